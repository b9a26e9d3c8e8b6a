// A loopback server that speaks like OpenAI and like Ollama, records what it is asked, and fails when told to.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { BuiltInEmbeddings } from '../../src/embeddings/built-in-embeddings.ts'
import type { EmbeddingSettings } from '../../src/embeddings/make-embedder.ts'
import type { Patience } from '../../src/providers/with-retries.ts'
import { temporaryFolder } from '../helpers.ts'

export interface RecordedRequest {
  readonly path: string
  readonly authorization: string | undefined
  readonly model: string
  readonly inputs: readonly string[]
  readonly body: Readonly<Record<string, unknown>>
}

/** What to answer instead of vectors; `never` leaves the request open. */
export type Failure =
  | 'never'
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | { readonly json: unknown }

export interface RecordingServer {
  readonly url: string
  readonly requests: readonly RecordedRequest[]
  /** The inputs of all requests, in their order. */
  readonly inputs: () => readonly string[]
  /** Failures for the next requests; after them it works again. */
  readonly failNext: (...failures: readonly Failure[]) => void
  /** Every request fails until `null`. */
  readonly failAlways: (failure: Failure | null) => void
  /** Resolves when a request came that is never answered. */
  readonly arrived: Promise<void>
  /** Resolves when the client gave up a request that is never answered. */
  readonly abandoned: Promise<void>
}

/** Its vectors are those of the built-in embeddings: texts of the same words are near each other. */
export async function recordingServer(): Promise<RecordingServer> {
  const requests: RecordedRequest[] = []
  const failures: Failure[] = []
  let always: Failure | null = null
  const [arrived, arrive] = promised()
  const [abandoned, abandon] = promised()
  const server = createServer(async (request, response) => {
    const recorded = await record(request)
    requests.push(recorded)
    const failure = failures.shift() ?? always
    if (failure === 'never') {
      response.on('close', abandon)
      arrive()
    } else if (failure) fail(response, failure)
    else await answer(response, recorded)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    inputs: () => requests.flatMap(({ inputs }) => inputs),
    failNext: (...next) => failures.push(...next),
    failAlways: (failure) => {
      always = failure
    },
    arrived,
    abandoned,
  }
}

function promised(): [promise: Promise<void>, resolve: () => void] {
  let settle = () => {}
  const promise = new Promise<void>((resolve) => {
    settle = resolve
  })
  return [promise, settle]
}

async function record(request: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>
  const inputs = [body.input].flat().map(String)
  const { authorization } = request.headers
  return { path: request.url ?? '', authorization, model: String(body.model), inputs, body }
}

function fail(response: ServerResponse, failure: Exclude<Failure, 'never'>): void {
  if ('json' in failure) sendJson(response, failure.json)
  else response.writeHead(failure.status, failure.headers).end(failure.body)
}

async function answer(response: ServerResponse, { path, inputs, body }: RecordedRequest): Promise<void> {
  const vectors = await new BuiltInEmbeddings().embedDocuments([...inputs])
  if (path.endsWith('/api/embed')) return sendJson(response, { embeddings: vectors })
  const packed = (vector: number[]) => Buffer.from(Float32Array.from(vector).buffer).toString('base64')
  const data = vectors.map((vector, index) => ({
    index,
    embedding: body.encoding_format === 'base64' ? packed(vector) : vector,
  }))
  sendJson(response, { data })
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

export const apiKey = 'sk-secret-of-the-test'

/** Settings that ask only the server, with an empty cache. */
export async function settingsFor(
  choice: string,
  { url }: Pick<RecordingServer, 'url'>,
): Promise<EmbeddingSettings> {
  const folder = await temporaryFolder()
  return {
    ...{ choice, modelsDir: folder, vectorsDir: folder },
    openai: { apiKey, baseUrl: `${url}/v1` },
    ollamaBaseUrl: url,
  }
}

/** Asks again at once, and notes the pauses that a server asked for. */
export function restless(): Patience & { readonly waits: readonly number[] } {
  const waits: number[] = []
  const wait = async (milliseconds: number) => void waits.push(milliseconds)
  return { retries: 3, firstPauseMs: 0, longestWaitMs: 60_000, wait, waits }
}

/** The address of a port where nobody listens. */
export async function deadAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}
