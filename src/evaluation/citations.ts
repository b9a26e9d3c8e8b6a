// How well the check of sentences tells true ones from false ones, on corruptions made from parallel paragraphs.
import { checkSentence, type Missing } from '../answering/check-sentence.ts'
import { prepareEvidence } from '../answering/checking/prepare-evidence.ts'
import { splitSentences } from '../text/sentences.ts'
import { words } from '../text/words.ts'
import { type DataSet, readXquad } from './read-xquad.ts'
import { respelled } from './respelled.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'
import { poolsOf, type Swappable, standsInside, swapKinds, swapped } from './swap-facts.ts'
import { isCommon, joined, paraphrased, shortened, turnedRound } from './true-sentences.ts'

/** A sentence made for the check, and whether it is true of the passage it cites. */
export interface Case {
  readonly truth: 'true' | 'swapped' | 'unrelated' | 'not noticeable'
  readonly kind: string
  readonly sentence: string
  /** Where the swapped thing stands. */
  readonly place: { readonly start: number; readonly end: number } | null
  /** Places of the paragraphs it cites, by article and paragraph. */
  readonly cited: readonly (readonly [number, number])[]
}

export interface CitationScore {
  readonly direction: string
  readonly truth: Case['truth']
  readonly kind: string
  readonly sentences: number
  /** Share that the check finds fault with: caught where the sentence is false, a false alarm where it is true. */
  readonly flagged: number
  /** Share of the swapped ones in which the swapped thing itself is named. */
  readonly pointed: number
}

const seed = 20231
const fewestWords = 5

/** Every direction, sentences > passages, kinds of sentences and their sums. */
export async function evaluateCitations(
  folder: string,
  tell: (what: string) => void,
): Promise<CitationScore[]> {
  const sets = await readXquad(folder)
  const scores: CitationScore[] = []
  for (const writing of sets) {
    const cases = makeCases(writing)
    for (const holding of sets) {
      const direction = `${writing.language}>${holding.language}`
      tell(`${direction}, ${cases.length} sentences`)
      const checked = await checkAll(cases, writing.language, holding)
      scores.push(...scoresOf(direction, checked))
    }
  }
  return scores
}

interface Checked {
  readonly made: Case
  readonly supported: boolean
  readonly missing: readonly Missing[]
}

/** @returns the cases with what the check says, in their order */
export async function checkAll(
  cases: readonly Case[],
  language: string,
  holding: DataSet,
): Promise<Checked[]> {
  const prepared = new Map<string, ReturnType<typeof prepareEvidence>>()
  const evidenceOf = (cited: Case['cited']) => {
    const key = cited.join(' ')
    const passages = cited.map(([article, place]) => ({
      text: holding.articles[article]?.[place]?.text ?? '',
      language: holding.language,
      title: '',
      headings: [],
      date: null,
    }))
    const evidence = prepared.get(key) ?? prepareEvidence(passages, language)
    prepared.set(key, evidence)
    return evidence
  }
  return Promise.all(
    cases.map(async (made) => ({ made, ...checkSentence(made.sentence, await evidenceOf(made.cited)) })),
  )
}

