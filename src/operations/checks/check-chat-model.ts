// The doctor on the chat model: one tiny call.
import { messageOf } from '../../errors.ts'
import { type Finding, fine, skipped, warning } from '../finding.ts'

/** As much of a chat model as the doctor needs. */
export interface AskedModel {
  /** As people know it: `openai:gpt-…`. */
  readonly name: string
  /** @throws Error, a sentence that says what to do, when the model does not answer */
  readonly ask: (prompt: string, signal: AbortSignal) => Promise<string>
}

const timeoutMs = 30_000

/** @param model null when none is set */
export async function checkChatModel(model: AskedModel | null): Promise<readonly Finding[]> {
  if (model === null) return [skipped('chat model', 'None is set: answers are quotes, word for word.')]
  const remedy = 'Until then answers are quotes.'
  try {
    const said = await model.ask('Say OK.', AbortSignal.timeout(timeoutMs))
    if (said.trim() !== '') return [fine('chat model', `${model.name} answers.`)]
    return [warning('chat model', `${model.name} answers with nothing.`, remedy)]
  } catch (error) {
    return [warning('chat model', `${model.name}: ${messageOf(error)}`, remedy)]
  }
}
