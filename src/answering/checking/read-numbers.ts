// The numbers of a text, in digits, words and Roman numerals, and what they count: `$2.5 million`, `40 la sută`, `al XVIII-lea`.
import { countedForm } from '../../text/counted-form.ts'
import { plain } from '../../text/fold.ts'
import { measureWordsOf, signs } from '../../text/measure-words.ts'
import { joinsNumbers, numberWordsOf } from '../../text/number-words.ts'
import { romanValue } from '../../text/roman-numerals.ts'
import { normaliseNumber, type Word } from '../../text/words.ts'

/** A number as it stands in a text. */
export interface NumberFact {
  /** One spelling for one value. */
  readonly value: string
  /** Values it may be read as besides: `26` of `1922-26` is 1926 too. */
  readonly others: readonly string[]
  /** Unit or currency it is said in, where one is recognised. */
  readonly unit: string | null
  /** Whether it is looked for: `one` and `un` may be no number at all, and a date is looked for as a whole. */
  readonly isSure: boolean
  /** Folded letters of a Roman numeral, which may be a word as well; null for all other numbers. */
  readonly romanForm: string | null
  readonly start: number
  readonly end: number
}

/** More digits than a number holds exactly are compared as they are written. */
const mostDigits = 15
const thousand = 1000
const ordinalEndings: ReadonlySet<string> = new Set('st nd rd th s lea a ea e er eme o'.split(' '))

interface Read {
  readonly value: string
  readonly scale: number
  readonly isSure: boolean
  readonly romanForm: string | null
  /** First word behind it. */
  readonly next: number
}

/** All numbers in order; a word belongs to one at most. */
export function readNumbers(text: string, words: readonly Word[], language: string): NumberFact[] {
  const found: NumberFact[] = []
  const scales: number[] = []
  for (let at = 0; at < words.length; ) {
    const read = readAt(text, words, at, language)
    const [first, last] = [words[at], words[(read?.next ?? at + 1) - 1]]
    if (!read || !first || !last) {
      at += 1
      continue
    }
    const ordinal = withOrdinalEnding(text, words, read.next, last)
    const { unit, end, next } = unitAround(text, words, at, ordinal.next, ordinal.end, language)
    const others = otherValues(text, words, at, read, found.at(-1), scales.at(-1) ?? 1)
    const { value, isSure, romanForm } = read
    found.push({ value, others, unit, isSure, romanForm, start: first.start, end })
    scales.push(read.scale)
    at = next
  }
  return withSharedScales(text, found, scales)
}

function readAt(text: string, words: readonly Word[], at: number, language: string): Read | null {
  const word = words[at]
  if (!word || word.isRun) return null
  if (word.isNumber) return readDigits(text, words, at, language)
  const roman = romanValue(word.text)
  if (roman !== undefined)
    return { value: String(roman), scale: 1, isSure: true, romanForm: countedForm(word), next: at + 1 }
  return readWords(text, words, at, language)
}

/** Digits, with the large numbers behind them: `2.5 million`, `20 de mii`. */
function readDigits(text: string, words: readonly Word[], at: number, language: string): Read {
  const worthOf = numberWordsOf(language)
  const digits = normaliseNumber(words[at]?.text ?? '')
  let scale = 1
  let next = at + 1
  for (let place = next; place < next + 2; place++) {
    const [word, before] = [words[place], words[place - 1]]
    if (!word || !before || !isClose(text, before, word)) break
    const value = word.isNumber || word.isRun ? undefined : worthOf(word.text)?.value
    if (value !== undefined && value >= 100) {
      scale *= value
      next = place + 1
    } else if (plain(word.text) !== 'de') break
  }
  const plainValue = digits.replace(/\D/g, '').length > mostDigits ? digits : numeral(Number(digits) * scale)
  return { value: plainValue, scale, isSure: true, romanForm: null, next }
}

