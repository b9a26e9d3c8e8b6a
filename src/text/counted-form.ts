// The form under which a word is counted, in the index and in questions alike.
import { fold } from './fold.ts'
import { memoised } from './memoised.ts'
import { normaliseNumber, type Word } from './words.ts'

const folded = memoised(fold)

/** Folded words; numbers in one spelling, without an ordinal's ending. */
export function countedForm(word: Word): string {
  return word.isNumber ? normaliseNumber(word.text) : folded(word.text)
}
