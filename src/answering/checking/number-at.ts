// The number that begins at a word: in digits with the large numbers behind them, in words, or in Roman numerals.
import { countedForm } from '../../text/counted-form.ts'
import { plain } from '../../text/fold.ts'
import { joinsNumbers, numberWordsOf } from '../../text/number-words.ts'
import { romanValue } from '../../text/roman-numerals.ts'
import { normaliseNumber, type Word } from '../../text/words.ts'
import { isClose } from './is-close.ts'

/** More digits than a number holds exactly are compared as they are written. */
const mostDigits = 15
const thousand = 1000

/** A number that was read. */
export interface Read {
  readonly value: string
  readonly scale: number
  readonly isSure: boolean
  readonly romanForm: string | null
  /** First word behind it. */
  readonly next: number
}

/** The number whose first word stands at a place, or null. */
export function numberAt(text: string, words: readonly Word[], at: number, language: string): Read | null {
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

/** Floating point leaves no traces: 2.3 million is 2300000. */
export function numeral(value: number): string {
  return String(Number(value.toPrecision(mostDigits)))
}
