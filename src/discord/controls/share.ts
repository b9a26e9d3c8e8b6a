// The button "Share" under a private answer: shows it to everyone in the channel, in the name of who asked.
import { type ButtonInteraction, PermissionFlagsBits } from 'discord.js'
import { type KeptAnswer, keepAnswer, readAnswer, sharedCopyOf } from '../../record/answers.ts'
import { isAskedBy } from '../../record/person.ts'
import { joinTalk } from '../../record/talk.ts'
import { scopeFor } from '../access/access-rules.ts'
import { whereOf } from '../access/where.ts'
import type { BotContext } from '../bot-context.ts'
import { answerControls } from '../render/answer-controls.ts'
import { page } from '../render/page.ts'
import { renderAnswer } from '../render/render-answer.ts'
import { frameLanguage, languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'

export const share: Control = {
  kind: 'button',
  handler: {
    acknowledge: (interaction, context, [id = '']) =>
      typeof shareable(interaction, context, id) === 'string' ? 'private' : 'public',
    run(interaction, context, [id = '']) {
      const answer = shareable(interaction, context, id)
      if (typeof answer === 'string') return page([answer])
      const { channelId, guildId, user } = interaction
      const asker = { userId: user.id, guildId, channelId }
      // A copy of its own: the private one stays private, with all that is asked on from it.
      const copyId = keepAnswer(context.record, { ...answer, ...asker, isPrivate: false, follows: answer.id })
      const language = frameLanguage(answer.language, interaction.locale)
      const controls = answerControls({ ...answer, id: copyId, isPrivate: false }, language)
      const question = answer.question ?? ''
      const isOther = answer.standaloneQuestion !== answer.question
      const [first, ...more] = renderAnswer(
        { ...answer, question, nearest: [] },
        {
          language,
          withQuestion: true,
          askedAs: isOther ? answer.standaloneQuestion : null,
          askedOf: titleAsked(answer),
          sharedBy: user.id,
          controls,
        },
      )
      const place = { conversationId: interaction.channel?.isThread() ? channelId : null }
      return {
        page: first,
        more,
        whenSent: ({ id: messageId }) => joinTalk(context.record, copyId, { ...place, messageId }),
      }
    },
  },
}

/** Whatever the answer cites is of the only article that was asked. */
function titleAsked({ onlySource, citations }: KeptAnswer): string | null {
  return onlySource === null ? null : (citations[0]?.title ?? onlySource)
}

/** The answer, or a sentence that says why this person cannot share it here. */
function shareable(interaction: ButtonInteraction, context: BotContext, id: string): KeptAnswer | string {
  const { user, locale, memberPermissions, channel, guildId } = interaction
  const { record, access } = context
  const language = languageOfLocale(locale)
  const answer = readAnswer(record, id)
  if (answer?.kind !== 'answered') return say(language, 'failure.answerIsGone')
  if (!isAskedBy(record, answer, user.id)) return say(language, 'sharing.notYours')
  const needed = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages
  if (guildId !== null && memberPermissions?.has(needed) !== true) return say(language, 'sharing.mayNotWrite')
  // What a role of the asker opens is not open to everybody who reads here.
  const everybody = { ...whereOf(interaction), roleIds: guildId === null ? null : [guildId] }
  const seen = scopeFor(access, everybody)
  if (seen && !answer.citations.every(seen.accepts)) return say(language, 'access.notShownHere')
  return sharedCopyOf(record, id) === null ? answer : say(language, 'sharing.alreadyShared')
}
