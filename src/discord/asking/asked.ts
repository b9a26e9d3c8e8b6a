// A question as it came in: who asked, where, and how the answer is to be shown.
import { InteractionContextType, type Message } from 'discord.js'
import { type Where, whereOf, whereOfMessage } from '../access/where.ts'
import type { HandledInteraction } from '../handler.ts'

export interface Asked {
  readonly question: string
  readonly userId: string
  /** For the rules of access. */
  readonly where: Where
  readonly guildId: string | null
  readonly channelId: string | null
  /** The channel, where everything in it is one talk: a thread or a direct message with the bot. */
  readonly conversationId: string | null
  /** Of the asker or the server, as Discord writes it. */
  readonly locale: string
  readonly isPrivate: boolean
  /** Repeats the question on top: Discord shows nobody what a command or a form was asked. */
  readonly withQuestion: boolean
  /** The id of the answer this one goes on from. */
  readonly follows: string | null
}

/** What an interaction says of it, besides the question. */
export function askedThrough(interaction: HandledInteraction): Omit<Asked, 'question' | 'isPrivate'> {
  const { user, guildId, channelId, channel, locale, context } = interaction
  const isTalk = context === InteractionContextType.BotDM || channel?.isThread() === true
  const place = { guildId, channelId, conversationId: isTalk ? channelId : null }
  const asker = { userId: user.id, where: whereOf(interaction) }
  return { ...asker, ...place, locale, withQuestion: true, follows: null }
}

/** What a message says of it, besides the question. */
export function askedIn(message: Message): Omit<Asked, 'question'> {
  const { author, guild, guildId, channelId, channel } = message
  const isTalk = guildId === null || channel.isThread()
  const place = { guildId, channelId, conversationId: isTalk ? channelId : null }
  const asker = { userId: author.id, where: whereOfMessage(message) }
  const locale = guild?.preferredLocale ?? 'en'
  return { ...asker, ...place, locale, isPrivate: false, withQuestion: false, follows: null }
}
