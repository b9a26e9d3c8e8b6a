// How alike two folded words are: same stem, other ending ("ratified", "ratification"), without a stemmer per language.
import { memoised } from '../text/memoised.ts'
import { slices } from '../text/terms.ts'
import { closeLook } from './tuning.ts'

const trigramsOf = memoised((form: string): readonly string[] =>
  /^\p{Nd}/u.test(form) ? [] : [...new Set(slices(`_${form}_`, 3))],
)

/** A wanted word (its index) and how alike it is: 1 for the same, else the Dice share of common trigrams. */
export type Alike = readonly [wanted: number, share: number]

/** A word to look for; an exact one (a number, a pair of Chinese letters) is the same or not. */
export interface Wanted {
  readonly form: string
  readonly exact: boolean
}

/** Makes the function that names the wanted words a given word is like. All are compared in one pass over its trigrams; whoever meets a word often keeps the result. */
export function likenessTo(wanted: readonly Wanted[]): (form: string) => readonly Alike[] {
  const holders = new Map<string, number[]>()
  const sizes = wanted.map(({ form, exact }, index) => {
    const inside = exact ? [] : trigramsOf(form)
    for (const trigram of inside) holders.set(trigram, [...(holders.get(trigram) ?? []), index])
    return inside.length
  })
  const same = new Map(wanted.map(({ form }, index) => [form, index]))
  const common = new Uint16Array(wanted.length)

  return (form) => {
    const inside = trigramsOf(form)
    common.fill(0)
    for (const trigram of inside)
      for (const index of holders.get(trigram) ?? []) common[index] = (common[index] ?? 0) + 1
    const alike: Alike[] = []
    const equal = same.get(form)
    if (equal !== undefined) alike.push([equal, 1])
    for (const [index, count] of common.entries()) {
      const share = (2 * count) / (inside.length + (sizes[index] ?? 0))
      if (index !== equal && count > 0 && share >= closeLook.leastLikeness) alike.push([index, share])
    }
    return alike
  }
}
