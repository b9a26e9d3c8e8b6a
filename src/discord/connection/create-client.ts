// The connection to Discord and its settings; no privileged intents.
import { Client, GatewayIntentBits, Partials, type RESTOptions } from 'discord.js'
import type { BotSettings } from '../bot-context.ts'
import { answerApartFromGlobalLimit } from './apart-from-global-limit.ts'
import { repeatableRequest } from './repeatable-request.ts'

/** After so many refused requests within ten minutes the log says so; at 10,000 Discord bans the address. */
const invalidRequestWarningInterval = 500

/** How Discord's API is reached: at its own address, or at another one. */
export function restOptions({ apiUrl }: Pick<BotSettings, 'apiUrl'>): Partial<RESTOptions> {
  return {
    invalidRequestWarningInterval,
    makeRequest: repeatableRequest,
    ...(apiUrl === null ? {} : { api: apiUrl.replace(/\/+$/, '') }),
  }
}

export function createClient({ apiUrl, isShard }: Pick<BotSettings, 'apiUrl' | 'isShard'>): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Channels of direct messages are known only when the first message comes.
    partials: [Partials.Channel],
    // Holds for every reply and every edit: nothing the bot says pings anybody.
    allowedMentions: { parse: [] },
    // As many as Discord recommends; above 2500 servers it insists. A shard is told which one it is.
    ...(isShard ? {} : { shards: 'auto' }),
    rest: restOptions({ apiUrl }),
  })
  answerApartFromGlobalLimit(client.rest)
  return client
}
