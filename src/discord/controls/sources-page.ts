// A page of the list of articles: what /sources and the buttons ◀ ▶ below it show.
import { type ArticleFilter, listArticles } from '../../answering/find-source.ts'
import type { ArticleEntry } from '../../model.ts'
import { plain } from '../../text/fold.ts'
import { words } from '../../text/words.ts'
import type { Page } from '../render/page.ts'
import { renderSources } from '../render/render-sources.ts'
import { cutText } from '../text/cut-text.ts'
import { customId } from './custom-id.ts'

export interface SourcesQuery extends ArticleFilter {
  /** Counted from 0; one that is not there any more becomes the last. */
  readonly page: number
}

/** So many letters fit into the custom id of a button beside the rest. */
const searchCharacters = 50

/** @param articles those that may be named in this place */
export function sourcesPage(articles: readonly ArticleEntry[], query: SourcesQuery, language: string): Page {
  const search = cutText(
    words(query.search)
      .map(({ text }) => plain(text))
      .join(' '),
    searchCharacters,
  )
  const filter = { search, language: query.language }
  const idOf = (page: number) =>
    customId('turn-sources', String(page), query.language ?? '', search.replaceAll(' ', '.'))
  return renderSources(listArticles(articles, filter), { ...filter, page: query.page }, idOf, language)
}

/** What a custom id says; the first page of everything for anything that is none of ours. */
export function parseSourcesQuery([page = '', language = '', search = '']: readonly string[]): SourcesQuery {
  return {
    page: /^\d{1,5}$/.test(page) ? Number(page) : 0,
    language: /^[a-z]{2,8}$/.test(language) ? language : null,
    search: search.replaceAll('.', ' '),
  }
}
