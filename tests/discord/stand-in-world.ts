// What the stand-in knows: channels, messages and interactions, as they change by what is sent.
import type { Clock } from './stand-in-clock.ts'
import { guild, ids, newId } from './stand-in-events.ts'
import { permissions } from './stand-in-permissions.ts'
import { type Body, flagsOf } from './stand-in-rules.ts'

export interface Channel {
  readonly id: string
  /** 0 a text channel, 1 a direct message, 11 a public thread. */
  readonly type: number
  readonly name?: string
  readonly guildId?: string
  readonly parentId?: string
  /** What nobody may do here, the bot included. */
  denied?: bigint
  isArchived?: boolean
  isLocked?: boolean
  /** Refuses every message with this code: 50007 or 50278. */
  refusesWith?: number
}

/** A message as Discord keeps it. */
export interface StoredMessage extends Body {
  readonly id: string
  readonly channel_id: string
  readonly author: { readonly id: string }
  readonly flags: number
  /** On the stand-in's clock. */
  readonly createdMs: number
  readonly [field: string]: unknown
}

export interface KnownInteraction {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly atMs: number
  readonly channelId: string
  readonly guildId: string | undefined
  readonly user: object
  readonly owners: Readonly<Record<string, string>>
  /** Somebody brought the bot along into a place it was not invited to. */
  readonly isUserInstall: boolean
  /** Where apps from outside may not speak, Discord shows their answers to the asker alone. */
  readonly isForcedPrivate: boolean
  /** What a component hangs on. */
  readonly messageId: string | undefined
  callback: number | null
  originalId: string | null
  /** Messages made with the token. */
  readonly ownIds: string[]
  followUps: number
}

/** An interaction as it is dispatched, as far as the rules need it. */
interface DispatchedInteraction {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly channel_id: string
  readonly guild_id?: string
  readonly context?: number
  readonly user?: object
  readonly member?: { readonly user: object; readonly permissions: string }
  readonly authorizing_integration_owners: Readonly<Record<string, string>>
  readonly message?: { readonly id: string }
}

export type World = ReturnType<typeof createWorld>

const threadTypes = [10, 11, 12]
export const isThread = ({ type }: Pick<Channel, 'type'>) => threadTypes.includes(type)

const firstChannels: readonly Channel[] = [
  { id: ids.channel, type: 0, name: 'general', guildId: ids.guild },
  { id: ids.thread, type: 11, name: 'a thread', guildId: ids.guild, parentId: ids.channel },
  { id: ids.dmChannel, type: 1 },
]

/** Begins with one server that has a channel and a thread, and with one direct conversation. */
export function createWorld(clock: Clock, more: readonly Channel[] = []) {
  const channels = new Map([...firstChannels, ...more].map((channel) => [channel.id, { ...channel }]))
  const messages = new Map<string, StoredMessage>()
  const interactions = new Map<string, KnownInteraction>()
  const listeners: ((event: string, data: object) => void)[] = []
  let bySchema: readonly string[] = []

  return {
    clock,
    channels,
    messages,
    interactions,
    deleted: new Set<string>(),
    /** What of the request under way does not fit Discord's description; requests are carried out in one go. */
    bySchema: () => bySchema,
    setBySchema(problems: readonly string[]): void {
      bySchema = problems
    },
    /** Told of everything that would be dispatched because of a request. */
    onEvent: (listener: (event: string, data: object) => void) => listeners.push(listener),
    emit(event: string, data: object): void {
      for (const listener of listeners) listener(event, data)
    },
    /** What the bot may do in a channel. */
    permissionsIn({ type, parentId, denied = 0n }: Channel): bigint {
      if (type === 1) return permissions.all
      const inherited = parentId === undefined ? 0n : (channels.get(parentId)?.denied ?? 0n)
      return permissions.everyone & ~denied & ~inherited
    },
    /** Takes note of what is about to be dispatched. */
    note(event: string, data: object): void {
      if (event === 'INTERACTION_CREATE') {
        const dispatched = data as DispatchedInteraction
        if (dispatched.message) noteMessage(dispatched.message as StoredMessage)
        if (interactions.has(dispatched.token)) return
        interactions.set(dispatched.token, knownInteraction(dispatched, clock.now()))
      }
      if (event === 'MESSAGE_CREATE') noteMessage(data as StoredMessage)
    },
    /** The server as GUILD_CREATE tells it. */
    guild(): object {
      const here = [...channels.values()].filter(({ guildId }) => guildId === ids.guild)
      return {
        ...guild,
        channels: here.filter((channel) => !isThread(channel)).map(channelAsSent),
        threads: here.filter(isThread).map(channelAsSent),
      }
    },
  }

  function noteMessage(data: StoredMessage): void {
    if (messages.has(data.id)) return
    messages.set(data.id, { ...data, flags: data.flags ?? 0, createdMs: clock.now() })
  }
}

