// The letters of a text and nothing else: what stays when sites set quotes, dashes, spaces, capitals and accents as they like.
import { plain } from '../text/fold.ts'

/** What each UTF-16 unit counts as: its plain letter, `nothing` for what is none; 0 = not met yet. */
const counted = new Uint16Array(0x10000)
const nothing = 1
const digits = new Uint8Array(0x10000)

/** Where the letters of the last text that was read stand: whoever reads them does so before the next text. */
let letters = new Uint16Array(4096)

/**
 * The letters and digits of a text, valid until the next call, and how many they are.
 * There is no branch that a processor could guess wrong: this runs over every passage that is found.
 */
export function readLetters(text: string): { readonly letters: Uint16Array; readonly count: number } {
  if (letters.length <= text.length) letters = new Uint16Array(2 * text.length)
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = counted[unit] || learn(unit)
    letters[count] = letter
    count += letter === nothing ? 0 : 1
  }
  return { letters, count }
}

/**
 * Equal for two texts of the same letters and numbers, in 53 bits: among the sentences of one answer two different ones
 * are equal by chance once in some billion answers.
 */
export function lettersHash(text: string): number {
  let [high, low] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = counted[unit] || learn(unit)
    // 1.5 is not 15: what stands between two digits counts.
    if (letter === nothing && !(digits[text.charCodeAt(i - 1)] && digits[text.charCodeAt(i + 1)])) continue
    const value = letter === nothing ? unit : letter
    high = Math.imul(high ^ value, 0x01000193)
    low = Math.imul(low, 0x9e3779b1) + value
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0)
}

const maskParts = 8
/** Spellings that folding makes one (`organise`, `organize`) set other bits: so many may differ. */
const mostStray = 3

/** A bit in 256 for each word of a text without digits: what one text has and another lacks, they do not share. */
export function wordMask(text: string): Uint32Array {
  const mask = new Uint32Array(maskParts)
  let [word, hasDigit] = [0, false]
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20
    const letter = counted[unit] || learn(unit)
    if (letter !== nothing) {
      word = Math.imul(word ^ letter, 0x01000193)
      hasDigit ||= digits[unit] === 1
      continue
    }
    const bits = Math.imul(word, 0x9e3779b1) >>> 24
    if (word !== 0 && !hasDigit) mask[bits >> 5] = (mask[bits >> 5] ?? 0) | (1 << (bits & 31))
    word = 0
    hasDigit = false
  }
  return mask
}

/** Whether a text may have all the words of another one: false is sure, true is not. */
export function mayHold(mask: Uint32Array, wanted: Uint32Array): boolean {
  let stray = 0
  for (let part = 0; part < maskParts; part++) {
    let left = (wanted[part] ?? 0) & ~(mask[part] ?? 0)
    for (; left !== 0; left &= left - 1) stray++
  }
  return stray <= mostStray
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const isHalf = unit >= 0xd800 && unit <= 0xdfff
  // A mark that stands for itself belongs to the letter before it, as an accent does.
  const counts = isHalf || (/[\p{L}\p{M}\p{N}]/u.test(character) && !/\p{Script=Inherited}/u.test(character))
  const letter = counts ? plain(character).charCodeAt(0) || nothing : nothing
  digits[unit] = /\p{Nd}/u.test(character) ? 1 : 0
  counted[unit] = letter
  return letter
}
