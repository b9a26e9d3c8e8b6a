// What a number counts: the unit, currency or percent beside it.
import { plain } from '../../text/fold.ts'
import { measureWordsOf, signs } from '../../text/measure-words.ts'
import type { Word } from '../../text/words.ts'
import { isClose } from './is-close.ts'

const ordinalEndings: ReadonlySet<string> = new Set('st nd rd th s lea a ea e er eme o'.split(' '))

/** `18th`, `XVIII-lea`: the ending that makes an ordinal belongs to the number. */
export function withOrdinalEnding(
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
export function unitAround(
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
