// "Answer this" in the menu of a message: the message is the question.

import { textOfMessage } from '../asking/addressed-question.ts'
import { answerAndKeep } from '../asking/answer-and-keep.ts'
import { askedThrough } from '../asking/asked.ts'
import { type Page, page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import { type ContextMenu, messageMenu } from './context-menu.ts'

export const answerThis: ContextMenu = {
  definition: messageMenu('menus.answerThis'),
  handler: {
    guard: 'question',
    acknowledge: ({ targetMessage }) => (textOfMessage(targetMessage) === '' ? 'private' : 'public'),
    run(interaction, context) {
      const { targetMessage, guildId, channelId } = interaction
      const question = textOfMessage(targetMessage)
      if (question === '') return page([say(languageOfLocale(interaction.locale), 'checking.noText')])
      // A message somebody else wrote goes on from nothing.
      const asked = { ...askedThrough(interaction, context.record), before: null }
      const messageUrl = `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${targetMessage.id}`
      const show = (draft: Page) => interaction.editReply(draft)
      return answerAndKeep({ ...asked, question, isPrivate: false, messageUrl }, context, show)
    },
  },
}
