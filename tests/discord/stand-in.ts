// A stand-in of Discord on loopback: the HTTP API and the gateway, as far as Footnote uses them, with Discord's rules.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { type ApiOptions, problemsOf, standInApi } from './stand-in-api.ts'
import { type Clock, standingClock } from './stand-in-clock.ts'
import { pingsOf, previewsOf } from './stand-in-effects.ts'
import { type GatewayOptions, standInGateway } from './stand-in-gateway.ts'
import { type Recorded, recorder } from './stand-in-recorder.ts'
import { type Refused, refusal } from './stand-in-refusals.ts'
import type { Reply } from './stand-in-reply.ts'
import { readRequest } from './stand-in-request.ts'
import type { Body } from './stand-in-rules.ts'
import { type Channel, createWorld, type StoredMessage, type World } from './stand-in-world.ts'

export const goodToken = 'good-token'

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
  const server = createServer(answerRequests(api, world, record, broken, options))
  const sockets = new WebSocketServer({ server })
  const gateway = standInGateway(sockets, { world, broken, url, token: goodToken }, options)
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
      gateway.cut()
      server.closeAllConnections()
      if (server.listening) await once(server.close(), 'close')
      if (options.checksBodiesLater) broken.push(...record.all.flatMap(problemsOf))
      if (broken.length > 0 && !options.expectsFaults) {
        throw new Error(`Discord would not have taken this from the bot:\n${broken.join('\n')}`)
      }
    },
  }
}

type Api = ReturnType<typeof standInApi>

function answerRequests(
  api: Api,
  world: World,
  record: ReturnType<typeof recorder>,
  broken: string[],
  { refuse }: StandInOptions,
) {
  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming)
    const { method, path, body } = request
    const isAuthorised = incoming.headers.authorization === `Bot ${goodToken}` || /^\/(inter|web)/.test(path)
    const refused = isAuthorised ? refuse?.(method, path) : { status: 401, code: 0 }
    const effects = effectsOf(path, body, flagsOfTarget(path, world.messages))
    const reply = !refused || refused.hangUp === 'after' ? api(request) : refusal(refused)
    const { message } = reply
    if (message && effects.pings.length > 0) broken.push(`would have pinged ${effects.pings.join(', ')}`)
    if (refused?.hangUp) response.destroy()
    else answer(response, reply)
    record.add({ method, path, body, status: reply.status, ...effects, ...(message ? { message } : {}) })
  }
}

function answer(response: ServerResponse, { status, headers, body }: Reply): void {
  const json = body === undefined ? undefined : JSON.stringify(body)
  const type = json === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, ...headers }).end(json)
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
