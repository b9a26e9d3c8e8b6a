// Answers a few questions for nobody: code that has not run yet is slow, and the first people to ask would wait for it.
import { answerQuestion } from '../../answering/answer-question.ts'
import { orGivenUp } from '../../answering/or-given-up.ts'
import { builtInEmbedder } from '../../embeddings/built-in-embeddings.ts'
import type { ArticleEntry } from '../../model.ts'
import type { BotContext } from '../bot-context.ts'
import { renderAnswer } from '../render/render-answer.ts'
import { explainError } from '../text/explain-error.ts'
import { frameLanguage } from '../text/language-of-locale.ts'

/** Measured: the first twenty answers take six times as long as the later ones, the twenty after those twice as long. */
const usualCount = 40

/**
 * Asks the titles of articles, one after the other, whenever no person's question waits. No model and no server is
 * asked, nothing is counted and nothing is kept.
 * @param signal ends it before its time, without an error
 * @returns how many answers it made
 */
export async function practise(
  { library, queue }: Pick<BotContext, 'library' | 'queue'>,
  signal: AbortSignal,
  count = usualCount,
): Promise<number> {
  const titles = await library.use(({ build }) => titlesOf(build.articles))
  let made = 0
  for (; made < count && titles.length > 0 && !signal.aborted; made++) {
    const title = titles[made % titles.length] ?? ''
    await orGivenUp(
      queue.runSpare(() => answerForNobody(title, library, signal)),
      signal,
    ).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  }
  return made
}

/** Practises while Discord lets the bot in, and writes one line. @param signal see `practise` */
export async function warmUp(
  context: Pick<BotContext, 'library' | 'queue' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const startMs = performance.now()
  try {
    const made = await practise(context, signal)
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
    if (!signal.aborted) context.log(`Warm after ${made} answers for nobody, in ${seconds} s.`)
  } catch (error) {
    context.log(`Answering for nobody, to be warm, failed: ${explainError(error)}`, 'warn')
  }
}

function titlesOf(articles: readonly Pick<ArticleEntry, 'title'>[]): string[] {
  return articles.map(({ title }) => title).filter(Boolean)
}

function answerForNobody(title: string, library: BotContext['library'], signal: AbortSignal): Promise<void> {
  return library.use(async (deps) => {
    const isOwn = deps.embedder.id === builtInEmbedder.id
    const embedder = isOwn ? deps.embedder : { ...deps.embedder, weight: 0 }
    const answer = await answerQuestion(title, { ...deps, embedder, writer: undefined, signal })
    renderAnswer(answer, { language: frameLanguage(answer.language, 'en'), withQuestion: true })
  })
}
