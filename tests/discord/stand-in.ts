// A stand-in of Discord on loopback: the HTTP API and the gateway, as far as Footnote uses them, with Discord's rules.
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { type ApiOptions, type ApiRequest, standInApi } from './stand-in-api.ts'
import { type Clock, standingClock } from './stand-in-clock.ts'
import { pingsOf, previewsOf } from './stand-in-effects.ts'
import { type GatewayOptions, standInGateway } from './stand-in-gateway.ts'
import { type Recorded, recorder } from './stand-in-recorder.ts'
import { error, type Reply } from './stand-in-reply.ts'
import type { Body } from './stand-in-rules.ts'
import { type Channel, createWorld, type StoredMessage } from './stand-in-world.ts'

export const goodToken = 'good-token'

/** An answer of a test's own instead of the stand-in's. */
export interface Refused {
  readonly status: number
  readonly code: number
  /** With status 429. */
  readonly retryAfterSeconds?: number
  readonly scope?: 'user' | 'global' | 'shared'
  /** Tears the connection instead of answering; with `'after'` the request is carried out first. */
  readonly hangUp?: 'before' | 'after'
}

export interface StandInOptions extends ApiOptions, GatewayOptions {
  readonly refuse?: (method: string, path: string) => Refused | undefined
  /** Channels besides those every test has; a known id replaces one of them. */
  readonly channels?: readonly Channel[]
  readonly clock?: Clock
  /** For tests of the stand-in itself: what was broken is no reason to fail at the end. */
  readonly expectsFaults?: boolean
}

export interface StandIn {
  /** What the bot is given as the address of the API. */
  readonly apiUrl: string
  readonly requests: readonly Recorded[]
  /** Rules of Discord the bot has broken, and people it would have pinged; stays empty. */
  readonly broken: string[]
  readonly clock: Clock
  /** What is in the channels now; a test may change it. */
  readonly channels: Map<string, Channel>
  readonly messages: ReadonlyMap<string, StoredMessage>
  /** What the bot said it wants to hear of. */
  readonly intents: () => number
  /** Resolves when the bot holds no connection any more. */
  readonly disconnected: () => Promise<void>
  /** Ways in which a connection is lost; see `standInGateway`. */
  readonly drop: (code?: number) => void
  readonly cut: () => void
  readonly askToReconnect: () => void
  readonly invalidate: (isResumable: boolean) => void
  readonly silence: (silent?: boolean) => void
  readonly nextOperation: (op: number) => Promise<number>
  readonly dispatch: (event: string, data: object) => void
  /** Somebody deletes a message. */
  readonly forget: (messageId: string) => void
  /** The next request of a kind that nobody asked for yet, whether it has come already or not. */
  readonly next: (method: string, path: RegExp | string) => Promise<Recorded>
  /** @throws Error when the bot has broken a rule: no test passes with one */
  readonly close: () => Promise<void>
}

/** Starts it on a free port. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const record = recorder()
  const broken: string[] = []
  const world = createWorld(options.clock ?? standingClock(), options.channels)
  const url = () => `ws://${address()}`
  const api = standInApi(world, broken, url, options)
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming)
    const { method, path, body } = request
    const isAuthorised = incoming.headers.authorization === `Bot ${goodToken}` || /^\/(inter|web)/.test(path)
    const refused = isAuthorised ? options.refuse?.(method, path) : { status: 401, code: 0 }
    const isCarriedOut = !refused || refused.hangUp === 'after'
    const flagsBefore = flagsOfTarget(path, world.messages)
    const reply = isCarriedOut ? api(request) : refusal(refused)
    const effects = effectsOf(path, body, flagsBefore)
    if (reply.message && effects.pings.length > 0)
      broken.push(`would have pinged ${effects.pings.join(', ')}`)
    if (refused?.hangUp) response.destroy()
    else {
      const json = reply.body === undefined ? undefined : JSON.stringify(reply.body)
      const type = json === undefined ? {} : { 'content-type': 'application/json' }
      response.writeHead(reply.status, { ...type, ...reply.headers }).end(json)
    }
    const message = reply.message ? { message: reply.message } : {}
    record.add({ method, path, body, status: reply.status, ...effects, ...message })
  })
  const sockets = new WebSocketServer({ server })
  const { close: closeGateway, ...gateway } = standInGateway(
    sockets,
    { world, broken, url, token: goodToken },
    options,
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    apiUrl: `http://${address()}/api`,
    requests: record.all,
    broken,
    clock: world.clock,
    channels: world.channels,
    messages: world.messages,
    ...gateway,
    forget(messageId) {
      const message = world.messages.get(messageId)
      world.messages.delete(messageId)
      world.deleted.add(messageId)
      gateway.dispatch('MESSAGE_DELETE', { ...message, id: messageId })
    },
    next: record.next,
    async close() {
      closeGateway()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      if (broken.length > 0 && !options.expectsFaults) {
        throw new Error(`Discord would not have taken this from the bot:\n${broken.join('\n')}`)
      }
    },
  }
}

function effectsOf(path: string, body: Body, flagsBefore: number) {
  const message = path.endsWith('/callback') ? (body.data ?? {}) : body
  const isMessage = /\/(callback|messages(\/[^/]+)?)$|^\/webhooks\/[^/]+\/[^/]+$/.test(path)
  return isMessage
    ? { pings: pingsOf(message), previews: previewsOf(message, flagsBefore) }
    : { pings: [], previews: [] }
}

/** The flags of a message that is edited by its id. */
function flagsOfTarget(path: string, messages: ReadonlyMap<string, StoredMessage>): number {
  const [, id = ''] = /\/messages\/([^/]+)$/.exec(path) ?? []
  return messages.get(id)?.flags ?? 0
}

/** https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit */
function refusal({ status, code, retryAfterSeconds = 0.01, scope = 'user' }: Refused): Reply {
  if (status !== 429) return error(status, code)
  const isGlobal = scope === 'global'
  return {
    status,
    body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: isGlobal },
    headers: {
      'retry-after': String(retryAfterSeconds),
      'x-ratelimit-scope': scope,
      ...(isGlobal
        ? { 'x-ratelimit-global': 'true' }
        : {
            'x-ratelimit-bucket': 'bucket',
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset-after': String(retryAfterSeconds),
          }),
    },
  }
}

async function readRequest(incoming: IncomingMessage): Promise<ApiRequest> {
  const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://localhost')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = await bodyOf(Buffer.concat(chunks), incoming.headers['content-type'] ?? '')
  const path = decodeURIComponent(pathname.replace('/api/v10', ''))
  return { method: incoming.method ?? '', path, query: searchParams, body }
}

/** JSON, or a form with files and the JSON beside them. */
async function bodyOf(bytes: Buffer, contentType: string): Promise<Body> {
  if (bytes.length === 0) return {}
  if (!contentType.startsWith('multipart/')) return JSON.parse(bytes.toString('utf8')) as Body
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData()
  const entries = [...form.entries()]
  const json = entries.find(([name]) => name === 'payload_json')?.[1]
  const files = entries.flatMap(([, value]) => (typeof value === 'string' ? [] : [value.name]))
  return { ...(JSON.parse(typeof json === 'string' ? json : '{}') as Body), files }
}
