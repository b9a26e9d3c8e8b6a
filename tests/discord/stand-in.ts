// A stand-in of Discord on loopback: the HTTP API and the gateway, as far as Footnote uses them, with Discord's rules.
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { error, standInApi } from './stand-in-api.ts'
import { standInGateway } from './stand-in-gateway.ts'
import { type Recorded, recorder } from './stand-in-recorder.ts'
import type { Body } from './stand-in-rules.ts'

export const goodToken = 'good-token'

export interface StandInOptions {
  /** Commands that are registered already. */
  readonly registered?: readonly object[]
  /** Closes the gateway with this code instead of welcoming the bot. */
  readonly closeWith?: number
  /** Answers of its own to some requests: a status and the body of an error. */
  readonly refuse?: (method: string, path: string) => { status: number; code: number } | undefined
}

export interface StandIn {
  /** What the bot is given as the address of the API. */
  readonly apiUrl: string
  readonly requests: readonly Recorded[]
  /** Rules of Discord the bot has broken; stays empty. */
  readonly broken: readonly string[]
  /** What the bot said it wants to hear of. */
  readonly intents: () => number
  /** Resolves when the bot holds no connection any more. */
  readonly disconnected: () => Promise<void>
  /** Cuts the connection in a way that can be resumed. */
  readonly drop: () => void
  readonly dispatch: (event: string, data: object) => void
  /** The next request of a kind that nobody asked for yet, whether it has come already or not. */
  readonly next: (method: string, path: RegExp | string) => Promise<Recorded>
  readonly close: () => Promise<void>
}

/** Starts it on a free port. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const record = recorder()
  const broken: string[] = []
  const api = standInApi(options.registered ?? [], broken)
  const server = createServer(async (request, response) => {
    const method = request.method ?? ''
    const path = decodeURIComponent(
      new URL(request.url ?? '', 'http://localhost').pathname.replace('/api/v10', ''),
    )
    const body = await bodyOf(request)
    const isAuthorised = request.headers.authorization === `Bot ${goodToken}` || /^\/(inter|web)/.test(path)
    const refused = options.refuse?.(method, path)
    const reply = !isAuthorised
      ? error(401, 0)
      : refused
        ? error(refused.status, refused.code)
        : api(method, path, body, address())
    if (reply.body === undefined) response.writeHead(reply.status).end()
    else {
      response.writeHead(reply.status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(reply.body))
    }
    record.add({ method, path, body, status: reply.status })
  })
  const gateway = standInGateway(new WebSocketServer({ server }), () => address(), options.closeWith)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    apiUrl: `http://${address()}/api`,
    requests: record.all,
    broken,
    intents: gateway.intents,
    disconnected: gateway.disconnected,
    drop: gateway.drop,
    dispatch: gateway.dispatch,
    next: record.next,
    async close() {
      gateway.close()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : (JSON.parse(text) as Body)
}
