// Follows the connection: writes what happens to it, and tells when it is lost for good.
import { type Client, Events } from 'discord.js'
import type { Log } from '../../observing/logger.ts'
import { explainError } from '../text/explain-error.ts'
import { closedForGood } from './connection-failure.ts'

/** @returns a promise that only ever rejects, with a UserError, when Discord will not have the bot back */
export function watchConnection(client: Client, log: Log): Promise<never> {
  client.on(Events.Error, (error) => log(`Discord client: ${explainError(error)}`, 'error'))
  client.on(Events.Warn, (message) => log(`Discord client: ${explainError(message)}`, 'warn'))
  client.on(Events.ShardError, (error, shard) => log(`Connection ${shard}: ${explainError(error)}`, 'error'))
  client.on(Events.ShardReconnecting, (shard) =>
    log(`Connection ${shard} was lost; it is being opened again.`, 'warn'),
  )
  client.on(Events.ShardResume, (shard) => log(`Connection ${shard} is back.`))
  client.rest.on('invalidRequestWarning', ({ count }) => {
    log(`Discord refused ${count} requests in the last ten minutes; at 10000 it bans this address.`, 'warn')
  })
  client.rest.on('response', ({ method, route }, { status, headers }) => {
    if (status !== 429) return
    const scope = headers.get('x-ratelimit-scope') ?? 'unknown'
    const seconds = headers.get('retry-after') ?? '?'
    log(`Discord wants fewer requests (429, ${scope}): ${method} ${route}, again in ${seconds} s.`)
  })
  const lost = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const failure = closedForGood(code)
      if (failure) reject(failure)
    })
  })
  // Whoever races it sees the failure; between two races nobody may be looking.
  lost.catch(() => {})
  return lost
}
