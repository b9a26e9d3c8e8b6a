// The forms under which words are compared: counted ones in the index and in questions, plain ones for what was said.
import { fold, plain } from './fold.ts'
import { memoised } from './memoised.ts'
import { normaliseNumber, type Word } from './words.ts'

const folded = memoised(fold)

/** Folded words; numbers in one spelling, without an ordinal's ending. */
export function countedForm(word: Word): string {
  return word.isNumber ? normaliseNumber(word.text) : folded(word.text)
}

/** Plain words; numbers in one spelling: whether a sentence says a word that the question said too. */
export function plainForm(word: Word): string {
  return word.isNumber ? normaliseNumber(word.text) : plain(word.text)
}
