// The way of a question on Discord: answered, kept in the record, and only then shown with its controls.
import { answerQuestion } from '../../answering/answer-question.ts'
import type { Answer } from '../../model.ts'
import { type KeptCitation, keepAnswer } from '../../record/answers.ts'
import { joinTalk } from '../../record/talk.ts'
import type { Build } from '../../store/build.ts'
import type { BotContext } from '../bot-context.ts'
import type { Reply } from '../handler.ts'
import { answerControls } from '../render/answer-controls.ts'
import { renderAnswer } from '../render/render-answer.ts'
import { explainError } from '../text/explain-error.ts'
import { frameLanguage } from '../text/language-of-locale.ts'
import type { Asked } from './asked.ts'

/** The page of the answer; what the record does not take is shown all the same, without controls. */
export async function answerAndKeep(asked: Asked, context: BotContext): Promise<Reply> {
  context.observer.asked(asked.question, wayOf(asked))
  const { answer, citations, build } = await context.library.use(async (deps) => {
    const answer = await answerQuestion(asked.question, deps)
    const citations = withHashes(answer, deps.build)
    return { answer, citations, build: deps.build.manifest.build }
  })
  context.observer.answered(answer)
  const language = frameLanguage(answer.language, asked.locale)
  const id = keep({ asked, answer, citations, build }, context)
  const { withQuestion, conversationId, isPrivate } = asked
  const controls = id === null ? [] : answerControls({ id, citations, isPrivate }, language)
  return {
    page: renderAnswer(answer, { language, withQuestion, controls }),
    whenSent: (message) => {
      context.observer.replied()
      // What one person alone has seen is no part of everybody's talk.
      const place = { messageId: message.id, conversationId: isPrivate ? null : conversationId }
      if (id !== null) joinTalk(context.record, id, place)
    },
  }
}

interface Answered {
  readonly asked: Asked
  readonly answer: Answer
  readonly citations: readonly KeptCitation[]
  readonly build: string
}

/** How it came: an interaction shows nobody the question, so that its answer repeats it. */
function wayOf({ withQuestion, guildId }: Asked): string {
  if (withQuestion) return 'command'
  return guildId === null ? 'direct message' : 'mention'
}

/** The id of the kept answer; null for small talk and refusals, and when the record fails. */
function keep({ asked, answer, citations, build }: Answered, { record, log }: BotContext): string | null {
  const { kind, language, sentences, notes } = answer
  if (kind === 'declined') return null
  const { question, userId, guildId, channelId, isPrivate, follows } = asked
  const said = { question, standaloneQuestion: question, language, kind, sentences, citations, notes }
  try {
    return keepAnswer(record, { ...said, userId, guildId, channelId, isPrivate, build, follows })
  } catch (error) {
    log(`an answer could not be kept and has no buttons: ${explainError(error)}`, 'error')
    return null
  }
}

/** What the answer cites, or the nearest passages, each with what its file was. */
function withHashes({ citations, nearest }: Answer, { articles }: Build): KeptCitation[] {
  const cited = citations.length > 0 ? citations : nearest
  return cited.map((citation) => {
    const article = articles.find(({ source }) => source === citation.source)
    return { ...citation, hash: article?.hash ?? '' }
  })
}
