// Answers a mention, a reply or a direct message with a regular reply, so that the talk can go on.
import type { Message } from 'discord.js'
import { refusalOf } from './access/admit.ts'
import { addressedQuestion } from './asking/addressed-question.ts'
import { answerAndKeep } from './asking/answer-and-keep.ts'
import { type Asked, askedIn } from './asking/asked.ts'
import { keepTyping } from './asking/keep-typing.ts'
import { replyTo } from './asking/reply-to.ts'
import type { ShowPage } from './asking/show-drafts.ts'
import { tellPrivately } from './asking/tell-privately.ts'
import type { BotContext } from './bot-context.ts'
import type { Reply } from './handler.ts'
import { failurePage } from './render/failure-page.ts'
import { type Page, page } from './render/page.ts'
import { noteSent } from './run-handler.ts'
import { explainError, isHopeless } from './text/explain-error.ts'
import { languageOfLocale } from './text/language-of-locale.ts'
import { say } from './wording/say.ts'

/** Never rejects: what could not even be told to the asker is in the log. */
export async function handleMessage(message: Message, context: BotContext): Promise<void> {
  const question = addressedQuestion(message)
  if (question === null || !message.channel.isSendable()) return
  const asked = { ...askedIn(message, context.record), question }
  if (await isRefused(message, asked, context)) return
  const stopTyping = keepTyping(message.channel, context.log)
  const reply = replyTo(message)
  const show = async (draft: Page) => {
    await reply.put(draft)
    stopTyping()
  }
  let isAnswered = false
  try {
    const { page, more = [], whenSent } = await answer(asked, message.reference !== null, context, show)
    await noteSent(await reply.put(page), whenSent, context)
    isAnswered = true
    for (const [i, each] of more.entries()) {
      const further = { ...each, nonce: `${message.id}-${i}`, enforceNonce: true }
      await noteSent(await message.channel.send(further), whenSent, context)
    }
  } catch (error) {
    const what = `message ${message.id} in channel ${message.channelId}`
    if (isHopeless(error)) context.log(`${what} got no reply: ${explainError(error)}`)
    else {
      const failure = failurePage(error, what, languageOfLocale(asked.locale), context)
      // An answer that stands stays, even without its further pages.
      if (isAnswered) return
      await reply.put(failure).catch((again: unknown) => {
        context.log(`${what} got no reply: ${explainError(again)}`)
      })
    }
  } finally {
    stopTyping()
  }
}

/** Whether the rules of access or a limit stand against an answer; the author is told. */
async function isRefused(message: Message, asked: Asked, context: BotContext): Promise<boolean> {
  const language = languageOfLocale(asked.locale)
  const guard = asked.question === '' ? 'reading' : 'question'
  const refusal = refusalOf(guard, { where: asked.where, userId: asked.userId, language }, context)
  if (refusal === null) return false
  try {
    await tellPrivately(message, refusal, page([refusal]), context.told)
  } catch (error) {
    context.log(`message ${message.id} in channel ${message.channelId} was refused: ${explainError(error)}`)
  }
  return true
}

/** Discord does not hand over what is written in a reply to the answer of a command. */
async function answer(asked: Asked, isReply: boolean, context: BotContext, show: ShowPage): Promise<Reply> {
  if (asked.question !== '') return answerAndKeep(asked, context, show)
  const sentence = say(languageOfLocale(asked.locale), isReply ? 'answer.howToGoOn' : 'answer.howToAsk')
  return { page: page([sentence]), whenSent: () => {} }
}
