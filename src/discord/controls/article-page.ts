// An article to read, page by page: what /source, the menus of lists and the buttons ◀ ▶ show.
import { join } from 'node:path'
import { readArticle } from '../../corpus/read-article.ts'
import type { ArticleEntry } from '../../model.ts'
import type { BotContext } from '../bot-context.ts'
import { type Page, page } from '../render/page.ts'
import type { Stretch } from '../render/reading-stretch.ts'
import { renderArticle } from '../render/render-article.ts'
import { nameInText } from '../text/name-in-text.ts'
import { say } from '../wording/say.ts'
import { articleIdOf } from './article-id.ts'
import { customId } from './custom-id.ts'

/** @param stretch which part of it; a line of the file is counted from 1 */
export async function articlePage(
  entry: ArticleEntry,
  stretch: Stretch | { readonly line: number },
  { library, log }: Pick<BotContext, 'library' | 'log'>,
  language: string,
): Promise<Page> {
  const { source } = entry
  const file = { source, path: join(library.corpusDir, source), bytes: 0, modifiedMs: 0 }
  const { article, problems } = await readArticle(file)
  if (!article) {
    for (const { message } of problems) log(`${source} could not be read: ${message}`)
    return page([say(language, 'sources.unreadable', { name: `**${nameInText(source)}**` })])
  }
  const id = articleIdOf(entry)
  const idOf = (direction: 'from' | 'until', piece: number) =>
    customId('turn-article', id, direction, String(piece))
  return renderArticle(entry, article, stretch, idOf, language)
}
