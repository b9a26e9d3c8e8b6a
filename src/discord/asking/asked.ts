// A question as it came in: who asked, where, and how the answer is to be shown.
import { InteractionContextType, type Message } from 'discord.js'
import type { ArticleEntry } from '../../model.ts'
import type { KeptAnswer } from '../../record/answers.ts'
import type { BotRecord } from '../../record/bot-record.ts'
import { lastAnswerOf } from '../../record/talk.ts'
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
  /** The answer this one goes on from. */
  readonly before: KeptAnswer | null
  /** Whether the person chose to go on from that answer: by a reply to it, or by its button. */
  readonly goesOn: boolean
  /** The only article that is asked; null for all that may be, or for that of the answer before. */
  readonly only: Pick<ArticleEntry, 'source'> | null
  /** Where the message stands that is the question, when it is another one's. */
  readonly messageUrl: string | null
}

/** What an interaction says of it, besides the question. */
export function askedThrough(
  interaction: HandledInteraction,
  record: BotRecord,
): Omit<Asked, 'question' | 'isPrivate'> {
  const { user, guildId, channelId, channel, locale, context } = interaction
  const isTalk = context === InteractionContextType.BotDM || channel?.isThread() === true
  const conversationId = isTalk ? channelId : null
  const before = conversationId === null ? null : lastAnswerOf(record, conversationId)
  const asker = { userId: user.id, where: whereOf(interaction) }
  const place = { guildId, channelId, conversationId }
  const usual = { withQuestion: true, goesOn: false, only: null, messageUrl: null }
  return { ...asker, ...place, ...usual, locale, before }
}

/** What a message says of it, besides the question; a reply goes on from the answer it is a reply to. */
export function askedIn(message: Message, record: BotRecord): Omit<Asked, 'question'> {
  const { author, guild, guildId, channelId, channel, reference } = message
  const conversationId = guildId === null || channel.isThread() ? channelId : null
  const repliedTo = reference?.messageId === undefined ? null : lastAnswerOf(record, reference.messageId)
  const before = repliedTo ?? (conversationId === null ? null : lastAnswerOf(record, conversationId))
  const asker = { userId: author.id, where: whereOfMessage(message) }
  const place = { guildId, channelId, conversationId }
  const locale = guild?.preferredLocale ?? 'en'
  const usual = { isPrivate: false, withQuestion: false, only: null, messageUrl: null }
  return { ...asker, ...place, ...usual, locale, before, goesOn: repliedTo !== null }
}
