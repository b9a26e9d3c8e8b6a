// Questions out of the command line, or one a line from standard input when the word is a single dash.
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** The questions in order; an empty line of the input is an (empty) question too, so that answers keep in step. */
export async function* readQuestions(words: readonly string[], input: Readable): AsyncGenerator<string> {
  if (words.length !== 1 || words[0] !== '-') {
    yield words.join(' ')
    return
  }
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}
