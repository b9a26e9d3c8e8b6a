// The connection to Discord and its settings; no privileged intents.
import { Client, GatewayIntentBits, Options, Partials, type RESTOptions } from 'discord.js'
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
    // What is said stands in the record; to keep messages here only costs memory, and time whenever Discord echoes one.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    // Pages and forms are written the way Discord takes them; looking at every name in them takes longer than rendering.
    jsonTransformer: (written) => written,
  })
  answerApartFromGlobalLimit(client.rest)
  return client
}
