// How Discord is reached, and in how many processes.
import type { Setting, Values } from './setting.ts'
import { webAddress } from './value-problems.ts'

export const discordSettings = [
  {
    name: 'DISCORD_TOKEN',
    fallback: '',
    meaning: 'Token of the bot; without it `npm start` opens a chat in the terminal.',
    problem: botToken,
    isSecret: true,
  },
  {
    name: 'DISCORD_GUILD_ID',
    fallback: '',
    meaning: 'Register the commands in this one server only (at once; for trying things out).',
    problem: snowflake,
  },
  {
    name: 'HELP_CHANNELS',
    fallback: '',
    meaning:
      'Ids of channels where people help, with commas between: named where the sources have no answer, one a server.',
    problem: snowflakes,
  },
  {
    name: 'DISCORD_API_URL',
    fallback: '',
    meaning: "Another address for Discord's API, for example a proxy.",
    problem: webAddress,
  },
  {
    name: 'SHARDS',
    fallback: '',
    meaning: 'Processes to share the servers among: auto or a number; for bots in more than 2500 servers.',
    problem: shardCount,
  },
] as const satisfies readonly Setting[]

type DiscordValues = Values<typeof discordSettings>

export interface DiscordConfig {
  readonly token: string | null
  readonly guildId: string | null
  readonly apiUrl: string | null
  readonly helpChannelIds: readonly string[]
}

export function discordConfig(values: DiscordValues): DiscordConfig {
  return {
    token: values.DISCORD_TOKEN || null,
    guildId: values.DISCORD_GUILD_ID || null,
    apiUrl: values.DISCORD_API_URL || null,
    helpChannelIds: idsIn(values.HELP_CHANNELS),
  }
}

/** @returns how many processes the bot runs in besides this one; null for this one alone */
export function shardsConfig({ SHARDS }: DiscordValues): number | 'auto' | null {
  if (SHARDS === 'auto') return SHARDS
  return Number(SHARDS) > 0 ? Number(SHARDS) : null
}

/** It goes into a header; what does not fit there would be told in an error. */
function botToken(value: string): string | null {
  return /^[!-~]+$/.test(value)
    ? null
    : 'must not contain white space or strange characters; copy it again from the Discord developer portal'
}

function snowflake(value: string): string | null {
  return /^\d{17,20}$/.test(value) ? null : 'must be an id of 17 to 20 digits (Discord: right click, Copy ID)'
}

function snowflakes(value: string): string | null {
  const isWrong = idsIn(value).some((id) => snowflake(id) !== null)
  return isWrong ? 'must be ids of 17 to 20 digits with commas between (Discord: right click, Copy ID)' : null
}

function idsIn(value: string): string[] {
  return value
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean)
}

function shardCount(value: string): string | null {
  return /^(?:auto|\d{1,4})$/.test(value) ? null : `is ${value}; it must be auto or a whole number`
}
