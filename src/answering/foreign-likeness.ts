// How alike the words of two languages are: spelled alike (cognates, names) or standing for the same concept.
import type { Translation } from '../text/align-words.ts'
import { conceptsOf, type Lexicon } from '../text/lexicon.ts'
import { conceptWeight } from '../text/terms.ts'
import type { Alike } from './likeness.ts'
import { looksAlike } from './looks-alike.ts'
import { foreignWords } from './tuning.ts'

export interface ForeignWanted {
  readonly form: string
  readonly concepts: readonly Translation[]
  /** Numbers are the same or not. */
  readonly exact: boolean
}

/** Makes the function that names the wanted words a word of another language is like. */
export function foreignLikenessTo(
  wanted: readonly ForeignWanted[],
  lexicon: Lexicon,
): (form: string) => readonly Alike[] {
  const sure = wanted.map(
    ({ concepts }) => new Map(concepts.map((each) => [each.pivot, conceptWeight(each)])),
  )
  return (form) => {
    const concepts = conceptsOf(form, lexicon)
    const alike: Alike[] = []
    for (const [index, word] of wanted.entries()) {
      const share = Math.max(
        word.form === form ? 1 : word.exact ? 0 : cognate(word.form, form),
        shared(concepts, sure[index]),
      )
      if (share > foreignWords.leastLikeness) alike.push([index, share])
    }
    return alike
  }
}

/** What is above chance is looked at as closely as numbers can be told apart. */
const rounding = 1e-9

/**
 * Likeness by spelling alone, 0..1: what is above chance.
 * @param least who looks for more than this is told 0 where it is not more
 */
export function cognate(one: string, other: string, least = 0): number {
  const { shortFloor, longFloor } = foreignWords
  const floor = Math.min(one.length, other.length) <= 4 ? shortFloor : longFloor
  const leastAlike = floor + least * (1 - floor) - rounding
  return Math.max(0, (looksAlike(one, other, leastAlike) - floor) / (1 - floor))
}

function shared(concepts: readonly Translation[], sure: ReadonlyMap<string, number> | undefined): number {
  let most = 0
  for (const each of concepts) {
    most = Math.max(most, foreignWords.conceptFactor * conceptWeight(each) * (sure?.get(each.pivot) ?? 0))
  }
  return Math.min(foreignWords.mostByConcept, most)
}
