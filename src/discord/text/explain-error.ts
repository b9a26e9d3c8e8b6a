// What went wrong, in plain words and on one line.
import { DiscordAPIError } from 'discord.js'
import { messageOf } from '../../errors.ts'

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const meanings: Readonly<Record<number, string>> = {
  10003: 'the channel was deleted in the meantime',
  10008: 'the message was deleted in the meantime',
  10015: 'the interaction was never acknowledged, or its 15 minutes are over',
  10062: 'the interaction is older than 3 seconds or was answered by another process with the same token',
  20016: 'the channel is in slow mode',
  30046: 'the message is too old to be edited again',
  40060: 'the interaction was answered already, perhaps by another process with the same token',
  50001: 'the bot cannot see this; invite it again with the link it shows at start',
  50007: 'this person does not accept direct messages from the bot',
  50013: 'the bot lacks a permission in this channel: it needs View Channel, Send Messages and Embed Links',
  50027: 'the 15 minutes of this interaction are over',
  50035: 'Discord found the message malformed; this is a bug',
  50083: 'the thread is archived',
  50278: 'this person shares no server with the bot any more',
  160004: 'a thread was made for this message already',
  160005: 'the thread is locked',
}

export function explainError(error: unknown): string {
  const message = messageOf(error).replace(/\s+/g, ' ')
  if (!(error instanceof DiscordAPIError)) return message
  const meaning = meanings[Number(error.code)]
  const said = `${message} (Discord error ${error.code})`
  return meaning === undefined ? said : `${meaning}: ${said}`
}

/** The interaction cannot be answered any more: its 15 minutes are over, or it never was acknowledged. */
export function isTokenDead(error: unknown): boolean {
  return hasCode(error, [10015, 10062, 50027])
}

/** Somebody deleted the message that was to be changed. */
export function isDeleted(error: unknown): boolean {
  return hasCode(error, [10008])
}

/** Nothing can be said in this place, not even why. */
export function isHopeless(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false
  return error.status === 403 || hasCode(error, [10003, 10008, 20016, 50001, 50013, 50083, 160005])
}

function hasCode(error: unknown, codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code))
}
