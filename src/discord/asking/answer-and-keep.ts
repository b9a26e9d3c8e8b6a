// The way of a question on Discord: understood, answered, kept in the record, and only then shown with its controls.
import { orGivenUp } from '../../answering/or-given-up.ts'
import { articlesIn, narrow, onlyArticle } from '../../answering/scope.ts'
import { similarTitles } from '../../answering/similar-titles.ts'
import { standAlone } from '../../answering/stand-alone.ts'
import type { OnDraft } from '../../answering/writing/writer.ts'
import type { Answer, ArticleEntry } from '../../model.ts'
import { type KeptAnswer, type KeptCitation, keepAnswer } from '../../record/answers.ts'
import { joinTalk } from '../../record/talk.ts'
import type { Build } from '../../store/build.ts'
import { scopeFor } from '../access/access-rules.ts'
import type { BotContext } from '../bot-context.ts'
import type { Reply } from '../handler.ts'
import { answerControls } from '../render/answer-controls.ts'
import { renderAnswer } from '../render/render-answer.ts'
import { explainError } from '../text/explain-error.ts'
import { frameLanguage } from '../text/language-of-locale.ts'
import type { Asked } from './asked.ts'
import { GivenUp } from './given-up.ts'
import { type ShownDrafts, type ShowPage, showDrafts } from './show-drafts.ts'
import { headOf, type Understood } from './understood.ts'

/** Titles offered beside a question that nothing answers. */
const mostTitles = 3

/**
 * The pages of the answer; what the record does not take is shown all the same, without controls.
 * @param show where the answer will stand: drafts of it are put there while a model writes it, none after this is done
 */
export async function answerAndKeep(asked: Asked, context: BotContext, show: ShowPage): Promise<Reply> {
  context.observer.asked(asked.question, wayOf(asked))
  const drafts = showDrafts(asked, show, context)
  const answered = await answer(asked, context, drafts).finally(drafts.end)
  context.observer.answered(answered.answer)
  const language = frameLanguage(answered.answer.language, asked.locale)
  const id = await keep(answered, context)
  const { question, conversationId, isPrivate } = asked
  const { citations, similar } = answered
  const shown = { ...answered.answer, question }
  const controls =
    id === null ? [] : answerControls({ ...kept(answered), id, citations, isPrivate }, language)
  const [page, ...more] = renderAnswer(shown, {
    ...headOf(asked, answered),
    ...{ language, controls, similar, helpChannelId: context.helpChannelIn(asked.guildId) },
  })
  return {
    page,
    more,
    whenSent: async (message) => {
      context.observer.replied()
      // What one person alone has seen is no part of everybody's talk.
      const place = { messageId: message.id, conversationId: isPrivate ? null : conversationId }
      if (id !== null) await context.record.soon(() => joinTalk(context.record, id, place))
    },
  }
}

interface Answered extends Understood {
  readonly asked: Asked
  readonly answer: Answer
  readonly citations: readonly KeptCitation[]
  readonly similar: readonly ArticleEntry[]
  readonly build: string
}

/** @throws GivenUp when it takes too long, or the bot is being stopped */
function answer(
  asked: Asked,
  { library, answers, answerMs, access, queue }: BotContext,
  drafts: ShownDrafts,
): Promise<Answered> {
  const deadline = new AbortController()
  const { signal } = deadline
  const timer = setTimeout(() => deadline.abort(new GivenUp('tookTooLong')), answerMs)
  const work = () =>
    library.use(async (deps): Promise<Answered> => {
      // Nobody may be waiting any more.
      signal.throwIfAborted()
      const standalone = await standAlone(asked.question, turnBefore(asked.before), { ...deps, signal })
      const seen = scopeFor(access, asked.where)?.accepts
      const wanted = sourceAsked(asked, standalone)
      const scope = narrow(seen, wanted === null ? undefined : onlyArticle(wanted))
      const only = wanted === null ? null : (articlesIn(deps.build, scope)[0] ?? { source: wanted })
      const onDraft: OnDraft = (draft) => drafts.offer(draft, { standalone, only })
      const answer = await answers.answer(standalone, { ...deps, scope, signal, onDraft })
      const { build } = deps
      const citations = withHashes(answer, build)
      const similar = similarTo(standalone, answer, articlesIn(build, scope))
      return { asked, standalone, only, answer, citations, similar, build: build.manifest.build }
    })
  return orGivenUp(queue.run(asked.userId, work), signal).finally(() => clearTimeout(timer))
}

/** The article that is named, or the one of the answer that this question goes on from. */
function sourceAsked({ question, only, before, goesOn }: Asked, standalone: string): string | null {
  if (only) return only.source
  // A question of its own in the same thread begins anew.
  return goesOn || standalone !== question ? (before?.onlySource ?? null) : null
}

/** What the answer before said; the passages beside a *not found* carried nothing. */
function turnBefore(before: KeptAnswer | null) {
  const question = before?.standaloneQuestion ?? before?.question ?? null
  if (!before || question === null) return null
  return { question, quote: before.kind === 'answered' ? (before.citations[0]?.quote ?? null) : null }
}

/** Articles that are not shown by a passage already. */
function similarTo(question: string, answer: Answer, articles: readonly ArticleEntry[]): ArticleEntry[] {
  if (answer.kind !== 'not-found') return []
  const others = articles.filter(({ source }) => answer.nearest.every((each) => each.source !== source))
  return similarTitles(question, answer.language, others, mostTitles)
}

/** How it came: an interaction shows nobody the question, so that its answer repeats it. */
function wayOf({ withQuestion, guildId }: Asked): string {
  if (withQuestion) return 'command'
  return guildId === null ? 'direct message' : 'mention'
}

/** The id of the kept answer; null for small talk and refusals, and when the record fails. */
async function keep(answered: Answered, { record, log }: BotContext): Promise<string | null> {
  const { asked, standalone, only, answer, citations, build } = answered
  if (answer.kind === 'declined') return null
  const { question, userId, guildId, channelId, isPrivate, before } = asked
  const said = { ...kept(answered), question, standaloneQuestion: standalone, citations, build }
  try {
    const place = { userId, guildId, channelId, isPrivate, follows: before?.id ?? null }
    const all = { ...said, ...place, onlySource: only?.source ?? null }
    return await record.soon(() => keepAnswer(record, all))
  } catch (error) {
    log(`an answer could not be kept and has no buttons: ${explainError(error)}`, 'error')
    return null
  }
}

/** What of an answer goes into the record as it is. */
function kept({ answer }: Answered) {
  const { kind, language, sentences, notes } = answer
  return {
    kind: kind === 'answered' ? ('answered' as const) : ('not-found' as const),
    language,
    sentences,
    notes,
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
