// A question as it came in: who asked, where, and how the answer is to be shown.
import { InteractionContextType, type Message } from 'discord.js'
import type { HandledInteraction } from '../handler.ts'

export interface Asked {
  readonly question: string
  readonly userId: string
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
  const where = { guildId, channelId, conversationId: isTalk ? channelId : null }
  return { userId: user.id, ...where, locale, withQuestion: true, follows: null }
}

/** What a message says of it, besides the question. */
export function askedIn({ author, guild, guildId, channelId, channel }: Message): Omit<Asked, 'question'> {
  const isTalk = guildId === null || channel.isThread()
  const where = { guildId, channelId, conversationId: isTalk ? channelId : null }
  const locale = guild?.preferredLocale ?? 'en'
  return { userId: author.id, ...where, locale, isPrivate: false, withQuestion: false, follows: null }
}
