// The command `ask`: answers as text or as JSON lines.
import { type AnswerDependencies, answerWithTrace } from '../answering/answer-question.ts'
import { explain } from './explain.ts'
import type { Output } from './output.ts'
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

/** Answers one question after the other, in their order. */
export async function ask(
  questions: Iterable<string> | AsyncIterable<string>,
  options: AskOptions,
  deps: AnswerDependencies,
  output: Output,
): Promise<void> {
  for await (const question of questions) {
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
