// How alike two folded words are: same stem, other ending ("ratified", "ratification"), without a stemmer per language.
import { memoised } from '../text/memoised.ts'
import { hashPart } from '../text/terms.ts'
import { closeLook } from './tuning.ts'

/** Hashes of the different trigrams of a folded word with its edges marked; none for a number. */
export const trigramsOf = memoised((form: string): Int32Array => {
  if (/^\p{Nd}/u.test(form)) return new Int32Array()
  const marked = `_${form}_`
  const hashes = new Set<number>()
  for (let end = 3; end <= marked.length; end++) hashes.add(hashPart(marked, end - 3, end))
  return Int32Array.from(hashes)
})

/** Most trigrams of a text are in no word of the question: a table of so many bits' places tells it at once. */
const sieveSize = 4096

/** A wanted word (its index) and how alike it is: 1 for the same, else the Dice share of common trigrams. */
export type Alike = readonly [wanted: number, share: number]

/** A word to look for; an exact one (a number, a pair of Chinese letters) is the same or not. */
export interface Wanted {
  readonly form: string
  readonly exact: boolean
}

/**
 * Makes the function that names the wanted words a given word is like; who has its trigrams at hand gives them. All are
 * compared in one pass over them; whoever meets a word often keeps the result.
 */
export function likenessTo(
  wanted: readonly Wanted[],
): (form: string, trigrams?: Int32Array) => readonly Alike[] {
  const holders = new Map<number, number[]>()
  const sieve = new Uint8Array(sieveSize)
  const sizes = wanted.map(({ form, exact }, index) => {
    const inside = exact ? new Int32Array() : trigramsOf(form)
    for (const trigram of inside) {
      holders.set(trigram, [...(holders.get(trigram) ?? []), index])
      sieve[trigram & (sieveSize - 1)] = 1
    }
    return inside.length
  })
  const same = new Map(wanted.map(({ form }, index) => [form, index]))
  const common = new Uint16Array(wanted.length)

  return (form, inside = trigramsOf(form)) => {
    const equal = same.get(form)
    let isLike = equal !== undefined
    if (isLike) common.fill(0)
    for (let i = 0; i < inside.length; i++) {
      const trigram = inside[i] ?? 0
      if (sieve[trigram & (sieveSize - 1)] === 0) continue
      if (!isLike) common.fill(0)
      isLike = true
      for (const index of holders.get(trigram) ?? []) common[index] = (common[index] ?? 0) + 1
    }
    return isLike ? alikeOnes(inside.length, equal) : nothingAlike
  }

  function alikeOnes(size: number, equal: number | undefined): readonly Alike[] {
    const alike: Alike[] = equal === undefined ? [] : [[equal, 1]]
    for (const [index, count] of common.entries()) {
      const share = (2 * count) / (size + (sizes[index] ?? 0))
      if (index !== equal && count > 0 && share >= closeLook.leastLikeness) alike.push([index, share])
    }
    return alike
  }
}

const nothingAlike: readonly Alike[] = []
