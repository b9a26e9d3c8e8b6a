// The addresses of interactions: the first response, and what is done with the token afterwards.
import { brokenCallbackRules, callbackTypes, interactionTypes } from './stand-in-callback-rules.ts'
import { ids } from './stand-in-events.ts'
import { brokenMessageRules } from './stand-in-message-rules.ts'
import { asSent, changeMessage, createMessage, deleteMessage, editMessage } from './stand-in-messages.ts'
import { error, holdRules, Refusal, type Reply, refuse, refuseFault } from './stand-in-reply.ts'
import { type Body, flagsOf } from './stand-in-rules.ts'
import type { KnownInteraction, StoredMessage, World } from './stand-in-world.ts'

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback */
const firstResponseMs = 3000
const tokenMs = 15 * 60_000
/** Of an app in a place it was not invited to: https://docs.discord.com/developers/change-log (27 June 2024) */
const mostFollowUps = 5

/** Takes the first response to an interaction. */
export function respond(world: World, id: string, token: string, body: Body, isTold: boolean): Reply {
  const known = world.interactions.get(token)
  if (known?.id !== id) return refuseFault(404, 10062, `interaction ${id} was never dispatched`)
  if (known.callback !== null) refuseFault(400, 40060, 'an interaction was acknowledged twice')
  if (world.clock.now() - known.atMs > firstResponseMs) refuse(404, 10062)
  const message = world.messages.get(known.messageId ?? '')
  holdRules(
    brokenCallbackRules({ body, interactionType: known.type, ...(message ? { message } : {}) }),
    world.bySchema(),
  )
  const type = body.type ?? 0
  known.callback = type
  const response = applyCallback(world, known, type, body.data ?? {}, message)
  if (response) known.originalId = response.id
  const result = response ? { message: response } : {}
  if (!isTold) return { status: 204, ...result }
  const interaction = { id, type: known.type, ...(response ? aboutResponse(response) : {}) }
  const resource = response ? { type: toldType(type), message: asSent(response) } : { type }
  return { status: 200, body: { interaction, resource }, ...result }
}

function applyCallback(
  world: World,
  known: KnownInteraction,
  type: number,
  data: Body,
  message: StoredMessage | undefined,
): StoredMessage | undefined {
  if (type === callbackTypes.deferredUpdate) return message
  if (type === callbackTypes.update) return message && changeMessage(world, message, data)
  if (type === callbackTypes.message) return ownMessage(world, known, data, data.flags ?? 0)
  if (type !== callbackTypes.deferredMessage) return undefined
  return ownMessage(world, known, {}, (data.flags ?? 0) | flagsOf.loading)
}

/** Discord tells what became of it: a deferral has made a message, or has changed one. */
function toldType(type: number): number {
  return type === callbackTypes.deferredMessage
    ? callbackTypes.message
    : type === callbackTypes.deferredUpdate
      ? callbackTypes.update
      : type
}

function aboutResponse({ id, flags }: StoredMessage): object {
  return {
    response_message_id: id,
    response_message_loading: (flags & flagsOf.loading) !== 0,
    response_message_ephemeral: (flags & flagsOf.ephemeral) !== 0,
  }
}

/** Sends a further message with the token. */
export function followUp(world: World, token: string, body: Body): Reply {
  const known = withToken(world, token)
  const original = world.messages.get(known.originalId ?? '')
  if (original && (original.flags & flagsOf.loading) !== 0) {
    // The first follow-up of a deferral takes its place, and stays as private as that was.
    return sent(editMessage(world, original, body))
  }
  holdRules(brokenMessageRules(body), world.bySchema())
  known.followUps++
  if (known.isUserInstall && known.followUps > mostFollowUps) refuse(400, 40094)
  return sent(ownMessage(world, known, body, body.flags ?? 0))
}

/** Reads, changes or deletes the response or a further message. */
export function ofWebhook(world: World, method: string, token: string, which: string, body: Body): Reply {
  const known = withToken(world, token)
  const id = which === '@original' ? known.originalId : which
  const isOwn = id !== null && [...known.ownIds, known.messageId].includes(id)
  const message = isOwn ? world.messages.get(id) : undefined
  if (!message) return refuse(404, 10008)
  if (method === 'PATCH') return sent(editMessage(world, message, body))
  if (method === 'GET') return sent(message)
  deleteMessage(world, message)
  return { status: 204 }
}

function withToken(world: World, token: string): KnownInteraction {
  const known = world.interactions.get(token)
  if (!known) return refuseFault(404, 10015, 'a token was never dispatched')
  if (known.callback === null && world.clock.now() - known.atMs <= firstResponseMs) {
    refuseFault(404, 10015, 'an interaction was used before it was acknowledged')
  }
  if (known.callback === null || known.type === interactionTypes.autocomplete) refuse(404, 10015)
  if (world.clock.now() - known.atMs > tokenMs) throw new Refusal(error(401, 50027))
  return known
}

function ownMessage(world: World, known: KnownInteraction, body: Body, flags: number): StoredMessage {
  const metadata = {
    id: known.id,
    type: known.type,
    user: known.user,
    authorizing_integration_owners: known.owners,
  }
  const message = createMessage(world, body, {
    channelId: known.channelId,
    guildId: known.guildId,
    type: 20,
    flags: known.isForcedPrivate ? flags | flagsOf.ephemeral : flags,
    webhook_id: ids.application,
    application_id: ids.application,
    interaction_metadata: metadata,
  })
  known.ownIds.push(message.id)
  return message
}

function sent(message: StoredMessage): Reply {
  return { status: 200, body: asSent(message), message }
}
