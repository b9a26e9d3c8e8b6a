// An article as it lies in its file: numbered lines in a code block, as many as one message holds.
import type { ArticleEntry } from '../../model.ts'
import { dateInWords, languageName } from '../../text/wording.ts'
import { cutText, shorten } from '../text/cut-text.ts'
import { escapeCode, escapeText, oneLine } from '../text/escape-text.ts'
import { sourceWordingOf } from '../wording/source-wording.ts'
import { mostTextCharacters } from './limits.ts'
import { type Page, page } from './page.ts'

const titleCharacters = 200
const pathCharacters = 200
/** Longer lines are cut, so that a page shows more than one of them. */
const lineCharacters = 1000

/** @param fileText the text of the file, whose lines the citations count */
export function renderSource(article: ArticleEntry, fileText: string, language: string): Page {
  const lines = fileText.split(/\r\n|\n|\r/)
  const total = lines.at(-1) === '' && lines.length > 1 ? lines.length - 1 : lines.length
  const head = describe(article, language)
  const note = (to: number) =>
    sourceWordingOf(language).linesShown(1, to, total, escapeText(shorten(article.source, pathCharacters)))
  const fence = ['```text\n', '\n```']
  const room = mostTextCharacters - head.length - `-# ${note(total)}${fence.join('')}`.length
  const shown = numberedLines(lines.slice(0, total), room)
  const isCut = shown.length < total || lines.slice(0, total).some((line) => line.length > lineCharacters)
  return page([head, `${fence[0]}${shown.join('\n')}${fence[1]}`, isCut ? `-# ${note(shown.length)}` : ''])
}

/** The first lines with their numbers, as many as there is room for. */
function numberedLines(lines: readonly string[], room: number): string[] {
  const width = String(lines.length).length
  const numbered: string[] = []
  let left = room
  for (const [i, line] of lines.entries()) {
    const shown = cutText(line, lineCharacters)
    const text = `${String(i + 1).padStart(width)}  ${escapeCode(shown)}${shown === line ? '' : ' …'}`
    if (text.length + 1 > left) break
    left -= text.length + 1
    numbered.push(text)
  }
  return numbered
}

function describe({ title, source, language, date }: ArticleEntry, inLanguage: string): string {
  const parts = [escapeText(shorten(source, pathCharacters))]
  if (language !== 'und') parts.push(escapeText(languageName(language, inLanguage)))
  if (date !== null) parts.push(escapeText(dateInWords(date, inLanguage)))
  return `**${escapeText(shorten(oneLine(title) || source, titleCharacters))}**\n-# ${parts.join(' · ')}`
}
