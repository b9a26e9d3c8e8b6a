// A question of a talk as one that can be understood by itself, by the model where there is one, otherwise by words.
import type { AnswerDependencies } from './answer-question.ts'
import { standaloneQuestion, type TurnBefore } from './standalone-question.ts'
import { rewriteQuestion } from './writing/rewrite-question.ts'

/**
 * @param before what was said last; without it the question stands alone as it is
 * @throws the reason of the signal
 */
export async function standAlone(
  question: string,
  before: TurnBefore | null,
  { build, writer, signal }: Pick<AnswerDependencies, 'build' | 'writer' | 'signal'>,
): Promise<string> {
  const carryOver = (asked: string, said: TurnBefore | null) =>
    standaloneQuestion(asked, said, build.languages)
  if (!before || !writer) return carryOver(question, before)
  return (await rewriteQuestion(question, before, carryOver, writer, { signal })).question
}
