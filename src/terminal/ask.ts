// The command `ask`: answers as text or as JSON lines.
import type { Readable } from 'node:stream'
import { type AnswerDependencies, answerWithTrace } from '../answering/answer-question.ts'
import { explain } from './explain.ts'
import type { Output } from './output.ts'
import { readQuestions } from './read-questions.ts'
import { renderAnswer } from './render-answer.ts'
import { renderHits } from './render-hits.ts'
import { answerToJson } from './to-json.ts'

export interface AskOptions {
  readonly json?: boolean
  /** Show the passages the answer was looked for in. */
  readonly passages?: boolean
  /** Show scores and the evidence gate. */
  readonly explain?: boolean
}

export async function ask(
  words: readonly string[],
  options: AskOptions,
  deps: AnswerDependencies,
  output: Output,
  input: Readable,
): Promise<void> {
  for await (const question of readQuestions(words, input)) {
    const { answer, trace } = await answerWithTrace(question, deps)
    if (options.json) {
      output.write(`${JSON.stringify(answerToJson(answer))}\n`)
      continue
    }
    const blocks = [renderAnswer(answer, output)]
    if (options.passages && trace) blocks.push(renderHits(trace.hits.slice(0, 5), answer.language, output))
    if (options.explain) blocks.push(explain(answer, trace, output))
    output.write(`${blocks.join('\n\n')}\n`)
  }
}
