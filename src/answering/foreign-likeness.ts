// How alike the words of two languages are: spelled alike (cognates, names) or standing for the same concept.
import type { Translation } from '../text/align-words.ts'
import { conceptsOf, type Lexicon } from '../text/lexicon.ts'
import { memoised } from '../text/memoised.ts'
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
  const sure = surenessOf(wanted)
  const conceptsOfForm = conceptsIn(lexicon)
  return (form) => {
    const conceptual = shared(conceptsOfForm(form), sure, wanted.length)
    const alike: Alike[] = []
    for (const [index, word] of wanted.entries()) {
      const share = Math.max(
        word.form === form ? 1 : word.exact ? 0 : cognate(word.form, form),
        conceptual[index] ?? 0,
      )
      if (share > foreignWords.leastLikeness) alike.push([index, share])
    }
    return alike
  }
}

const remembered = new WeakMap<Lexicon, (form: string) => readonly Translation[]>()

/** As `conceptsOf`, remembered: the words of a corpus repeat, and each takes up to ten looks into the lexicon. */
function conceptsIn(lexicon: Lexicon): (form: string) => readonly Translation[] {
  const known = remembered.get(lexicon) ?? memoised((form) => conceptsOf(form, lexicon))
  remembered.set(lexicon, known)
  return known
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

/** For each concept the wanted words that stand for it, and how surely. */
type Sureness = ReadonlyMap<string, readonly (readonly [index: number, weight: number])[]>

function surenessOf(wanted: readonly ForeignWanted[]): Sureness {
  const sure = new Map<string, [number, number][]>()
  for (const [index, { concepts }] of wanted.entries()) {
    for (const each of concepts) {
      const known = sure.get(each.pivot) ?? []
      sure.set(each.pivot, [...known, [index, conceptWeight(each)]])
    }
  }
  return sure
}

/** How much each of the wanted words shares with these concepts. */
function shared(concepts: readonly Translation[], sure: Sureness, count: number): readonly number[] {
  const most = new Array<number>(count).fill(0)
  for (const each of concepts) {
    for (const [index, weight] of sure.get(each.pivot) ?? []) {
      const share = Math.min(
        foreignWords.mostByConcept,
        foreignWords.conceptFactor * conceptWeight(each) * weight,
      )
      most[index] = Math.max(most[index] ?? 0, share)
    }
  }
  return most
}
