// Sends a request to Discord; one that broke off is marked for another try where that cannot say anything twice.
import { DefaultRestOptions, type RESTOptions } from 'discord.js'

type MakeRequest = RESTOptions['makeRequest']
type Answer = Awaited<ReturnType<MakeRequest>>

/** Of acknowledgements whose answer was lost so many are remembered; their interactions live for three seconds. */
const mostLost = 1000

/** What discord.js tries again, at most three times. */
class TornConnection extends Error {
  override readonly name = 'TornConnection'
  readonly code = 'ECONNRESET'
}

/**
 * The strategy of discord.js, which knows only one of the ways in which a connection is torn. It tries acknowledgements
 * again that got no answer in time; where the first try had reached Discord, the second one is refused, and both are well.
 */
export function repeatableRequest(): MakeRequest {
  const lost = new Set<string>()
  return async (url, init) => {
    try {
      const response = await DefaultRestOptions.makeRequest(url, init)
      return lost.has(url) ? await asTaken(response) : response
    } catch (error) {
      if (isAcknowledgement(url)) remember(lost, url)
      if (!isTorn(error) || !isRepeatable(url, init)) throw error
      throw new TornConnection(`the connection to Discord was torn: ${error.message}`, { cause: error })
    }
  }
}

function remember(lost: Set<string>, url: string): void {
  lost.add(url)
  // A set keeps the order of insertion, so the first one is the oldest.
  for (const oldest of lost) {
    if (lost.size <= mostLost) break
    lost.delete(oldest)
  }
}

/**
 * 40060 says that an interaction was acknowledged already. A body can be read once: what says something else is made
 * again for discord.js. https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
 */
async function asTaken(response: Answer): Promise<Answer> {
  if (response.status !== 400) return response
  const text = await response.text()
  if (/"code":\s*40060\b/.test(text)) return new Response(null, { status: 204 })
  return new Response(text, { status: response.status, headers: [...response.headers] })
}

/** Whether a connection broke off before there was an answer: nobody knows whether Discord has the request. */
export function isTorn(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET'
}

function isAcknowledgement(url: string): boolean {
  return /^[^?]*\/callback(?:\?|$)/.test(url)
}

/** Edits are the same twice, Discord knows a nonce again, and an interaction takes one acknowledgement. */
function isRepeatable(url: string, { method, body }: Parameters<MakeRequest>[1]): boolean {
  if (method !== 'POST' || isAcknowledgement(url)) return true
  return typeof body === 'string' && /"enforce_nonce":true/.test(body)
}
