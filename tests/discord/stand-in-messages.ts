// Makes and changes messages of the bot as Discord does.

import { asKept } from './stand-in-components.ts'
import { bot, newId, timeOfId } from './stand-in-events.ts'
import { brokenMessageRules } from './stand-in-message-rules.ts'
import { holdRules } from './stand-in-reply.ts'
import { type Body, flagsOf } from './stand-in-rules.ts'
import { isPrivate, type StoredMessage, storeMessage, type World } from './stand-in-world.ts'

/** What an edit can change of the flags: https://docs.discord.com/developers/resources/message#edit-message */
const editable = flagsOf.suppressEmbeds | flagsOf.componentsV2

interface NewMessage {
  readonly channelId: string
  readonly guildId: string | undefined
  readonly flags: number
  readonly [field: string]: unknown
}

/** A message of the bot, kept and told to the gateway unless it is private. */
export function createMessage(world: World, body: Body, { channelId, guildId, flags, ...more }: NewMessage) {
  const { content, components, embeds, nonce } = body
  const stored = storeMessage(world, {
    type: 0,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    channel_id: channelId,
    author: bot,
    content: content ?? '',
    components: asKept(components ?? []),
    embeds: embeds ?? [],
    flags,
    timestamp: timeOfId(newId()),
    edited_timestamp: null,
    ...(nonce === undefined ? {} : { nonce }),
    ...more,
  })
  announce(world, 'MESSAGE_CREATE', stored, guildId)
  return stored
}

/**
 * Changes a message.
 * @throws Refusal when the edit breaks a rule
 */
export function editMessage(world: World, before: StoredMessage, body: Body): StoredMessage {
  const isWaiting = (before.flags & flagsOf.loading) !== 0
  holdRules(brokenMessageRules(body, isWaiting ? undefined : before), world.bySchema())
  return changeMessage(world, before, body)
}

/** Changes a message by a body that was looked at already. */
export function changeMessage(world: World, before: StoredMessage, body: Body): StoredMessage {
  const { content, components, embeds, flags } = body
  const kept = before.flags & ~flagsOf.loading
  const after: StoredMessage = {
    ...before,
    ...(content === undefined ? {} : { content: content ?? '' }),
    ...(components === undefined ? {} : { components: asKept(components ?? []) }),
    ...(embeds === undefined ? {} : { embeds: embeds ?? [] }),
    flags: flags == null ? kept : (kept & ~editable) | (flags & editable) | (kept & flagsOf.componentsV2),
    edited_timestamp: timeOfId(newId()),
  }
  world.messages.set(after.id, after)
  announce(world, 'MESSAGE_UPDATE', after, world.channels.get(after.channel_id)?.guildId)
  return after
}

export function deleteMessage(world: World, { id, channel_id }: StoredMessage): void {
  world.messages.delete(id)
  world.deleted.add(id)
  const guildId = world.channels.get(channel_id)?.guildId
  world.emit('MESSAGE_DELETE', { id, channel_id, ...(guildId ? { guild_id: guildId } : {}) })
}

/** The message as the API tells it. */
export function asSent({ createdMs, lateEdits, ...message }: StoredMessage): object {
  return message
}

/** The gateway tells the bot of its own messages too, where it is a member. */
function announce(world: World, event: string, message: StoredMessage, guildId: string | undefined): void {
  const channel = world.channels.get(message.channel_id)
  if (!channel || isPrivate(message)) return
  const where =
    guildId === undefined ? { channel_type: 1 } : { guild_id: guildId, channel_type: channel.type }
  world.emit(event, { ...asSent(message), ...where })
}
