// The addresses of channels: messages, typing, threads, and who may do what where.

import { ids, newId } from './stand-in-events.ts'
import { brokenMessageRules } from './stand-in-message-rules.ts'
import { asSent, createMessage, deleteMessage, editMessage } from './stand-in-messages.ts'
import { permissions } from './stand-in-permissions.ts'
import { holdRules, type Reply, refuse, refuseFault } from './stand-in-reply.ts'
import { type Body, flagsOf, lengthBetween } from './stand-in-rules.ts'
import {
  asSeenByBot,
  type Channel,
  channelAsSent,
  isPrivate,
  isThread,
  type StoredMessage,
  type World,
} from './stand-in-world.ts'

const hourMs = 3_600_000
/** Discord names no number for messages older than an hour; a bot that streams into them meets it soon. */
const mostLateEdits = 5
const settable = flagsOf.suppressEmbeds | flagsOf.suppressNotifications | flagsOf.componentsV2

export function readChannel(world: World, id: string): Reply {
  const channel = visible(world, id)
  return { status: 200, body: channelAsSent(channel) }
}

export function showTyping(world: World, id: string): Reply {
  writable(world, id)
  return { status: 204 }
}

export function sendMessage(world: World, id: string, body: Body): Reply {
  const channel = writable(world, id)
  if ((body.files?.length ?? 0) > 0) need(world, channel, permissions.attachFiles)
  holdRules(brokenMessageRules(body), world.bySchema())
  const { nonce, enforce_nonce, message_reference } = body
  const repeated = enforce_nonce ? sentWithNonce(world, id, nonce) : undefined
  if (repeated) return { status: 200, body: asSent(repeated), message: repeated }
  const target = message_reference ? referenced(world, channel, message_reference) : undefined
  channel.isArchived = false
  const message = createMessage(world, body, {
    channelId: id,
    guildId: channel.guildId,
    flags: (body.flags ?? 0) & settable,
    ...(target ? { type: 19, message_reference: { type: 0, message_id: target.id, channel_id: id } } : {}),
  })
  return { status: 200, body: asSent(message), message }
}

function sentWithNonce(world: World, channelId: string, nonce: Body['nonce']): StoredMessage | undefined {
  return [...world.messages.values()].find(
    (message) => message.channel_id === channelId && nonce !== undefined && message.nonce === nonce,
  )
}

function referenced(
  world: World,
  channel: Channel,
  { message_id, fail_if_not_exists }: NonNullable<Body['message_reference']>,
): StoredMessage | undefined {
  if (!may(world, channel, permissions.readMessageHistory)) refuse(400, 160002)
  const target = world.messages.get(message_id)
  if (target || fail_if_not_exists === false) return target
  if (world.deleted.has(message_id)) refuse(400, 50035)
  return refuseFault(400, 50035, `a reply to message ${message_id}, which nobody ever sent`)
}

/** Reads, changes or deletes one message of a channel. */
export function ofChannel(world: World, method: string, id: string, messageId: string, body: Body): Reply {
  const channel = visible(world, id)
  const message = world.messages.get(messageId)
  // Private answers are reached by the token of their interaction only.
  if (message?.channel_id !== id || isPrivate(message)) return refuse(404, 10008)
  const isOwn = message.author.id === ids.bot
  if (method === 'GET') {
    need(world, channel, permissions.readMessageHistory)
    const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId }
    return { status: 200, body: asSeenByBot({ ...asSent(message), ...guild }, world) }
  }
  if (channel.isArchived) refuse(400, 50083)
  if (method === 'DELETE') {
    if (!isOwn) need(world, channel, permissions.manageMessages)
    deleteMessage(world, message)
    return { status: 204 }
  }
  if (!isOwn) refuse(403, 50005)
  const lateEdits = world.clock.now() - message.createdMs > hourMs ? Number(message.lateEdits ?? 0) + 1 : 0
  if (lateEdits > mostLateEdits) refuse(429, 30046)
  const edited = editMessage(world, { ...message, lateEdits }, body)
  return { status: 200, body: asSent(edited), message: edited }
}

/** The newest messages of a channel, as far as their content may be read without the intent. */
/** @param after the id of a message that all of them come after */
export function listMessages(world: World, id: string, after = '0'): Reply {
  const channel = visible(world, id)
  if (!may(world, channel, permissions.readMessageHistory)) return { status: 200, body: [] }
  const here = [...world.messages.values()].filter(
    (one) => one.channel_id === id && !isPrivate(one) && BigInt(one.id) > BigInt(after),
  )
  const guild = channel.guildId === undefined ? {} : { guild_id: channel.guildId }
  return { status: 200, body: here.reverse().map((one) => asSeenByBot({ ...asSent(one), ...guild }, world)) }
}

/** Begins a thread, on a message or on its own. */
export function startThread(world: World, id: string, messageId: string | undefined, body: Body): Reply {
  const parent = writable(world, id)
  need(world, parent, permissions.createPublicThreads)
  if (messageId !== undefined && !world.messages.has(messageId)) refuse(404, 10008)
  if (messageId !== undefined && world.channels.has(messageId)) refuse(400, 160004)
  const name = body.name ?? ''
  holdRules(
    lengthBetween('the name of a thread', name, 1, 100).map((sentence) => ({ code: 50035, sentence })),
    world.bySchema(),
  )
  const guild = parent.guildId === undefined ? {} : { guildId: parent.guildId }
  const thread: Channel = { id: messageId ?? newId(), type: 11, name, parentId: id, ...guild }
  world.channels.set(thread.id, thread)
  world.emit('THREAD_CREATE', { ...channelAsSent(thread), newly_created: true })
  return { status: 201, body: channelAsSent(thread) }
}

function visible(world: World, id: string): Channel {
  const channel = world.channels.get(id)
  if (!channel) {
    // A conversation the bot was only brought along to exists, but is closed to it.
    const isForeign = [...world.interactions.values()].some(({ channelId }) => channelId === id)
    return isForeign ? refuse(403, 50001) : refuse(404, 10003)
  }
  if (!may(world, channel, permissions.viewChannel)) refuse(403, 50001)
  return channel
}

function writable(world: World, id: string): Channel {
  const channel = visible(world, id)
  if (channel.refusesWith !== undefined) refuse(403, channel.refusesWith)
  need(world, channel, isThread(channel) ? permissions.sendMessagesInThreads : permissions.sendMessages)
  const isOpenToUs = !channel.isLocked || may(world, channel, permissions.manageThreads)
  // Writing into an archived thread opens it again, unless it was locked.
  if (!isOpenToUs) refuse(channel.isArchived ? 400 : 403, channel.isArchived ? 50083 : 160005)
  return channel
}

function may(world: World, channel: Channel, permission: bigint): boolean {
  return (world.permissionsIn(channel) & permission) !== 0n
}

function need(world: World, channel: Channel, permission: bigint): void {
  if (!may(world, channel, permission)) refuse(403, 50013)
}
