// What a question asks about in a script without spaces.
import { withoutFunctionWords } from './question-kind.ts'
import { pairs } from './terms.ts'
import type { Word } from './words.ts'

/** A run of a script without spaces, as pairs of letters, without its question words and particles. */
export function contentPairs(run: Word, language: string): Word[] {
  const left = withoutFunctionWords(run.text, language)
  return [...left.matchAll(/\S+/g)].flatMap(({ 0: part, index }) => {
    const start = run.start + index
    return pairs({ ...run, text: part, start, end: start + part.length })
  })
}