/** `two hundred and five thousand`, `douăzeci și unu de mii`, read as far as it makes one number. */
function readWords(text: string, words: readonly Word[], at: number, language: string): Read | null {
  const worthOf = numberWordsOf(language)
  let [total, current, next] = [0, 0, at]
  let isSure = false
  let lastAdded = Number.POSITIVE_INFINITY
  for (let place = at; place < words.length; place++) {
    const word = words[place]
    const before = words[place - 1]
    if (!word || word.isNumber || word.isRun || (place > at && before && !isClose(text, before, word))) break
    const known = worthOf(word.text)
    if (!known) {
      const joins = place > at && (joinsNumbers(word.text) || plain(word.text) === 'de')
      if (!joins || place > next) break
      continue
    }
    const { value } = known
    if (value >= thousand) {
      if (total > 0 && value >= lastAdded) break
      total += (current || 1) * value
      ;[current, lastAdded] = [0, value]
    } else if (value === 100 && current < 10) current = (current || 1) * 100
    else if (place === at || fits(current, value, total)) current += value
    else break
    isSure ||= known.isSure
    next = place + 1
  }
  return next === at ? null : { value: numeral(total + current), scale: 1, isSure, romanForm: null, next }
}

/** A smaller number goes into the empty places of a larger one: 5 into 20 and into 100, but 20 not into 5. */
function fits(current: number, value: number, total: number): boolean {
  if (current === 0) return total > 0
  if (current % 100 === 0) return value < 100
  return current % 10 === 0 && current % 100 >= 20 && value < 10
}

/** Nothing but white space or a hyphen stands between two words. */
function isClose(text: string, before: Word, after: Word): boolean {
  return after.start - before.end <= 2 && /^[\s-]*$/.test(text.slice(before.end, after.start))
}

/** `18th`, `XVIII-lea`: the ending that makes an ordinal belongs to the number. */
function withOrdinalEnding(
  text: string,
  words: readonly Word[],
  next: number,
  last: Word,
): { end: number; next: number } {
  const ending = words[next]
  const isEnding =
    ending !== undefined &&
    ordinalEndings.has(plain(ending.text)) &&
    /^-?$/.test(text.slice(last.end, ending.start))
  return isEnding ? { end: ending.end, next: next + 1 } : { end: last.end, next }
}

/** The unit behind a number, or the sign on either side; the end of the quantity and the first word behind it. */
function unitAround(
  text: string,
  words: readonly Word[],
  at: number,
  next: number,
  numberEnd: number,
  language: string,
): { unit: string | null; end: number; next: number } {
  const { unitOf, unitOfTwo } = measureWordsOf(language)
  const behind = /^\s?([%％$€£¥₽₹₺₴])/.exec(text.slice(numberEnd, numberEnd + 2))
  if (behind) return { unit: signs.get(behind[1] ?? '') ?? null, end: numberEnd + behind[0].length, next }
  const start = words[at]?.start ?? 0
  const ahead = signs.get(/([$€£¥₽₹₺₴])\s?$/.exec(text.slice(Math.max(0, start - 2), start))?.[1] ?? '')
  if (ahead !== undefined) return { unit: ahead, end: numberEnd, next }
  let place = next
  if (plain(words[place]?.text ?? '') === 'de') place += 1
  const [before, word, after] = [words[place - 1], words[place], words[place + 1]]
  if (word && before && !word.isNumber && isClose(text, before, word)) {
    const two = after && unitOfTwo(plain(word.text), plain(after.text))
    if (two) return { unit: two, end: after.end, next: place + 2 }
    const unit = unitOf(plain(word.text))
    if (unit) return { unit, end: word.end, next: place + 1 }
  }
  const code = words[at - 1]?.text ?? ''
  if (/^[A-Z]{3}$/.test(code)) return { unit: unitOf(code.toLowerCase()) ?? null, end: numberEnd, next }
  return { unit: null, end: numberEnd, next }
}

/** What else a number may mean where it stands: a year cut short, a number without its scale. */
function otherValues(
  text: string,
  words: readonly Word[],
  at: number,
  read: Read,
  before: NumberFact | undefined,
  scaleBefore: number,
): string[] {
  const word = words[at]
  if (!word?.isNumber) return []
  const others: string[] = []
  const digits = normaliseNumber(word.text)
  if (read.scale > 1) others.push(numeral(Number(digits)))
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

/** Floating point leaves no traces: 2.3 million is 2300000. */
function numeral(value: number): string {
  return String(Number(value.toPrecision(mostDigits)))
}
