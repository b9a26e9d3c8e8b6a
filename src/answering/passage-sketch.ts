// A small sample of what a passage says, by which copies of it are suspected without taking it apart into words.
import { plain } from '../text/fold.ts'

/** Letters and digits in a row, some four words; what stands between them counts nothing. */
const shingleCharacters = 24
/** One shingle in 16 is kept, chosen by its hash, so that two passages keep the same ones (Broder 1997). */
const chosenBits = 4
const base = 0x01000193
const spread = 0x9e3779b1
/** What the letter that leaves a shingle has been multiplied by. */
const leaving = Array.from({ length: shingleCharacters }).reduce<number>((power) => Math.imul(power, base), 1)

/** What each UTF-16 unit counts as: its plain letter, `nothing` for what is none; 0 = not met yet. */
const counted = new Uint16Array(0x10000)
const nothing = 1
let letters = new Uint16Array(4096)

/** The hashes of the kept shingles: sites may set quotes, dashes, spaces, capitals and marks on letters as they like. */
export function sketchOf(text: string): number[] {
  const count = readLetters(text)
  const kept: number[] = []
  let hash = 0
  for (let i = 0; i < count; i++) {
    const left = i < shingleCharacters ? 0 : (letters[i - shingleCharacters] ?? 0)
    hash = (Math.imul(hash, base) + (letters[i] ?? 0) - Math.imul(left, leaving)) | 0
    const mixed = Math.imul(hash ^ (hash >>> 15), spread)
    if (mixed >>> (32 - chosenBits) === 0 && i >= shingleCharacters - 1) kept.push(mixed)
  }
  // However short, a passage is like itself.
  return kept.length > 0 ? kept : [Math.imul(hash, spread)]
}

/** Writes the letters of a text one behind the other, without a branch that a processor could guess wrong. */
function readLetters(text: string): number {
  if (letters.length <= text.length) letters = new Uint16Array(2 * text.length)
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = counted[unit] || learn(unit)
    letters[count] = letter
    count += letter === nothing ? 0 : 1
  }
  return count
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const isHalf = unit >= 0xd800 && unit <= 0xdfff
  // A mark of the Latin alphabet that stands for itself belongs to the letter before it.
  const counts = isHalf || /[\p{L}\p{M}\p{N}]/u.test(character)
  const isMark = /\p{Script=Inherited}/u.test(character)
  const letter = counts && !isMark ? plain(character).charCodeAt(0) || nothing : nothing
  counted[unit] = letter
  return letter
}
