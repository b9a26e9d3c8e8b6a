// Answers a mention, a reply or a direct message with a regular reply, so that the talk can go on.
import { DiscordAPIError, type Message } from 'discord.js'
import { answerQuestion } from '../answering/answer-question.ts'
import { addressedQuestion } from './addressed-question.ts'
import type { BotContext } from './bot-context.ts'
import { botWordingOf } from './bot-wording.ts'
import { explainError } from './explain-error.ts'
import { failurePage } from './failure-page.ts'
import { keepTyping } from './keep-typing.ts'
import { frameLanguage, languageOfLocale } from './language-of-locale.ts'
import { type Page, page } from './page.ts'
import { renderAnswer } from './render-answer.ts'

/** Never rejects: what could not even be told to the asker is in the log. */
export async function handleMessage(message: Message, context: BotContext): Promise<void> {
  const question = addressedQuestion(message)
  if (question === null || !message.channel.isSendable()) return
  const locale = message.guild?.preferredLocale ?? 'en'
  const stopTyping = keepTyping(message.channel, context.log)
  try {
    await reply(message, await answerPage(question, locale, context))
  } catch (error) {
    const what = `message ${message.id} in channel ${message.channelId}`
    if (isForbidden(error)) context.log(`${what} got no reply: ${explainError(error)}`)
    else {
      const failure = failurePage(error, what, languageOfLocale(locale), context)
      await reply(message, failure).catch((again: unknown) => {
        context.log(`${what} got no reply: ${explainError(again)}`)
      })
    }
  } finally {
    stopTyping()
  }
}

async function answerPage(question: string, locale: string, { library }: BotContext): Promise<Page> {
  if (question === '') return page([botWordingOf(languageOfLocale(locale)).howToAsk])
  const answer = await library.use((deps) => answerQuestion(question, deps))
  return renderAnswer(answer, { language: frameLanguage(answer.language, locale) })
}

/** The nonce keeps a retried request from becoming a second answer. */
async function reply(message: Message, content: Page): Promise<void> {
  await message.reply({ ...content, failIfNotExists: false, nonce: message.id, enforceNonce: true })
}

/** Where the bot may not speak, an apology would be refused like the answer. */
function isForbidden(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 403
}
