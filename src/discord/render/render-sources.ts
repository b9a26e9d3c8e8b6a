// A page of the list of articles, with the menu that opens one.
import { ComponentType } from 'discord.js'
import type { ArticleFilter } from '../../answering/find-source.ts'
import type { ArticleEntry } from '../../model.ts'
import { languageName } from '../../text/wording.ts'
import { articleIdOf } from '../controls/article-id.ts'
import { customId } from '../controls/custom-id.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText, oneLine } from '../text/escape-text.ts'
import { rangeInWords } from '../text/size-in-words.ts'
import { say } from '../wording/say.ts'
import { type DescriptionDetail, describeArticle } from './describe-article.ts'
import { menuOptionCharacters } from './limits.ts'
import { type ControlRow, firstThatFits, type Page, page } from './page.ts'
import { pageTurns } from './turns.ts'

/** A page holds so many whatever their names are, so that a page number means the same for ever. */
const articlesAPage = 10
/** From rich to poor. */
const details: readonly DescriptionDetail[] = [
  { titleCharacters: 120, pathCharacters: 150, withLink: false },
  { titleCharacters: 80, pathCharacters: 60, withLink: false },
  { titleCharacters: 50, pathCharacters: 30, withLink: false },
]

/**
 * @param articles all that fit the filter
 * @param query the filter, and which page, counted from 0; one beyond the last becomes the last
 * @param idOf the custom id of the button that shows a page
 */
export function renderSources(
  articles: readonly ArticleEntry[],
  query: ArticleFilter & { readonly page: number },
  idOf: (page: number) => string,
  language: string,
): Page {
  const filter = filterInWords(query, language)
  if (articles.length === 0) {
    return page([
      filter === '' ? say(language, 'sources.none') : say(language, 'sources.noneFitting', { filter }),
    ])
  }
  const pages = Math.ceil(articles.length / articlesAPage)
  const current = Math.min(query.page, pages - 1)
  const first = current * articlesAPage
  const shown = articles.slice(first, first + articlesAPage)
  const range = rangeInWords(first + 1, first + shown.length, language)
  const place = say(language, 'sources.shown', { range, total: articles.length })
  const head = [place, filter].filter(Boolean).join(' · ')
  return firstThatFits(
    details.map((detail) => [head, ...linesOf(shown, language, detail)]),
    [openMenu(shown, language), ...pageTurns(current, pages, idOf)],
  )
}

/** Articles that may be meant, under a sentence. */
export function renderSimilar(before: string, articles: readonly ArticleEntry[], language: string): Page {
  const shown = articles.slice(0, articlesAPage)
  return firstThatFits(
    details.map((detail) => [before, ...linesOf(shown, language, detail)]),
    [openMenu(shown, language)],
  )
}

function linesOf(articles: readonly ArticleEntry[], language: string, detail: DescriptionDetail): string[] {
  return [articles.map((article) => describeArticle(article, language, detail)).join('\n')]
}

function filterInWords({ search, language: spoken }: ArticleFilter, language: string): string {
  const parts = search === '' ? [] : [say(language, 'marks.quoted', { text: escapeText(search) })]
  if (spoken !== null) parts.push(escapeText(languageName(spoken, language)))
  return parts.join(' · ')
}

function openMenu(articles: readonly ArticleEntry[], language: string): ControlRow {
  const options = articles.map((article) => ({
    label: shorten(oneLine(article.title) || oneLine(article.source), menuOptionCharacters),
    description: shorten(oneLine(article.source), menuOptionCharacters),
    value: articleIdOf(article),
  }))
  const placeholder = say(language, 'reading.openArticle')
  const menu = { custom_id: customId('open-article'), placeholder, options }
  return { type: ComponentType.ActionRow, components: [{ type: ComponentType.StringSelect, ...menu }] }
}
