// Whether two sentences state the same: one says nothing that the other does not, and numbers, names and negations agree.
import type { Passage } from '../model.ts'
import { countedForm } from '../text/counted-form.ts'
import { isNegation } from '../text/negations.ts'
import { unitsOf } from '../text/terms.ts'

/** A sentence taken apart for comparing. */
export interface Stated {
  /** Its words in order, in counted form: equal for two spellings of one sentence. */
  readonly key: string
  readonly words: ReadonlySet<string>
  /** In order: "12 dead, 10 hurt" and "10 dead, 12 hurt" are two statements. */
  readonly numbers: string
  /** Words with a capital letter, in order. */
  readonly names: readonly string[]
  /** How many words say "not", "no", "never". */
  readonly negations: number
}

/** Share of all their words that two sentences must have in common (Jaccard index). */
const sameWords = 0.6

export function statedBy(text: string, language: string): Stated {
  const units = unitsOf(text)
  const forms = units.map(countedForm)
  const capital = (_: string, i: number) => /^\p{Lu}/u.test(units[i]?.text ?? '')
  return {
    key: forms.join(' '),
    words: new Set(forms),
    numbers: forms.filter((form) => /\p{Nd}/u.test(form)).join(' '),
    names: forms.filter(capital),
    negations: units.filter((unit) => isNegation(unit.text, language)).length,
  }
}

const known = new WeakMap<Passage, readonly Stated[]>()

/** What each sentence of a passage states; taken apart once for every passage that was read. */
export function statedIn(passage: Passage, language: string): readonly Stated[] {
  const remembered = known.get(passage)
  if (remembered) return remembered
  const stated = passage.sentences.map(({ start, end }) => statedBy(passage.text.slice(start, end), language))
  known.set(passage, stated)
  return stated
}

/**
 * Whether a sentence says all that another one says, in the same words. A word of the other's own (`fell` for `rose`,
 * `twelve` for `ten`) makes it another statement: no article may be cited for what it does not say.
 */
export function covers(fuller: Stated, other: Stated): boolean {
  if (fuller.key === other.key) return true
  if (fuller.numbers !== other.numbers || fuller.negations !== other.negations) return false
  if (other.words.size < sameWords * fuller.words.size || other.words.size > fuller.words.size) return false
  for (const word of other.words) if (!fuller.words.has(word)) return false
  return sameOrder(fuller, other)
}

/** Whether one of two sentences says all that the other one says. */
export function isSameStatement(one: Stated, other: Stated): boolean {
  return covers(one, other) || covers(other, one)
}

/** "France beat Spain" and "Spain beat France" have the same words. */
function sameOrder(one: Stated, other: Stated): boolean {
  const shared = (names: readonly string[], others: readonly string[]) =>
    names.filter((name) => others.includes(name)).join(' ')
  return shared(one.names, other.names) === shared(other.names, one.names)
}
