// A small sample of what a passage says, by which copies of it are suspected without taking it apart into words.
import { plain } from '../text/fold.ts'

/** Letters and digits in a row; in between nothing counts, so that sites may set quotes, dashes and spaces as they like. */
const shingleCharacters = 24
/** One in so many shingles is kept, chosen by its hash, so that two passages keep the same ones (Broder 1997). */
const oneIn = 8
const base = 0x01000193
/** What the character that leaves a shingle had been multiplied by. */
const leaving = Array.from({ length: shingleCharacters }).reduce<number>((power) => Math.imul(power, base), 1)

/** What each UTF-16 unit counts as, plus one; 0 = not met yet. */
const counted = new Uint32Array(0x10000)

/** The hashes of the kept shingles, some of them twice where the passage repeats itself. */
export function sketchOf(text: string): number[] {
  const window = new Uint32Array(shingleCharacters)
  const kept: number[] = []
  let [hash, read, least] = [0, 0, 0xffffffff]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = (counted[unit] || learn(unit)) - 1
    if (letter === 0) continue
    const place = read % shingleCharacters
    hash = (Math.imul(hash, base) + letter - Math.imul(window[place] ?? 0, leaving)) | 0
    window[place] = letter
    read++
    if (read < shingleCharacters) continue
    const mixed = mix(hash)
    if (mixed % oneIn === 0) kept.push(mixed)
    else if (mixed < least) least = mixed
  }
  // However short, a passage is like itself.
  return kept.length > 0 ? kept : [read < shingleCharacters ? mix(hash) : least]
}

/** 0 for what counts nothing, otherwise the plain letter: `Ș`, `ş` and `s` are one. Adds one. */
function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const counts = /[\p{L}\p{N}]/u.test(character) || (unit >= 0xd800 && unit <= 0xdfff)
  const value = counts ? (plain(character).codePointAt(0) ?? unit) : 0
  counted[unit] = value + 1
  return value + 1
}

/** Spreads a rolling hash over all bits (from MurmurHash3). */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