function knownInteraction(data: DispatchedInteraction, atMs: number): KnownInteraction {
  const owners = data.authorizing_integration_owners
  const isUserInstall = !('0' in owners)
  const memberMay = BigInt(data.member?.permissions ?? permissions.all)
  return {
    id: data.id,
    token: data.token,
    type: data.type,
    atMs,
    channelId: data.channel_id,
    guildId: data.guild_id,
    user: data.user ?? data.member?.user ?? {},
    owners,
    isUserInstall,
    isForcedPrivate: isUserInstall && data.context === 0 && (memberMay & permissions.useExternalApps) === 0n,
    messageId: data.message?.id,
    callback: null,
    originalId: null,
    ownIds: [],
    followUps: 0,
  }
}

/** A channel as the gateway and the API tell it. */
export function channelAsSent(channel: Channel): object {
  const { id, type, name, guildId, parentId, denied = 0n } = channel
  if (type === 1) return { id, type, flags: 0, recipients: [] }
  const common = { id, type, flags: 0, name, guild_id: guildId, parent_id: parentId ?? null }
  const everyone = { id: ids.guild, type: 0, allow: '0', deny: denied.toString() }
  if (!isThread(channel)) return { ...common, position: 0, permission_overwrites: [everyone] }
  const thread_metadata = {
    archived: channel.isArchived ?? false,
    locked: channel.isLocked ?? false,
    auto_archive_duration: 1440,
    archive_timestamp: '2026-01-01T00:00:00.000Z',
    create_timestamp: '2026-01-01T00:00:00.000Z',
  }
  return {
    ...common,
    owner_id: ids.person,
    member_count: 1,
    message_count: 1,
    total_message_sent: 1,
    thread_metadata,
  }
}

/** A person's message reaches the bot with its content only where Discord needs no privileged intent for it. */
export function asSeenByBot(data: object, world: World): object {
  const { guild_id, author, content, mentions, message_reference } = data as StoredMessage & {
    guild_id?: string
    mentions?: readonly { id: string }[]
  }
  const target = world.messages.get(message_reference?.message_id ?? '')
  const isNamed = mentions?.some(({ id }) => id === ids.bot) ?? false
  const isToInteraction = target?.interaction_metadata !== undefined
  const isWritten = (content ?? '').includes(`<@${ids.bot}>`)
  const isOpen =
    guild_id === undefined || author.id === ids.bot || (isNamed && (isWritten || !isToInteraction))
  return isOpen ? data : { ...data, content: '', embeds: [], attachments: [], components: [] }
}

/** A new message of the bot, kept. */
export function storeMessage(world: World, message: Omit<StoredMessage, 'id' | 'createdMs'>): StoredMessage {
  const stored = { ...message, id: newId(), createdMs: world.clock.now() } as StoredMessage
  world.messages.set(stored.id, stored)
  return stored
}

export const isPrivate = ({ flags }: { readonly flags: number }) => (flags & flagsOf.ephemeral) !== 0
