// A cited passage in its context: where it stands, numbered lines around it, the quoted words in bold.
import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { OpenedCitation } from '../../answering/open-citation.ts'
import { lineAt, lineStartsOf } from '../../corpus/lines.ts'
import type { Article, Citation } from '../../model.ts'
import { cutText } from '../text/cut-text.ts'
import { escapeText, oneLine } from '../text/escape-text.ts'
import { readingWordingOf } from '../wording/reading-wording.ts'
import { mostTextCharacters } from './limits.ts'
import { type ControlRow, type Page, page } from './page.ts'
import { type Piece, piecesAt, piecesOf, piecesShown, type Stretch } from './reading-stretch.ts'
import { details, renderCitation, renderQuote } from './render-citation.ts'

const headingsCharacters = 200
/** About a screen of a telephone; the buttons show the rest. */
const stretchCharacters = 2400
/** A quote alone, where there is no article to show it in. */
const [, quoteDetail = { quoteCharacters: 1000, titleCharacters: 120, withLinks: true }] = details

/** @param idOf the custom id of the button that shows the pieces from one onwards, or back from one */
export function renderReading(
  { citation, article, quoteAt, isChanged }: OpenedCitation,
  stretch: Stretch,
  idOf: (direction: 'from' | 'until', piece: number) => string,
  language: string,
): Page {
  const wording = readingWordingOf(language)
  const head = describe(citation, language)
  const quote = renderQuote(citation.quote, [citation.number], true, language, quoteDetail)
  if (!article) return page([head, `${wording.sourceIsGone}\n${quote}`])
  const isGone = quoteAt === null
  const note = isGone ? `${wording.quoteIsGone}\n${quote}` : isChanged ? `-# ${wording.changedSince}` : ''

  const quoted = isGone ? null : ([quoteAt, quoteAt + citation.quote.length] as const)
  const pieces = piecesOf(article)
  const around = quoted && piecesAt(pieces, ...quoted)
  const texts = renderPieces(pieces, article, quoted)
  const room = Math.min(stretchCharacters, mostTextCharacters - head.length - note.length)
  // A line break stands between two pieces.
  const sizes = texts.map((text) => text.length + 1)
  const [first, last] = piecesShown(sizes, stretch, around, room)
  const body = texts.slice(first, last + 1).join('\n')
  return page([head, note, body], [turns(first, last, pieces.length, idOf)])
}

/** `[1] bridge.md, line 8 · …` and the headings above the passage. */
function describe(citation: Citation, language: string): string {
  const [detail = quoteDetail] = details
  const place = renderCitation(citation, language, detail)
  const path = cutText(citation.headings.map(oneLine).join(' › '), headingsCharacters)
  return path === '' ? place : `${place}\n-# ${escapeText(path)}`
}

/** Each piece on a line of its own, behind the number of the line of the file where it begins. */
function renderPieces(
  pieces: readonly Piece[],
  { text, fileOffsets, fileText }: Article,
  quoted: readonly [number, number] | null,
): string[] {
  const lineStarts = lineStartsOf(fileText)
  return pieces.map(({ start, end, isHeading }) => {
    const line = lineAt(lineStarts, fileOffsets?.[start] ?? start)
    const [from, to] = isHeading || !quoted ? [end, end] : quoted
    const [open, close] = [Math.max(start, Math.min(from, end)), Math.max(start, Math.min(to, end))]
    const parts = [
      inline(text.slice(start, open)),
      bold(text.slice(open, close)),
      inline(text.slice(close, end)),
    ]
    const shown = isHeading ? bold(headingOf(text.slice(start, end))) : parts.join('')
    return `\`${line}\` ${shown}`
  })
}

/** The heading without what makes it one in Markdown. */
function headingOf(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .filter((line) => !/^[=-]+\s*$/.test(line))
    .join(' ')
    .replace(/^#{1,6}\s/, '')
}

function bold(text: string): string {
  return text.trim() === '' ? inline(text) : `**${escapeText(text)}**`
}

/** Keeps the space on either side, which would be lost in one line of text. */
function inline(text: string): string {
  if (text.trim() === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${escapeText(text)}${/\s$/.test(text) ? ' ' : ''}`
}

function turns(
  first: number,
  last: number,
  count: number,
  idOf: (direction: 'from' | 'until', piece: number) => string,
): ControlRow {
  const button = (label: string, custom_id: string, disabled: boolean): APIButtonComponent => {
    return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id, disabled }
  }
  const back = button('◀', idOf('until', Math.max(0, first - 1)), first === 0)
  const on = button('▶', idOf('from', last + 1), last >= count - 1)
  return { type: ComponentType.ActionRow, components: [back, on] }
}
