// The command `search`: the best passages, no answer.
import type { AnswerDependencies } from '../answering/answer-question.ts'
import { searchPassages } from '../answering/search-passages.ts'
import type { Output } from './output.ts'
import { renderHits } from './render-hits.ts'
import { hitsToJson } from './to-json.ts'

export interface SearchOptions {
  readonly json?: boolean
  readonly limit: number
}

/** Searches for one line of words after the other, in their order. */
export async function search(
  questions: Iterable<string> | AsyncIterable<string>,
  options: SearchOptions,
  deps: AnswerDependencies,
  output: Output,
): Promise<void> {
  for await (const question of questions) {
    const { hits, language } = await searchPassages(question, deps, options.limit)
    if (options.json) output.write(`${JSON.stringify(hitsToJson(question, hits))}\n`)
    else output.write(`${hits.length > 0 ? renderHits(hits, language, output) : 'Nothing found.'}\n`)
  }
}
