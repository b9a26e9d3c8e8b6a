// Whether two sentences state the same: one says nothing that the other does not, and numbers, names and negations agree.
import type { Passage } from '../model.ts'
import { countedForm } from '../text/counted-form.ts'
import { isNegation } from '../text/negations.ts'
import { unitsOf } from '../text/terms.ts'
import { lettersHash, mayHold, wordMask } from './letters.ts'

/** A sentence to compare with others. */
export interface Stated {
  /** Equal for two spellings of one sentence. */
  readonly letters: number
  /** See `wordMask`. */
  readonly mask: () => Uint32Array
  /** Made when it is first needed: most copies are told by their letters. */
  readonly parts: () => StatedParts
}

interface StatedParts {
  /** Its words in order, in counted form: `11,000` and `11.000` are one. */
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
  let parts: StatedParts | null = null
  let mask: Uint32Array | null = null
  return {
    letters: lettersHash(text),
    mask() {
      mask ??= wordMask(text)
      return mask
    },
    parts() {
      parts ??= takeApart(text, language)
      return parts
    },
  }
}

function takeApart(text: string, language: string): StatedParts {
  const units = unitsOf(text)
  const forms = units.map(countedForm)
  return {
    key: forms.join(' '),
    words: new Set(forms),
    numbers: forms.filter((form) => /\p{Nd}/u.test(form)).join(' '),
    names: forms.filter((_, i) => /^\p{Lu}/u.test(units[i]?.text ?? '')),
    negations: units.filter((unit) => isNegation(unit.text, language)).length,
  }
}

const known = new WeakMap<Passage, readonly Stated[]>()

/** What each sentence of a passage states, remembered as long as the passage is. */
export function statedIn(passage: Passage, language: string): readonly Stated[] {
  const remembered = known.get(passage)
  if (remembered) return remembered
  const stated = passage.sentences.map(({ start, end }) => statedBy(passage.text.slice(start, end), language))
  known.set(passage, stated)
  return stated
}

/** Whether one of some sentences says all that another one says. */
export function says(sentences: readonly Stated[], wanted: Stated): boolean {
  return placeOf(sentences, wanted, covers) >= 0
}

/** The place of the first of some sentences that states the same, those of the same letters before others; or -1. */
export function placeOf(
  sentences: readonly Stated[],
  wanted: Stated,
  isWanted: (sentence: Stated, wanted: Stated) => boolean = isSameStatement,
): number {
  const same = sentences.findIndex(({ letters }) => letters === wanted.letters)
  return same >= 0 ? same : sentences.findIndex((sentence) => isWanted(sentence, wanted))
}

/** Whether one of two sentences says all that the other one says. */
export function isSameStatement(one: Stated, other: Stated): boolean {
  return covers(one, other) || covers(other, one)
}

/**
 * Whether a sentence says all that another one says, in the same words. A word of the other's own (`fell` for `rose`,
 * `twelve` for `ten`) makes it another statement: no article may be cited for what it does not say.
 */
export function covers(sentence: Stated, wanted: Stated): boolean {
  if (sentence.letters === wanted.letters) return true
  if (!mayHold(sentence.mask(), wanted.mask())) return false
  const [fuller, other] = [sentence.parts(), wanted.parts()]
  if (fuller.key === other.key) return true
  if (fuller.numbers !== other.numbers || fuller.negations !== other.negations) return false
  if (other.words.size < sameWords * fuller.words.size || other.words.size > fuller.words.size) return false
  for (const word of other.words) if (!fuller.words.has(word)) return false
  return isSameOrder(fuller, other)
}

/** "France beat Spain" and "Spain beat France" have the same words. */
function isSameOrder({ names }: StatedParts, { names: others }: StatedParts): boolean {
  const shared = names.filter((name) => others.includes(name))
  return shared.join(' ') === others.filter((name) => names.includes(name)).join(' ')
}