/** The sentences of every paragraph, true ones and false ones; the same ones every time. */
export function makeCases(set: DataSet): Case[] {
  const random = seededRandom(seed)
  const pools = poolsOf(set)
  const lowerCase = new Set(
    words(set.articles.flat().map(({ text }) => text).join(' '))
      .map(({ text }) => text)
      .filter((word) => /^\p{Ll}+$/u.test(word)),
  )
  const vocabulary = { lowerCase, common: [...lowerCase].filter((word) => isCommon(word, set.language)) }
  const sentencesIn = set.articles.map((paragraphs) => paragraphs.map(({ text }) => sentencesOf(text, set.language)))
  return set.articles.flatMap((paragraphs, article) =>
    paragraphs.flatMap(({ text, file }, place) => {
      const answers = set.questions.filter((asked) => asked.file === file).map(({ gold }) => gold)
      const source: Swappable = { passage: text, language: set.language, answers, pools }
      const cited = [article, place] as const
      const sentences = sentencesIn[article]?.[place] ?? []
      return sentences.flatMap((sentence, index) => [
        ...trueCases(sentence, sentences[index + 1], source, vocabulary, random).map(([kind, written]): Case => ({
          truth: 'true', kind, sentence: written, place: null, cited: [cited],
        })),
        ...falseCases(sentence, source, random).map((made): Case => ({ ...made, cited: [cited] })),
        ...strangers(sentence, sentencesIn, cited, random),
      ])
    }),
  )
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
  { lowerCase, common }: { readonly lowerCase: ReadonlySet<string>; readonly common: readonly string[] },
  random: SeededRandom,
): (readonly [kind: string, sentence: string])[] {
  const made: readonly (readonly [string, string | null])[] = [
    ['as it stands', sentence],
    ['shortened', shortened(sentence, random)],
    ['turned round', turnedRound(sentence, lowerCase)],
    ['joined with the next', next === undefined ? null : joined(sentence, next, language, lowerCase)],
    ['respelled', respelled(sentence, language)],
    ['paraphrased', paraphrased(sentence, passage, common, random, language)],
  ]
  return made.flatMap(([kind, written]) => (written === null ? [] : [[kind, written] as const]))
}

function falseCases(sentence: string, source: Swappable, random: SeededRandom): Omit<Case, 'cited'>[] {
  const standsIn = standsInside(source.passage)
  return swapKinds.flatMap((kind) => {
    const noticeable = swapped(kind, sentence, source, random, (thing) => !standsIn(thing))
    const hidden = swapped(kind, sentence, source, random, standsIn)
    return [
      ...(noticeable ? [{ truth: 'swapped', kind, sentence: noticeable.sentence, place: noticeable } as const] : []),
      ...(hidden ? [{ truth: 'not noticeable', kind, sentence: hidden.sentence, place: hidden } as const] : []),
    ]
  })
}

/** The sentence under a passage it was not taken from: of its own article, and of another one; and two passages joined, which is true of both. */
function strangers(
  sentence: string,
  sentencesIn: readonly (readonly (readonly string[])[])[],
  [article, place]: readonly [number, number],
  random: SeededRandom,
): Case[] {
  const placesIn = (of: number) => [...(sentencesIn[of] ?? []).keys()]
  const sibling = random.pick(placesIn(article).filter((other) => other !== place))
  const elsewhere = random.pick([...sentencesIn.keys()].filter((other) => other !== article))
  const unrelated = elsewhere === undefined ? undefined : random.pick(placesIn(elsewhere))
  const cases: Case[] = []
  const add = (kind: string, cited: readonly [number, number]) =>
    cases.push({ truth: 'unrelated', kind, sentence, place: null, cited: [cited] })
  if (sibling !== undefined) add('same article', [article, sibling])
  if (elsewhere !== undefined && unrelated !== undefined) add('other article', [elsewhere, unrelated])
  return cases
}

function scoresOf(direction: string, checked: readonly Checked[]): CitationScore[] {
  const rowOf = (truth: Case['truth'], kind: string, of: readonly Checked[]): CitationScore => {
    const flagged = of.filter(({ supported }) => !supported)
    const pointed = flagged.filter(({ made: { place }, missing }) =>
      missing.some(({ kind, start, end }) => place && kind !== 'words' && start < place.end && place.start < end),
    )
    const sentences = of.length
    const share = (part: readonly Checked[]) => (sentences === 0 ? 0 : part.length / sentences)
    return { direction, truth, kind, sentences, flagged: share(flagged), pointed: share(pointed) }
  }
  return (['true', 'swapped', 'unrelated', 'not noticeable'] as const).flatMap((truth) => {
    const of = checked.filter(({ made }) => made.truth === truth)
    const kinds = [...new Set(of.map(({ made }) => made.kind))]
    return [
      ...kinds.map((kind) => rowOf(truth, kind, of.filter(({ made }) => made.kind === kind))),
      rowOf(truth, 'all', of),
    ]
  })
}
