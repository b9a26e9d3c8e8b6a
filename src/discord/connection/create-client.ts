// The connection to Discord and its settings; no privileged intents.
import { Client, GatewayIntentBits, Options, Partials, type RESTOptions } from 'discord.js'
import { Agent } from 'undici'
import type { BotSettings } from '../bot-context.ts'
import { answerApartFromGlobalLimit } from './apart-from-global-limit.ts'
import { isDroppable } from './drop-when-limited.ts'
import { repeatableRequest } from './repeatable-request.ts'

/** After so many refused requests within ten minutes the log says so; at 10,000 Discord bans the address. */
const invalidRequestWarningInterval = 500

/** discord.js keeps everybody it ever heard of; each event brings the people it is about, so few have to be remembered. */
const mostPeople = 500
/** discord.js keeps a queue for every interaction that was ever replied to, and lets go of the idle ones once an hour. */
const idleQueueMs = 60_000

/**
 * Connections to Discord at once. Without a limit a crowd that asks at once opens one each, and shaking hands for them
 * takes longer than the answers; an acknowledgement takes a tenth of a second, so these carry some 600 a second.
 */
const mostConnections = 64

/** How Discord's API is reached: at its own address, or at another one. */
export function restOptions({ apiUrl }: Pick<BotSettings, 'apiUrl'>): Partial<RESTOptions> {
  return {
    invalidRequestWarningInterval,
    makeRequest: repeatableRequest(),
    rejectOnRateLimit: isDroppable,
    handlerSweepInterval: idleQueueMs,
    agent: new Agent({ connections: mostConnections }),
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
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      UserManager: { maxSize: mostPeople, keepOverLimit: isItself },
      GuildMemberManager: { maxSize: mostPeople, keepOverLimit: isItself },
      // What is said stands in the record; to keep messages here only costs memory, and time whenever Discord echoes one.
      MessageManager: 0,
    }),
    rest: restOptions({ apiUrl }),
    // Pages and forms are written the way Discord takes them; looking at every name in them takes longer than rendering.
    jsonTransformer: (written) => written,
  })
  answerApartFromGlobalLimit(client.rest)
  return client
}

/** Its own roles tell where the bot may write. */
function isItself({ id, client }: { readonly id: string; readonly client: Client<true> }): boolean {
  return id === client.user.id
}
