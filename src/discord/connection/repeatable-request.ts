// Sends a request to Discord; one that broke off is marked for another try where that cannot say anything twice.
import { DefaultRestOptions, type RESTOptions } from 'discord.js'

type MakeRequest = RESTOptions['makeRequest']

/** What discord.js tries again, at most three times. */
class TornConnection extends Error {
  override readonly name = 'TornConnection'
  readonly code = 'ECONNRESET'
}

/** The strategy of discord.js, which knows only one of the ways in which a connection is torn. */
export const repeatableRequest: MakeRequest = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init)
  } catch (error) {
    if (!isTorn(error) || !isRepeatable(url, init)) throw error
    throw new TornConnection(`the connection to Discord was torn: ${error.message}`, { cause: error })
  }
}

/** Whether a connection broke off before there was an answer: nobody knows whether Discord has the request. */
export function isTorn(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET'
}

/** Edits are the same twice, Discord knows a nonce again, and an interaction takes one acknowledgement. */
function isRepeatable(url: string, { method, body }: Parameters<MakeRequest>[1]): boolean {
  if (method !== 'POST' || /^[^?]*\/callback(?:\?|$)/.test(url)) return true
  return typeof body === 'string' && /"enforce_nonce":true/.test(body)
}
