// A library whose answers a scripted model writes, over real HTTP and LangChain's real client.
import type { AnswerDependencies } from '../../../src/answering/answer-question.ts'
import type { Writer } from '../../../src/answering/writing/writer.ts'
import type { ChatSettings } from '../../../src/chat/make-chat-model.ts'
import {
  type ChatRequest,
  type Script,
  type ScriptedServer,
  saying,
  scriptedModel,
  scriptedServer,
} from '../../chat/scripted-server.ts'
import type { Files } from '../../helpers.ts'
import { articles, libraryOf } from '../library.ts'

export interface WritingLibrary {
  readonly deps: AnswerDependencies & { readonly writer: Writer }
  readonly server: ScriptedServer
}

export interface WritingOptions {
  readonly files?: Files
  readonly writer?: Partial<Omit<Writer, 'model'>>
  readonly settings?: Partial<ChatSettings>
}

export async function writingLibrary(
  scripts: readonly Script[],
  { files = articles, writer = {}, settings = {} }: WritingOptions = {},
): Promise<WritingLibrary> {
  const server = await scriptedServer(...scripts)
  const limits = { deadlineMs: 60_000, silenceMs: 60_000, mostCharacters: 6000 }
  const { model } = await scriptedModel(server, settings, { limits })
  const library = await libraryOf(files)
  return {
    server,
    deps: { ...library, writer: { model, unverified: 'drop', checksTwice: false, ...writer } },
  }
}

/** A model that writes this, `{...}` being the key of the first passage that holds these words. */
export const writing = (draft: string): Script => saying((request) => withKeys(draft, request))

export function withKeys(draft: string, request: ChatRequest): string {
  return draft.replace(/\{([^{}]+)\}/g, (_, words: string) => keyOf(request, words))
}

/** The key under which a passage was offered that holds the words. */
export function keyOf(request: ChatRequest, words: string): string {
  const found = passagesIn(request).find(({ text }) => text.includes(words))
  if (!found) throw new Error(`no passage of the prompt holds ${JSON.stringify(words)}`)
  return found.key
}

export function passagesIn({ messages }: ChatRequest): { readonly key: string; readonly text: string }[] {
  const data = messages.filter(({ role }) => role === 'user').map(({ text }) => text)
  const blocks = data.join('\n').matchAll(/<passage (\S+) (\S+)>\n([\s\S]*?)\n<\/passage \2>/g)
  return [...blocks].map(([, key = '', , text = '']) => ({ key, text }))
}
