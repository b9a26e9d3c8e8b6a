// Passages taken apart into words for the close look.
import { countedForm } from '../text/counted-form.ts'
import { memoised } from '../text/memoised.ts'
import { unitsOf } from '../text/terms.ts'
import type { Word } from '../text/words.ts'
import { trigramsOf } from './likeness.ts'
import { rememberedByPassage } from './remembered-by-passage.ts'

/** A word as it is written, and its folded form. Words that are written alike are one object, as long as it is remembered. */
export interface SaidWord {
  readonly text: string
  readonly form: string
  /** See `trigramsOf`. */
  readonly trigrams: Int32Array
  /** The running number of the word: close together for words of the same passages. */
  readonly number: number
}

/** The different words of each sentence of a passage. */
export type SaidWords = readonly (readonly SaidWord[])[]

/** Some 2 KB each. */
const mostRemembered = 4000

export const takenApart = rememberedByPassage(
  mostRemembered,
  ({ text, sentences }): SaidWords => sentences.map(({ start, end }) => wordsOf(text.slice(start, end))),
)

/** The different words of a title or heading; many passages stand under the same. */
export const headlineWords = memoised(wordsOf)

function wordsOf(text: string): SaidWord[] {
  const found = new Set<SaidWord>()
  for (const unit of unitsOf(text)) found.add(saidWord(unit.text))
  return [...found]
}

let numbered = 0

/** The one object of a word. */
export const saidWord = memoised((text: string): SaidWord => {
  // What begins with a digit is a number to the tokeniser.
  const word: Word = { text, start: 0, end: text.length, isNumber: /^\p{Nd}/u.test(text), isRun: false }
  const form = countedForm(word)
  return { text, form, trigrams: trigramsOf(form), number: numbered++ }
})
