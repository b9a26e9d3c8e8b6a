// Events as the gateway sends them, reduced to what discord.js needs to believe them.

export const ids = {
  application: '1000000000000000001',
  bot: '1000000000000000001',
  guild: '1000000000000000002',
  channel: '1000000000000000003',
  person: '1000000000000000004',
  otherBot: '1000000000000000005',
  dmChannel: '1000000000000000006',
  role: '1000000000000000007',
} as const

let lastId = 2_000_000_000_000_000_000n
/** An id nobody has yet. */
export function newId(): string {
  lastId += 1n
  return lastId.toString()
}

const person = { id: ids.person, username: 'ana', discriminator: '0', global_name: 'Ana', avatar: null }
export const bot = { id: ids.bot, username: 'Footnote', discriminator: '0', avatar: null, bot: true }

export const guild = {
  id: ids.guild,
  name: 'Test',
  owner_id: ids.person,
  preferred_locale: 'en-US',
  member_count: 2,
  roles: [{ id: ids.guild, name: '@everyone', permissions: '277025508352', position: 0, color: 0 }],
  emojis: [],
  stickers: [],
  channels: [{ id: ids.channel, type: 0, name: 'general', position: 0, permission_overwrites: [] }],
  members: [{ user: bot, roles: [], joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false }],
  threads: [],
  features: [],
}

export interface Interaction {
  readonly id: string
  readonly token: string
}

export interface SlashOptions {
  readonly locale?: string
  /** The option somebody is typing in; makes it an autocomplete. */
  readonly focused?: string
}

/** A slash command in the server's channel. */
export function slash(
  name: string,
  values: Readonly<Record<string, string | boolean>> = {},
  { locale = 'en-US', focused }: SlashOptions = {},
) {
  const options = Object.entries(values).map(([option, value]) => ({
    name: option,
    type: typeof value === 'boolean' ? 5 : 3,
    value,
    ...(focused === option ? { focused: true } : {}),
  }))
  return {
    id: newId(),
    token: `token-${newId()}`,
    application_id: ids.application,
    version: 1,
    type: focused === undefined ? 2 : 4,
    data: { id: newId(), type: 1, name, options },
    guild_id: ids.guild,
    guild: { id: ids.guild, locale: 'en-US', features: [] },
    channel_id: ids.channel,
    channel: { id: ids.channel, type: 0, name: 'general' },
    member: { user: person, roles: [], joined_at: '2026-01-01T00:00:00.000Z', permissions: '0' },
    locale,
    guild_locale: 'en-US',
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { 0: ids.guild },
    context: 0,
    attachment_size_limit: 10_000_000,
  }
}

interface MessageOptions {
  readonly author?: object
  /** Users the message pings, a replied-to author included. */
  readonly mentions?: readonly object[]
  readonly [field: string]: unknown
}

/** A message in the server's channel. */
export function message(content: string, { author = person, mentions = [], ...more }: MessageOptions = {}) {
  return {
    id: newId(),
    type: 0,
    channel_id: ids.channel,
    guild_id: ids.guild,
    channel_type: 0,
    author,
    content,
    timestamp: '2026-01-01T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions,
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    ...more,
  }
}

/** A message that mentions the bot. */
export function mention(question: string) {
  return message(`<@${ids.bot}> ${question}`, { mentions: [bot] })
}

/** A direct message to the bot. */
export function directMessage(content: string) {
  const { guild_id, ...rest } = message(content)
  return { ...rest, channel_id: ids.dmChannel, channel_type: 1 }
}
