// False sentences: true ones with a number, a date or a name swapped for another of its kind from the corpus.
import { memoised } from '../text/memoised.ts'
import { comparable } from './metrics.ts'
import type { DataSet } from './read-xquad.ts'
import type { SeededRandom } from './seeded-random.ts'

export const swapKinds = ['number', 'date', 'name'] as const
export type SwapKind = (typeof swapKinds)[number]

/** A stretch of text that names something. */
interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** All things of a kind in a corpus, as they are written. */
export type Pools = Readonly<Record<SwapKind, readonly string[]>>

/** A passage and what is needed to write false sentences about it. */
export interface Swappable {
  readonly passage: string
  readonly language: string
  /** The marked answers of its questions. */
  readonly answers: readonly string[]
  readonly pools: Pools
}

const spelled: Readonly<Record<string, string>> = {
  en: 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty',
  ro: 'doi|două|trei|patru|cinci|șase|șapte|opt|zece|unsprezece|doisprezece|douăzeci|treizeci|cincizeci',
}
/** Two forms of one number. */
const twins: ReadonlySet<string> = new Set(['doi', 'două'])
const patternsOf = memoised((language: string) => {
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month, 3)),
  ).join('|')
  return {
    number: new RegExp(
      `(?<![\\d.,\\p{L}])\\d+(?:[.,]\\d+)*(?![\\d\\p{L}])|(?<!\\p{L})(?:${spelled[language] ?? '0'})(?!\\p{L})`,
      'gu',
    ),
    date: new RegExp(
      `\\b\\d{1,2} (?:${months})(?:,? \\d{4})?\\b|\\b(?:${months}) (?:\\d{1,2}(?:, \\d{4})?|\\d{4})\\b|(?<![\\d.,])(?:1\\d|20)\\d\\d(?![\\d.,]*\\d)`,
      'gu',
    ),
    name: /(?<=[\p{Ll}\d,] )\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu,
  }
})
const wholeName = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*$/u

/**
 * What a sentence names, found by plain patterns and by the marked answers (which may open the sentence), not by the
 * checker's own reading.
 */
export function spansOf(
  kind: SwapKind,
  sentence: string,
  { language, answers }: Pick<Swappable, 'language' | 'answers'>,
): Span[] {
  const find = (pattern: RegExp): Span[] =>
    [...sentence.matchAll(pattern)].map(({ 0: text, index }) => ({
      text,
      start: index,
      end: index + text.length,
    }))
  const patterns = patternsOf(language)
  const dates = find(patterns.date)
  if (kind === 'date') return dates
  const found = find(patterns[kind])
  if (kind === 'name') {
    for (const text of answers.filter((answer) => wholeName.test(answer))) {
      const start = sentence.indexOf(text)
      if (start >= 0) found.push({ text, start, end: start + text.length })
    }
  }
  return found.filter(({ start, end }) => dates.every((date) => end <= date.start || date.end <= start))
}

/** A sentence with something else in it, and where that stands. */
export type Swapped = Span & { readonly sentence: string }

/**
 * The sentence with one thing of a kind swapped, or null when it names none.
 * @param isFit whether a thing of the pool may take the place
 */
export function swapped(
  kind: SwapKind,
  sentence: string,
  source: Swappable,
  random: SeededRandom,
  isFit: (thing: string) => boolean,
): Swapped | null {
  const span = random.pick(spansOf(kind, sentence, source))
  if (!span) return null
  const others = source.pools[kind].filter(
    (each) => !isSame(each, span.text) && isAlike(kind, each, span.text),
  )
  const text = random.pick(others.filter(isFit))
  if (text === undefined) return null
  const { start } = span
  return {
    text,
    start,
    end: start + text.length,
    sentence: sentence.slice(0, start) + text + sentence.slice(span.end),
  }
}

/** What the paragraphs of a data set name, each once. */
export function poolsOf({ articles, questions, language }: DataSet): Pools {
  const answers = [...new Set(questions.map(({ gold }) => gold))]
  const pool = (kind: SwapKind) => {
    const spans = articles.flat().flatMap(({ text }) => spansOf(kind, text, { language, answers: [] }))
    const marked = kind === 'name' ? answers.filter((answer) => wholeName.test(answer)) : []
    return [...new Set([...spans.map(({ text }) => text), ...marked])]
  }
  return { number: pool('number'), date: pool('date'), name: pool('name') }
}

function isSame(one: string, other: string): boolean {
  return one === other || (twins.has(one) && twins.has(other))
}

/** The same shape, so that the sentence still reads well: as many words, digits for digits of the same length. */
function isAlike(kind: SwapKind, one: string, other: string): boolean {
  if (one.split(' ').length !== other.split(' ').length) return false
  const shape = (text: string) => text.replace(/\p{L}+/gu, 'a').replace(/\d/g, '0')
  return kind === 'name' || shape(one) === shape(other)
}

/** Makes the test whether every word of a thing stands in a passage: no look at the words can tell such a swap. */
export function standsInside(passage: string): (thing: string) => boolean {
  const held = new Set(comparable(passage).split(' '))
  return (thing) =>
    comparable(thing)
      .split(' ')
      .every((word) => held.has(word))
}
