// Passages taken apart into words for the close look, and remembered: the same passages answer many questions.
import type { Hit } from '../model.ts'
import { countedForm } from '../text/counted-form.ts'
import { memoised } from '../text/memoised.ts'
import { unitsOf } from '../text/terms.ts'
import type { Word } from '../text/words.ts'

/** A word as it is written, and its folded form. Words that are written alike are one object. */
export interface SaidWord {
  readonly text: string
  readonly form: string
}

/** The different words of each sentence of a passage. */
export type SaidWords = readonly (readonly SaidWord[])[]

/** Passages remembered for a build, the ones asked for last: some 2 KB each. */
const mostRemembered = 4000
const remembered = new WeakMap<object, Map<number, SaidWords>>()

/** @param build whose passages have these numbers */
export function takenApart(
  { passageId, passage }: Pick<Hit, 'passageId' | 'passage'>,
  build: object,
): SaidWords {
  const known = remembered.get(build) ?? new Map<number, SaidWords>()
  remembered.set(build, known)
  const found = known.get(passageId)
  if (found) {
    // The last one of a Map is the one that was put in last.
    known.delete(passageId)
    known.set(passageId, found)
    return found
  }
  const made = passage.sentences.map(({ start, end }) => wordsOf(passage.text.slice(start, end)))
  known.set(passageId, made)
  for (const oldest of known.keys()) {
    if (known.size <= mostRemembered) break
    known.delete(oldest)
  }
  return made
}

/** The different words of a title or heading; many passages stand under the same. */
export const headlineWords = memoised(wordsOf)

function wordsOf(text: string): SaidWord[] {
  const found = new Set<SaidWord>()
  for (const unit of unitsOf(text)) found.add(oneOf(unit.text))
  return [...found]
}

const oneOf = memoised((text: string): SaidWord => {
  // What begins with a digit is a number to the tokeniser.
  const word: Word = { text, start: 0, end: text.length, isNumber: /^\p{Nd}/u.test(text), isRun: false }
  return { text, form: countedForm(word) }
})
