// Cuts an article into passages: runs of whole sentences of about 600 to 900 characters, never across a heading.
import type { Article, Block, Passage, Sentence } from '../model.ts'
import { splitSentences } from '../text/sentences.ts'
import { placeFinder } from './file-places.ts'
import { headingText } from './heading-text.ts'

export const passageCharacters = { least: 600, most: 900 } as const

/** How good a cut is: a passage below the least counts most, then one of a few words, then a cut in mid paragraph. */
const costs = { short: 1, tiny: 0.9, midParagraph: 0.3, passage: 0.1 } as const
const tinyCharacters = 250

interface Span {
  readonly start: number
  readonly end: number
  readonly endsParagraph: boolean
}

/** What stands together under one heading and is of one class. */
interface Run {
  readonly headings: readonly string[]
  readonly peripheral: boolean
  readonly sentences: Span[]
}

/** The passages of an article in its order; every sentence that is not a heading stands in exactly one. */
export function splitPassages(article: Article): Passage[] {
  const placeOf = placeFinder(article)
  return runsOf(article).flatMap(({ sentences, ...run }) =>
    cutRun(sentences).map((own) => toPassage(article, { ...run, sentences: own }, placeOf)),
  )
}

function runsOf(article: Article): Run[] {
  const runs: Run[] = []
  const path: { level: number; text: string }[] = []
  let run = null as Run | null
  for (const block of article.blocks) {
    if (block.class === 'heading') {
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop()
      path.push({ level: block.level, text: headingText(article.text.slice(block.start, block.end)) })
      run = null
      continue
    }
    const peripheral = block.class === 'peripheral'
    if (run?.peripheral !== peripheral) {
      run = { headings: peripheral ? [] : headingsAbove(path, article.title), peripheral, sentences: [] }
      runs.push(run)
    }
    for (const sentence of sentencesOf(article, block)) run.sentences.push(sentence)
  }
  return runs
}

function sentencesOf(article: Article, block: Block): Span[] {
  const sentences = splitSentences(article.text.slice(block.start, block.end), article.language)
  return sentences.map(({ start, end }, i) => ({
    start: start + block.start,
    end: end + block.start,
    endsParagraph: i === sentences.length - 1,
  }))
}

/** Cuts a run where it costs least, so that no few words are left over at its end. */
function cutRun(sentences: readonly Span[]): Span[][] {
  // The least cost of cutting the first n sentences, and where the last passage of that cut begins.
  const least = new Float64Array(sentences.length + 1).fill(Number.POSITIVE_INFINITY)
  const begins = new Uint32Array(sentences.length + 1)
  least[0] = 0
  for (let n = 1; n <= sentences.length; n++) {
    for (let from = n - 1; from >= 0; from--) {
      const length = (sentences[n - 1]?.end ?? 0) - (sentences[from]?.start ?? 0)
      if (length > passageCharacters.most && from < n - 1) break
      const cost = (least[from] ?? 0) + costOf(length, sentences[n - 1]?.endsParagraph === true)
      if (cost >= (least[n] ?? 0)) continue
      least[n] = cost
      begins[n] = from
    }
  }
  const cuts: Span[][] = []
  for (let n = sentences.length; n > 0; n = begins[n] ?? 0) cuts.push(sentences.slice(begins[n], n))
  return cuts.reverse()
}

function costOf(length: number, endsParagraph: boolean): number {
  const short = length < passageCharacters.least ? costs.short : 0
  const tiny = costs.tiny * Math.max(0, 1 - length / tinyCharacters)
  return costs.passage + short + tiny + (endsParagraph ? 0 : costs.midParagraph)
}

function headingsAbove(path: readonly { readonly text: string }[], title: string): string[] {
  return path.map(({ text }) => text).filter((text) => text !== title)
}

function toPassage(article: Article, run: Run, placeOf: ReturnType<typeof placeFinder>): Passage {
  const start = run.sentences[0]?.start ?? 0
  const end = run.sentences.at(-1)?.end ?? start
  const sentences = run.sentences.map(
    (sentence): Sentence => ({
      start: sentence.start - start,
      end: sentence.end - start,
      ...placeOf(sentence.start, sentence.end),
    }),
  )
  return {
    headings: run.headings,
    peripheral: run.peripheral,
    text: article.text.slice(start, end),
    sentences,
  }
}
