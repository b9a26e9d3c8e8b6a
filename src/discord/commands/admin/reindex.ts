// /admin reindex: brings the index up to date beside the answers and says what that changed.
import { UserError } from '../../../errors.ts'
import type { ArticleEntry } from '../../../model.ts'
import type { BotContext } from '../../bot-context.ts'
import { page } from '../../render/page.ts'
import { type IndexChanges, renderIndexRun } from '../../render/render-index-run.ts'
import { nameInText } from '../../text/name-in-text.ts'
import { say } from '../../wording/say.ts'
import type { AdminCommand } from './admin-command.ts'

/** Discord takes the reply for 15 minutes. */
const longestWaitMs = 14 * 60 * 1000

export const reindex: AdminCommand = {
  name: 'reindex',
  async run(context, language) {
    const before = await articlesOf(context)
    try {
      const report = await within(longestWaitMs, context.index.update())
      if (report === null) return page([say(language, 'admin.stillIndexing')])
      return renderIndexRun(report, changesBetween(before, await articlesOf(context)), language)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return page([say(language, 'admin.indexFailed'), nameInText(error.message)])
    }
  },
}

function articlesOf({ library }: BotContext): Promise<readonly ArticleEntry[]> {
  return library.use(({ build }) => build.articles)
}

function changesBetween(before: readonly ArticleEntry[], after: readonly ArticleEntry[]): IndexChanges {
  const old = new Map(before.map(({ source, hash }) => [source, hash]))
  const current = new Set(after.map(({ source }) => source))
  const sources = (articles: readonly ArticleEntry[]) => articles.map(({ source }) => source)
  return {
    added: sources(after.filter(({ source }) => !old.has(source))),
    changed: sources(after.filter(({ source, hash }) => old.has(source) && old.get(source) !== hash)),
    removed: sources(before.filter(({ source }) => !current.has(source))),
  }
}

/** Null when it takes longer; the work goes on then, and whoever waits for the next run hears of its end. */
async function within<T>(limitMs: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, limitMs, null)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
