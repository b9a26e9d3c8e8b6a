// Events as the gateway sends them, reduced to what discord.js needs to believe them.
import { permissions } from './stand-in-permissions.ts'

export const ids = {
  application: '1000000000000000001',
  bot: '1000000000000000001',
  guild: '1000000000000000002',
  channel: '1000000000000000003',
  person: '1000000000000000004',
  otherBot: '1000000000000000005',
  dmChannel: '1000000000000000006',
  role: '1000000000000000007',
  thread: '1000000000000000008',
  otherPerson: '1000000000000000009',
  owner: '1000000000000000010',
  /** A server the bot was never invited to. */
  foreignGuild: '1000000000000000011',
  foreignChannel: '1000000000000000012',
  /** A conversation of people without the bot. */
  privateChannel: '1000000000000000013',
} as const

const discordEpochMs = 1_420_070_400_000n
let lastId = 0n
/** An id nobody has yet; it tells its time, as Discord's do. */
export function newId(): string {
  const fresh = (BigInt(Date.now()) - discordEpochMs) << 22n
  lastId = fresh > lastId ? fresh : lastId + 1n
  return lastId.toString()
}

/** The moment an id was made. */
export function timeOfId(id: string): string {
  return new Date(Number((BigInt(id) >> 22n) + discordEpochMs)).toISOString()
}

export interface Person {
  readonly id: string
  readonly username: string
  readonly [field: string]: unknown
}

const user = { discriminator: '0', avatar: null, public_flags: 0, flags: 0, primary_guild: null }

export function personNamed(id: string, name: string): Person {
  return { ...user, id, username: name.toLowerCase(), global_name: name }
}

export const person = personNamed(ids.person, 'Ana')
export const otherPerson = personNamed(ids.otherPerson, 'Radu')
export const owner = personNamed(ids.owner, 'Mara')
export const bot = { ...user, id: ids.bot, username: 'Footnote', global_name: null, bot: true }

const everyone = { id: ids.guild, name: '@everyone', permissions: permissions.everyone.toString() }
const everyoneRole = { ...everyone, position: 0, color: 0, hoist: false, mentionable: false, managed: false }
const joined = { roles: [], joined_at: '2026-01-01T00:00:00.000Z', deaf: false, mute: false }

export const guild = {
  id: ids.guild,
  name: 'Test',
  owner_id: ids.owner,
  preferred_locale: 'en-US',
  member_count: 2,
  roles: [everyoneRole],
  emojis: [],
  stickers: [],
  channels: [{ id: ids.channel, type: 0, name: 'general', position: 0, permission_overwrites: [] }],
  members: [{ user: bot, ...joined }],
  threads: [],
  features: [],
}

export interface Interaction {
  readonly id: string
  readonly token: string
}

/** Where an interaction happens, and by which right: https://docs.discord.com/developers/interactions/receiving-and-responding */
const places = {
  server: inServer(ids.channel, 0),
  thread: inServer(ids.thread, 11),
  directMessage: {
    channel_id: ids.dmChannel,
    channel: { id: ids.dmChannel, type: 1 },
    context: 1,
    authorizing_integration_owners: { 0: '0' },
  },
  privateChannel: {
    channel_id: ids.privateChannel,
    channel: { id: ids.privateChannel, type: 1 },
    context: 2,
    authorizing_integration_owners: { 1: ids.person },
  },
  /** A server that knows the bot only because this person installed it. */
  foreignServer: {
    ...inServer(ids.foreignChannel, 0),
    guild_id: ids.foreignGuild,
    guild: { id: ids.foreignGuild, locale: 'en-US', features: [] },
    authorizing_integration_owners: { 1: ids.person },
  },
} as const
export type Place = keyof typeof places

function inServer(channelId: string, type: number) {
  return {
    guild_id: ids.guild,
    guild: { id: ids.guild, locale: 'en-US', features: [] },
    channel_id: channelId,
    channel: { id: channelId, type, name: 'general', ...(type === 11 ? { parent_id: ids.channel } : {}) },
    guild_locale: 'en-US',
    context: 0,
    authorizing_integration_owners: { 0: ids.guild },
  }
}

export interface InteractionOptions {
  readonly locale?: string
  readonly place?: Place
  readonly by?: Person
  /** What this person may do in the channel. */
  readonly memberPermissions?: bigint
  /** Roles of this person. */
  readonly roles?: readonly string[]
}

