// An article in a line or two: its title, and what there is to know about its file.
import type { ArticleEntry } from '../../model.ts'
import { dateInWords, languageName } from '../../text/wording.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText, linkTarget, oneLine } from '../text/escape-text.ts'
import { sizeInWords } from '../text/size-in-words.ts'
import { say } from '../wording/say.ts'

export interface DescriptionDetail {
  readonly titleCharacters: number
  readonly pathCharacters: number
  readonly withLink: boolean
}

/** `**Title**` and, as small print, `path.md · Romanian · 12 November 2024 · 14 kB · open the page`. */
export function describeArticle(
  { title, source, language, date, bytes, url }: ArticleEntry,
  inLanguage: string,
  { titleCharacters, pathCharacters, withLink }: DescriptionDetail,
): string {
  const parts = [escapeText(shorten(oneLine(source), pathCharacters))]
  if (language !== 'und') parts.push(escapeText(languageName(language, inLanguage)))
  if (date !== null) parts.push(escapeText(dateInWords(date, inLanguage)))
  parts.push(escapeText(sizeInWords(bytes, inLanguage)))
  const target = url !== null && withLink ? linkTarget(url) : null
  if (target !== null) parts.push(`[${say(inLanguage, 'answer.openPage')}](<${target}>)`)
  return `**${escapeText(shorten(oneLine(title) || source, titleCharacters))}**\n-# ${parts.join(' · ')}`
}
