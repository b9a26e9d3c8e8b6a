// The button "Delete" under an answer: takes it away for who asked and for those who manage messages.
import { type ButtonInteraction, PermissionFlagsBits } from 'discord.js'
import { readAnswer } from '../../record/answers.ts'
import { isAskedBy } from '../../record/person.ts'
import { leaveTalk, messagesOf } from '../../record/talk.ts'
import type { BotContext } from '../bot-context.ts'
import { page } from '../render/page.ts'
import { explainError } from '../text/explain-error.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'

export const deleteAnswer: Control = {
  kind: 'button',
  handler: {
    guard: 'none',
    acknowledge: (interaction, context, [id = '']) =>
      mayDelete(interaction, context, id) ? 'update' : 'private',
    async run(interaction, context, [id = '']) {
      if (!mayDelete(interaction, context, id)) {
        return page([say(languageOfLocale(interaction.locale), 'sharing.mayNotDelete')])
      }
      const others = messagesOf(context.record, id).filter((each) => each !== interaction.message.id)
      leaveTalk(context.record, id)
      await interaction.deleteReply()
      await Promise.all(others.map((each) => deleteMessage(interaction, each, context)))
      return null
    },
  },
}

/** An answer that is not kept any more belongs to nobody: those who manage messages can still take it away. */
function mayDelete(
  { user, memberPermissions }: ButtonInteraction,
  { record }: BotContext,
  id: string,
): boolean {
  if (memberPermissions?.has(PermissionFlagsBits.ManageMessages)) return true
  const answer = readAnswer(record, id)
  return answer !== null && isAskedBy(record, answer, user.id)
}

/** A further page of the answer; where the bot may not, it stays. */
async function deleteMessage({ channel }: ButtonInteraction, id: string, { log }: BotContext): Promise<void> {
  try {
    if (channel && 'messages' in channel) await channel.messages.delete(id)
  } catch (error) {
    log(`a further page of a deleted answer stays: ${explainError(error)}`)
  }
}
