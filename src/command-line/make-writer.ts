// Who writes the answers: the chat model of the settings.
import type { Writer } from '../answering/writing/writer.ts'
import type { Config } from '../config/read-config.ts'

/** @returns undefined when answers are quoted: only those who want a model wait for its packages */
export async function makeWriter({ chat }: Pick<Config, 'chat'>): Promise<Writer | undefined> {
  if (chat === null) return undefined
  const { makeChatModel } = await import('../chat/make-chat-model.ts')
  return { model: makeChatModel(chat), unverified: chat.unverified, checksTwice: chat.checksTwice }
}
