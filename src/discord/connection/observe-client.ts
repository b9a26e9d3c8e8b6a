// Tells the observer what becomes of the connections, and which requests Discord refuses.
import { type Client, Events } from 'discord.js'
import type { Observer } from '../../observing/observer.ts'

/** What Discord counts towards a ban of the address: https://docs.discord.com/developers/topics/rate-limits */
const counted = [401, 403, 429]

export function observeClient(client: Client, observer: Observer): void {
  client.on(Events.ShardReady, (shard) => observer.connection(shard, true))
  client.on(Events.ShardResume, (shard) => observer.connection(shard, true))
  client.on(Events.ShardReconnecting, (shard) => observer.connection(shard, false))
  client.on(Events.ShardDisconnect, (_event, shard) => observer.connection(shard, false))
  client.rest.on('response', (_request, { status, headers }) => {
    if (counted.includes(status)) observer.refused(status, headers.get('x-ratelimit-scope') ?? 'none')
  })
}
