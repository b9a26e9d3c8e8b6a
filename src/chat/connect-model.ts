// The one file that knows LangChain's chat models: a stream of pieces that ends with its signal.
import { modelFetch } from '../providers/model-fetch.ts'
import type { ChatMessage } from './chat-model.ts'
import { type ChatConnection, clientFields } from './chat-providers.ts'

export interface ChatPiece {
  readonly text: string
  /** Tokens of this piece; those of a whole call are the sum over its pieces. */
  readonly usage: { readonly input: number; readonly output: number } | null
  /** Why the model stopped, as its provider calls it; the last pieces tell. */
  readonly finish: string | null
}

export type StreamPieces = (messages: readonly ChatMessage[], signal: AbortSignal) => AsyncIterable<ChatPiece>

/** Loads LangChain and the provider's package, and nothing else; a client is made for every call. */
export async function connectModel(connection: ChatConnection): Promise<StreamPieces> {
  const { initChatModel } = await import('langchain/chat_models/universal')
  const makeClient = (signal: AbortSignal) =>
    initChatModel(connection.model, clientFields(connection, modelFetch(signal)))
  // The package of a provider is loaded with its first client.
  await (await makeClient(new AbortController().signal))._getModelInstance()
  return async function* (messages, signal) {
    const model = await makeClient(signal)
    const isGoogle = connection.provider === 'google-genai'
    if (isGoogle) handSignal(await model._getModelInstance(), signal)
    const said = messages.map(({ role, text }): [string, string] => [role, text])
    for await (const chunk of await model.stream(said, isGoogle ? {} : { signal })) yield pieceOf(chunk)
  }
}

/** What is read of LangChain's chunks. */
interface Chunk {
  readonly text: string
  readonly usage_metadata?: { readonly input_tokens: number; readonly output_tokens: number } | undefined
  readonly response_metadata: Readonly<Record<string, unknown>>
  readonly additional_kwargs: Readonly<Record<string, unknown>>
}

/** Each provider tells in its own place why it stopped. */
function pieceOf({ text, usage_metadata: usage, response_metadata, additional_kwargs }: Chunk): ChatPiece {
  const told = { ...additional_kwargs, ...response_metadata }
  const finish: unknown =
    told.finish_reason ?? told.stop_reason ?? told.done_reason ?? told.finishReason ?? told.status
  return {
    text,
    usage: usage ? { input: usage.input_tokens, output: usage.output_tokens } : null,
    finish: typeof finish === 'string' && finish !== '' ? finish : null,
  }
}

/**
 * LangChain leaves the stream of Google's client alone with its failure when a signal ends it, and an unhandled rejection
 * ends the process (@langchain/google-genai 2.3.2). So the signal is given to that client only, and the promise of the
 * whole response, which nobody looks at, is looked at here.
 */
export function handSignal(model: object, signal: AbortSignal): void {
  const client: unknown = Reflect.get(model, 'client')
  if (typeof client !== 'object' || client === null) return
  const generate: unknown = Reflect.get(client, 'generateContentStream')
  if (typeof generate !== 'function') return
  Reflect.set(client, 'generateContentStream', async (request: unknown) => {
    const streams: { response?: Promise<unknown> } = await generate.call(client, request, { signal })
    streams.response?.catch(() => {})
    return streams
  })
}
