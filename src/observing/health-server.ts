// Tells those who watch the machine how the bot is: /healthz, /readyz and /metrics, and nothing else.
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { messageOf, UserError } from '../errors.ts'

export interface HealthFacts {
  /** What is missing before questions can be answered, a sentence each; nothing when all is there. */
  readonly missing: () => readonly string[]
  readonly metrics: () => Promise<{ readonly contentType: string; readonly text: string }>
}

export interface HealthServer {
  /** The port it listens at. */
  readonly port: number
  readonly close: () => Promise<void>
}

/** Whoever asks for figures does so in a moment; others do not get to hold connections open. */
const requestTimeoutMs = 5000
const mostConnections = 50

/**
 * @param port 0 takes a free one
 * @throws UserError when it cannot listen there
 */
export async function startHealthServer(
  { host, port }: { readonly host: string; readonly port: number },
  facts: HealthFacts,
): Promise<HealthServer> {
  const server = createServer({ requestTimeout: requestTimeoutMs }, ({ method, url = '' }, response) => {
    if (method === 'GET' || method === 'HEAD') void answer(url.split('?', 1).join(), facts, response)
    else say(response, 405, 'Only GET.\n')
  })
  server.maxConnections = mostConnections
  await listen(server, host, port)
  // It is no reason for the process to go on.
  server.unref()
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const sentence = `The port for health and metrics cannot be opened at ${host}:${port} (${messageOf(error)}).`
    throw new UserError(`${sentence} Set HEALTH_PORT to a free one.`, { cause: error })
  }
}

async function answer(path: string, facts: HealthFacts, response: ServerResponse): Promise<void> {
  try {
    if (path === '/healthz') say(response, 200, 'ok\n')
    else if (path === '/readyz') {
      const missing = facts.missing()
      say(response, missing.length === 0 ? 200 : 503, `${missing.join('\n') || 'ready'}\n`)
    } else if (path === '/metrics') {
      const { contentType, text } = await facts.metrics()
      say(response, 200, text, contentType)
    } else say(response, 404, 'There are /healthz, /readyz and /metrics.\n')
  } catch (error) {
    say(response, 500, `The figures could not be gathered: ${messageOf(error)}\n`)
  }
}

function say(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  const headers = { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  response.writeHead(status, headers).end(text)
}
