// A loopback server that speaks like OpenAI's chat completions and plays a script: it streams, stalls, breaks and refuses.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { ChatMessage } from '../../src/chat/chat-model.ts'
import { type ChatMeans, type ChatSettings, makeChatModel } from '../../src/chat/make-chat-model.ts'
import { temporaryFolder } from '../helpers.ts'

export interface ChatRequest {
  readonly authorization: string | undefined
  readonly path: string
  readonly messages: readonly ChatMessage[]
  readonly body: Readonly<Record<string, unknown>>
}

/** One answer, written by the script as it likes. */
export interface Stage {
  readonly request: ChatRequest
  /** A piece of text, as it is; sent at once. */
  say(text: string): void
  /** Anything as the data of an event. */
  send(data: string): void
  /** The usual end: why, what was used, and `[DONE]`. */
  finish(
    reason?: string,
    usage?: { readonly prompt_tokens: number; readonly completion_tokens: number } | null,
  ): void
  /** Ends the answer as if all of it had been sent. */
  end(): void
  /** Breaks the connection in the middle. */
  cut(): void
  refuse(status: number, body?: unknown, headers?: Readonly<Record<string, string>>): void
  /** Resolves when the client closes the connection before the answer is over. */
  readonly abandoned: Promise<void>
}

export type Script = (stage: Stage) => void | Promise<void>

export interface ScriptedServer {
  /** With the version at its end. */
  readonly url: string
  readonly requests: readonly ChatRequest[]
  /** The scripts of the next requests, in their order; the last one stays. */
  readonly play: (...scripts: readonly Script[]) => void
}

/** Says a whole answer word by word. */
export const saying =
  (text: string | ((request: ChatRequest) => string)): Script =>
  (stage) => {
    const whole = typeof text === 'string' ? text : text(stage.request)
    for (const piece of whole.match(/\s*\S+|\s+$/g) ?? []) stage.say(piece)
    stage.finish()
  }

export async function scriptedServer(...scripts: readonly Script[]): Promise<ScriptedServer> {
  let waiting = [...scripts]
  const requests: ChatRequest[] = []
  const failures: unknown[] = []
  const server = createServer((incoming, response) => {
    perform(incoming, response).catch((error: unknown) => {
      failures.push(error)
      response.destroy()
    })
  })
  const perform = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await read(incoming)
    requests.push(request)
    const script = waiting.length > 1 ? waiting.shift() : waiting[0]
    await script?.(stageOf(request, response))
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    if (failures.length > 0) throw failures[0]
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    play: (...next) => {
      waiting = [...next]
    },
  }
}

async function read(incoming: IncomingMessage): Promise<ChatRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
  const said = body.messages as readonly { readonly role: 'system' | 'user'; readonly content: string }[]
  const messages = said.map(({ role, content }) => ({ role, text: content }))
  return { authorization: incoming.headers.authorization, path: incoming.url ?? '', messages, body }
}

function stageOf(request: ChatRequest, response: ServerResponse): Stage {
  const abandoned = new Promise<void>((resolve) => {
    response.on('close', () => {
      if (!response.writableEnded) resolve()
    })
  })
  const send = (data: string): void => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(`data: ${data}\n\n`)
  }
  const chunk = (choices: unknown[], more: object = {}): void =>
    send(
      JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'm', choices, ...more }),
    )
  return {
    request,
    abandoned,
    send,
    say: (content) => chunk([{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }]),
    finish: (reason = 'stop', usage = { prompt_tokens: 900, completion_tokens: 60 }) => {
      chunk([{ index: 0, delta: {}, finish_reason: reason }])
      if (usage)
        chunk([], { usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens } })
      send('[DONE]')
      response.end()
    },
    end: () => {
      if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end()
    },
    cut: () => response.destroy(),
    refuse: (status, body = { error: { message: 'refused by the script' } }, headers = {}) => {
      const written = typeof body === 'string' ? body : JSON.stringify(body)
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(written)
    },
  }
}

export const chatKey = 'sk-secret-of-the-chat'

/** Settings that ask only the server, with a fresh budget. */
export async function chatSettings(
  { url }: Pick<ScriptedServer, 'url'>,
  more: Partial<ChatSettings> = {},
): Promise<ChatSettings> {
  return {
    ...{ choice: 'openai:scripted', apiKey: chatKey, baseUrl: url },
    openai: { apiKey: null, baseUrl: null },
    ollamaBaseUrl: 'http://127.0.0.1:9',
    deadlineMs: 60_000,
    budget: { tokens: null, money: null, prices: null },
    usageDir: await temporaryFolder(),
    ...more,
  }
}

/** A clock that stands still until it is moved. */
export function handClock(startMs = Date.UTC(2026, 10, 22, 12)) {
  let timeMs = startMs
  return {
    now: () => timeMs,
    move: (milliseconds: number) => {
      timeMs += milliseconds
    },
  }
}

/** The real client on the scripted server: it waits for nothing but the server. */
export async function scriptedModel(
  server: Pick<ScriptedServer, 'url'>,
  more: Partial<ChatSettings> = {},
  means: Partial<ChatMeans> = {},
) {
  const waits: number[] = []
  const patience = {
    ...{ retries: 1, firstPauseMs: 300, longestWaitMs: 3000 },
    wait: async (milliseconds: number) => void waits.push(milliseconds),
  }
  const clock = handClock()
  const model = makeChatModel(await chatSettings(server, more), { now: clock.now, patience, ...means })
  return { model, clock, waits }
}
