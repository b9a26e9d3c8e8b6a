// The list of articles as a page.
import type { ArticleEntry } from '../../model.ts'
import { dateInWords, languageName } from '../../text/wording.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText, oneLine } from '../text/escape-text.ts'
import { sourceWordingOf } from '../wording/source-wording.ts'
import { mostTextCharacters } from './limits.ts'
import { type Page, page } from './page.ts'

const titleCharacters = 120
const pathCharacters = 150
/** Room for the line that says how many more there are. */
const reservedCharacters = 100

/** As many articles as fit, in order, and how many more there are. */
export function renderSources(articles: readonly ArticleEntry[], language: string, before = ''): Page {
  const lines: string[] = []
  let room = mostTextCharacters - reservedCharacters - before.length
  for (const article of articles) {
    const line = describeArticle(article, language)
    if (line.length + 1 > room) break
    room -= line.length + 1
    lines.push(line)
  }
  const missing = articles.length - lines.length
  return page([before, lines.join('\n'), missing > 0 ? sourceWordingOf(language).moreSources(missing) : ''])
}

/** `**Title** · path.md · Romanian · 12 November 2024` */
function describeArticle({ title, source, language, date }: ArticleEntry, inLanguage: string): string {
  const parts = [`**${escapeText(shorten(oneLine(title) || source, titleCharacters))}**`]
  if (title !== source) parts.push(escapeText(shorten(source, pathCharacters)))
  if (language !== 'und') parts.push(escapeText(languageName(language, inLanguage)))
  if (date !== null) parts.push(escapeText(dateInWords(date, inLanguage)))
  return parts.join(' · ')
}