function interaction(type: number, data: object, options: InteractionOptions) {
  const { locale = 'en-US', place = 'server', by = person, roles = [] } = options
  const { memberPermissions = permissions.everyone } = options
  const member = { user: by, ...joined, roles, permissions: memberPermissions.toString() }
  return {
    id: newId(),
    token: `token-${newId()}`,
    application_id: ids.application,
    version: 1,
    type,
    data,
    ...places[place],
    ...('guild_id' in places[place] ? { member } : { user: by }),
    locale,
    app_permissions: permissions.everyone.toString(),
    entitlements: [],
    attachment_size_limit: 10_000_000,
  }
}

export interface SlashOptions extends InteractionOptions {
  /** The option somebody is typing in; makes it an autocomplete. */
  readonly focused?: string
  readonly subcommand?: string
}

const optionTypes = { string: 3, number: 4, boolean: 5 } as const

/** A slash command, in the server's channel unless another place is named. */
export function slash(
  name: string,
  values: Readonly<Record<string, string | number | boolean>> = {},
  { focused, subcommand, ...options }: SlashOptions = {},
) {
  const given = Object.entries(values).map(([option, value]) => ({
    name: option,
    type: optionTypes[typeof value as keyof typeof optionTypes],
    value,
    ...(focused === option ? { focused: true } : {}),
  }))
  const nested = subcommand === undefined ? given : [{ name: subcommand, type: 1, options: given }]
  const data = { id: newId(), type: 1, name, options: nested }
  return interaction(focused === undefined ? 2 : 4, data, options)
}

/** A command out of the menu of a message. */
export function messageCommand(
  name: string,
  target: { readonly id: string },
  options: InteractionOptions = {},
) {
  const data = {
    id: newId(),
    type: 3,
    name,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  }
  return interaction(2, data, options)
}

/** A press of a button of a message. */
export function press<Target extends object>(
  message: Target,
  customId: string,
  options: InteractionOptions = {},
) {
  return { ...interaction(3, { component_type: 2, custom_id: customId }, options), message }
}

/** A choice in a select menu of a message. */
export function choose(
  message: object,
  customId: string,
  values: readonly string[],
  options: InteractionOptions = {},
) {
  return { ...interaction(3, { component_type: 3, custom_id: customId, values }, options), message }
}

/** A modal that was filled in; with the message it was opened from, when it was. */
export function submit(
  customId: string,
  fields: Readonly<Record<string, string>>,
  { message, ...options }: InteractionOptions & { readonly message?: object } = {},
) {
  const components = Object.entries(fields).map(([id, value], i) => ({
    type: 18,
    id: 2 * i + 1,
    component: { type: 4, id: 2 * i + 2, custom_id: id, value },
  }))
  const data = { custom_id: customId, components }
  return { ...interaction(5, data, options), ...(message ? { message } : {}) }
}

interface MessageOptions {
  readonly author?: object
  /** Users the message pings, a replied-to author included. */
  readonly mentions?: readonly object[]
  readonly [field: string]: unknown
}

/** A message in the server's channel. */
export function message(content: string, { author = person, mentions = [], ...more }: MessageOptions = {}) {
  const id = newId()
  return {
    id,
    type: 0,
    channel_id: ids.channel as string,
    guild_id: ids.guild as string,
    channel_type: 0,
    author,
    member: joined,
    content,
    timestamp: timeOfId(id),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions,
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    ...more,
  }
}

/** A message that mentions the bot. */
export function mention(question: string, options: MessageOptions = {}) {
  return message(`<@${ids.bot}> ${question}`, { mentions: [bot], ...options })
}

/** A reply to a message; it pings its author unless told otherwise. */
export function replyTo(
  target: { readonly id: string; readonly channel_id: string; readonly author: object },
  content: string,
  { pings = true, ...options }: MessageOptions & { readonly pings?: boolean } = {},
) {
  const reference = { type: 0, message_id: target.id, channel_id: target.channel_id }
  return message(content, {
    type: 19,
    channel_id: target.channel_id,
    mentions: pings ? [target.author] : [],
    message_reference: reference,
    referenced_message: target,
    ...options,
  })
}

/** A direct message to the bot. */
export function directMessage(content: string, options: MessageOptions = {}) {
  const { guild_id, member, ...rest } = message(content, options)
  return { ...rest, channel_id: ids.dmChannel as string, channel_type: 1 }
}
