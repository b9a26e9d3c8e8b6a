// The doctor on the chat model: one tiny call.

import type { ChatModel } from '../../chat/chat-model.ts'
import { type ChatSettings, makeChatModel } from '../../chat/make-chat-model.ts'
import { messageOf } from '../../errors.ts'
import { type Finding, failed, fine, skipped, warning } from '../finding.ts'

const timeoutMs = 30_000
/** Nobody waits minutes for a doctor. */
const patience = { retries: 0, firstPauseMs: 0, longestWaitMs: 0, wait: async () => {} }

/** @param settings null when no model is set */
export async function checkChatModel(settings: ChatSettings | null): Promise<readonly Finding[]> {
  if (settings === null) return [skipped('chat model', 'None is set: answers are quotes, word for word.')]
  let model: ChatModel
  try {
    model = makeChatModel(settings, { patience })
  } catch (error) {
    return [failed('chat model', messageOf(error), 'Do that, or take CHAT_MODEL away.')]
  }
  const remedy = 'Until then answers are quotes.'
  try {
    const call = { signal: AbortSignal.timeout(timeoutMs) }
    const said = await model.say([{ role: 'user', text: 'Say OK.' }], call)
    if (said.text.trim() !== '') return [fine('chat model', `${model.name} answers.`)]
    return [warning('chat model', `${model.name} answers with nothing.`, remedy)]
  } catch (error) {
    return [warning('chat model', messageOf(error), remedy)]
  }
}
