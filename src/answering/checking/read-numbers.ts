// The numbers of a text, in digits, words and Roman numerals, and what they count: `$2.5 million`, `40 la sută`, `al XVIII-lea`.
import { plain } from '../../text/fold.ts'
import { normaliseNumber, type Word } from '../../text/words.ts'
import { numberAt, numeral } from './number-at.ts'
import { unitAround, withOrdinalEnding } from './unit-around.ts'

/** A number as it stands in a text. */
export interface NumberFact {
  /** One spelling for one value. */
  readonly value: string
  /** Values it may be read as besides: `26` of `1922-26` is 1926 too. */
  readonly others: readonly string[]
  /** `2.5` of `2.5 million`: it answers a sentence that leaves the million out, and does not ask for itself. */
  readonly bare: string | null
  /** Unit or currency it is said in, where one is recognised. */
  readonly unit: string | null
  /** Whether it is looked for: `one` and `un` may be no number at all, and a date is looked for as a whole. */
  readonly isSure: boolean
  /** Folded letters of a Roman numeral, which may be a word as well; null for all other numbers. */
  readonly romanForm: string | null
  readonly start: number
  readonly end: number
}

/** All numbers in order; a word belongs to one at most. */
export function readNumbers(text: string, words: readonly Word[], language: string): NumberFact[] {
  const found: NumberFact[] = []
  const scales: number[] = []
  for (let at = 0; at < words.length; ) {
    const read = numberAt(text, words, at, language)
    const [first, last] = [words[at], words[(read?.next ?? at + 1) - 1]]
    if (!read || !first || !last) {
      at += 1
      continue
    }
    const ordinal = withOrdinalEnding(text, words, read.next, last)
    const { unit, end, next } = unitAround(text, words, at, ordinal.next, ordinal.end, language)
    const others = otherYears(text, words, at, found.at(-1), scales.at(-1) ?? 1)
    const bare = read.scale > 1 ? numeral(Number(normaliseNumber(first.text))) : null
    const { value, isSure, romanForm } = read
    found.push({ value, others, bare, unit, isSure, romanForm, start: first.start, end })
    scales.push(read.scale)
    at = next
  }
  return withSharedScales(text, found, scales)
}

/** The years that two digits may stand for. */
function otherYears(
  text: string,
  words: readonly Word[],
  at: number,
  before: NumberFact | undefined,
  scaleBefore: number,
): string[] {
  const word = words[at]
  if (!word?.isNumber) return []
  const others: string[] = []
  const digits = normaliseNumber(word.text)
  if (!/^\d\d$/.test(digits)) return others
  // 1922-26, '90s, anii 90
  const century = before && scaleBefore === 1 ? /^(1\d|20)\d\d$/.exec(before.value)?.[1] : undefined
  const gap = before ? text.slice(before.end, word.start) : ''
  if (century !== undefined && /^\s?[-–—/]\s?$/.test(gap)) others.push(century + digits)
  const isDecade = /['’‘]/.test(text.charAt(word.start - 1)) || plain(words[at - 1]?.text ?? '') === 'anii'
  if (isDecade) others.push(`19${digits}`)
  return others
}

/** `between 5.2 and 6 million` speaks of 5.2 million too. */
function withSharedScales(
  text: string,
  found: readonly NumberFact[],
  scales: readonly number[],
): NumberFact[] {
  return found.map((fact, place) => {
    const [next, scale] = [found[place + 1], scales[place + 1] ?? 1]
    if (!next || scale <= 1 || scales[place] !== 1 || !/^\d+(?:\.\d+)?$/.test(fact.value)) return fact
    const gap = text.slice(fact.end, next.start)
    if (!/^\s?(?:[-–—]|\p{L}{1,4})\s?$/u.test(gap)) return fact
    return { ...fact, others: [...fact.others, numeral(Number(fact.value) * scale)] }
  })
}
