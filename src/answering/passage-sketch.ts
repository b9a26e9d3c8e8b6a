// A small sample of what a passage says, by which copies of it are suspected without taking it apart into words.
import { readLetters } from './letters.ts'
import { rememberedByPassage } from './remembered-by-passage.ts'

/** Letters and digits in a row, some four words; what stands between them counts nothing. */
const shingleLetters = 24
/** One shingle in 16 is kept, chosen by its hash, so that two passages keep the same ones (Broder 1997). */
const chosenBits = 4
const base = 0x01000193
const spread = 0x9e3779b1
/** What the letter that leaves a shingle has been multiplied by. */
const leaving = Array.from({ length: shingleLetters }).reduce<number>((power) => Math.imul(power, base), 1)

/** Some 300 bytes each. */
const mostRemembered = 10_000

/** The hashes of the kept shingles of a passage. */
export const sketchOf = rememberedByPassage(mostRemembered, ({ text }) => Int32Array.from(sketch(text)))

function sketch(text: string): number[] {
  const { letters, count } = readLetters(text)
  const kept: number[] = []
  let hash = 0
  for (let i = 0; i < count; i++) {
    const left = i < shingleLetters ? 0 : (letters[i - shingleLetters] ?? 0)
    hash = (Math.imul(hash, base) + (letters[i] ?? 0) - Math.imul(left, leaving)) | 0
    const mixed = Math.imul(hash ^ (hash >>> 15), spread)
    if (mixed >>> (32 - chosenBits) === 0 && i >= shingleLetters - 1) kept.push(mixed)
  }
  // However short, a passage is like itself.
  return kept.length > 0 ? kept : [Math.imul(hash, spread)]
}
