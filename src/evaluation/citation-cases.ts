// Sentences for the check of sentences: true and false ones, made from the paragraphs of a data set, the same ones every time.
import { splitSentences } from '../text/sentences.ts'
import { words } from '../text/words.ts'
import type { DataSet } from './read-xquad.ts'
import { respelled } from './respelled.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'
import { poolsOf, type SwapKind, type Swappable, standsInside, swapKinds, swapped } from './swap-facts.ts'
import { isCommon, joined, paraphrased, shortened, turnedRound } from './true-sentences.ts'

/** Ways in which a sentence can be true of its paragraph, and the kinds of false ones. */
export const trueKinds = [
  'asItStands',
  'shortened',
  'turnedRound',
  'joined',
  'respelled',
  'paraphrased',
] as const
export type TrueKind = (typeof trueKinds)[number]
export type UnrelatedKind = 'sameArticle' | 'otherArticle'

/** A sentence, and whether it is true of the paragraph it cites. `hidden`: swapped for something that stands there too. */
export type Case = {
  readonly sentence: string
  /** The article and the paragraph in it. */
  readonly cited: readonly [article: number, place: number]
} & (
  | { readonly truth: 'true'; readonly kind: TrueKind }
  | {
      readonly truth: 'swapped' | 'hidden'
      readonly kind: SwapKind
      /** Where the swapped thing stands. */
      readonly start: number
      readonly end: number
    }
  | { readonly truth: 'unrelated'; readonly kind: UnrelatedKind }
)

const usualSeed = 20231
/** Shorter ones are headings and rests. */
const fewestWords = 5

/** The lower-case words of a corpus. */
interface Vocabulary {
  readonly lowerCase: ReadonlySet<string>
  /** Those that are no function words. */
  readonly common: readonly string[]
}

/** The sentences of every paragraph, left true and made false. */
export function makeCases(set: DataSet, seed = usualSeed): Case[] {
  const random = seededRandom(seed)
  const pools = poolsOf(set)
  const vocabulary = vocabularyOf(set)
  const sentencesIn = set.articles.map((paragraphs) =>
    paragraphs.map(({ text }) => sentencesOf(text, set.language)),
  )
  const cases: Case[] = []
  for (const [article, paragraphs] of set.articles.entries()) {
    for (const [place, { text, file }] of paragraphs.entries()) {
      const answers = set.questions.filter((asked) => asked.file === file).map(({ gold }) => gold)
      const source: Swappable = { passage: text, language: set.language, answers, pools }
      const cited = [article, place] as const
      const sentences = sentencesIn[article]?.[place] ?? []
      for (const [index, sentence] of sentences.entries()) {
        const next = sentences[index + 1]
        cases.push(
          ...trueCases(sentence, next, source, vocabulary, random).map((made) => ({ ...made, cited })),
        )
        cases.push(...falseCases(sentence, source, random).map((made) => ({ ...made, cited })))
        cases.push(...unrelatedCases(sentence, set, cited, random))
      }
    }
  }
  return cases
}

function vocabularyOf({ articles, language }: DataSet): Vocabulary {
  const found = articles.flat().flatMap(({ text }) => words(text).map((word) => word.text))
  const lowerCase = new Set(found.filter((word) => /^\p{Ll}+$/u.test(word)))
  return { lowerCase, common: [...lowerCase].filter((word) => isCommon(word, language)) }
}

function sentencesOf(text: string, language: string): string[] {
  return splitSentences(text, language)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => words(sentence).length >= fewestWords)
}

function trueCases(
  sentence: string,
  next: string | undefined,
  { passage, language }: Swappable,
  { lowerCase, common }: Vocabulary,
  random: SeededRandom,
) {
  const made: Readonly<Record<TrueKind, string | null>> = {
    asItStands: sentence,
    shortened: shortened(sentence, random),
    turnedRound: turnedRound(sentence, lowerCase),
    joined: next === undefined ? null : joined(sentence, next, language, lowerCase),
    respelled: respelled(sentence, language),
    paraphrased: paraphrased(sentence, passage, common, random, language),
  }
  return trueKinds.flatMap((kind) => {
    const written = made[kind]
    return written === null ? [] : [{ truth: 'true', kind, sentence: written } as const]
  })
}

/** One swap of each kind, for something new and for something that the paragraph holds elsewhere. */
function falseCases(sentence: string, source: Swappable, random: SeededRandom) {
  const standsIn = standsInside(source.passage)
  const ways = [
    ['swapped', (thing: string) => !standsIn(thing)],
    ['hidden', standsIn],
  ] as const
  return swapKinds.flatMap((kind) =>
    ways.flatMap(([truth, isFit]) => {
      const made = swapped(kind, sentence, source, random, isFit)
      return made ? [{ truth, kind, sentence: made.sentence, start: made.start, end: made.end } as const] : []
    }),
  )
}

/** The sentence under a paragraph it was not taken from. */
function unrelatedCases(
  sentence: string,
  { articles }: DataSet,
  [article, place]: readonly [number, number],
  random: SeededRandom,
): Case[] {
  const placesIn = (of: number) => [...(articles[of] ?? []).keys()]
  const sibling = random.pick(placesIn(article).filter((other) => other !== place))
  const elsewhere = random.pick([...articles.keys()].filter((other) => other !== article))
  const stranger = elsewhere === undefined ? undefined : random.pick(placesIn(elsewhere))
  const truth = 'unrelated'
  return [
    ...(sibling === undefined
      ? []
      : [{ truth, kind: 'sameArticle', sentence, cited: [article, sibling] } as const]),
    ...(elsewhere === undefined || stranger === undefined
      ? []
      : [{ truth, kind: 'otherArticle', sentence, cited: [elsewhere, stranger] } as const]),
  ]
}
