// The command `search`: the best passages, no answer.
import type { Readable } from 'node:stream'
import type { AnswerDependencies } from '../answering/answer-question.ts'
import { searchPassages } from '../answering/search-passages.ts'
import type { Output } from './output.ts'
import { readQuestions } from './read-questions.ts'
import { renderHits } from './render-hits.ts'
import { hitsToJson } from './to-json.ts'

export interface SearchOptions {
  readonly json?: boolean
  readonly limit: number
}

export async function search(
  words: readonly string[],
  options: SearchOptions,
  deps: AnswerDependencies,
  output: Output,
  input: Readable,
): Promise<void> {
  for await (const question of readQuestions(words, input)) {
    const { hits, language } = await searchPassages(question, deps, options.limit)
    if (options.json) output.write(`${JSON.stringify(hitsToJson(question, hits))}\n`)
    else output.write(`${hits.length > 0 ? renderHits(hits, language, output) : 'Nothing found.'}\n`)
  }
}
