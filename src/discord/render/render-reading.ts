// A cited passage in its context: where it stands, numbered lines around it, the quoted words in bold.
import type { OpenedCitation } from '../../answering/open-citation.ts'
import type { Citation } from '../../model.ts'
import { cutText } from '../text/cut-text.ts'
import { escapeText, oneLine } from '../text/escape-text.ts'
import { say } from '../wording/say.ts'
import { mostTextCharacters } from './limits.ts'
import { numberedPieces } from './numbered-pieces.ts'
import { type Page, page } from './page.ts'
import { piecesAt, piecesOf, piecesShown, type Stretch, stretchCharacters } from './reading-stretch.ts'
import { details, renderCitation, renderQuote } from './render-citation.ts'
import { stretchTurns } from './stretch-turns.ts'

const headingsCharacters = 200
/** A quote alone, where there is no article to show it in. */
const [, quoteDetail = { quoteCharacters: 1000, titleCharacters: 120, withLinks: true }] = details

/** @param idOf the custom id of the button that shows the pieces from one onwards, or back from one */
export function renderReading(
  { citation, article, quoteAt, isChanged }: OpenedCitation,
  stretch: Stretch,
  idOf: (direction: 'from' | 'until', piece: number) => string,
  language: string,
): Page {
  const head = describe(citation, language)
  const quote = renderQuote(citation.quote, [citation.number], true, language, quoteDetail)
  if (!article) return page([head, `${say(language, 'reading.sourceIsGone')}\n${quote}`])
  const isGone = quoteAt === null
  const changed = isChanged ? `-# ${say(language, 'reading.changedSince')}` : ''
  const note = isGone ? `${say(language, 'reading.quoteIsGone')}\n${quote}` : changed

  const quoted = isGone ? null : ([quoteAt, quoteAt + citation.quote.length] as const)
  const pieces = piecesOf(article)
  const around = quoted && piecesAt(pieces, ...quoted)
  const texts = numberedPieces(pieces, article, quoted)
  const room = Math.min(stretchCharacters, mostTextCharacters - head.length - note.length)
  // A line break stands between two pieces.
  const sizes = texts.map((text) => text.length + 1)
  const [first, last] = piecesShown(sizes, stretch, around, room)
  const body = texts.slice(first, last + 1).join('\n')
  return page([head, note, body], [stretchTurns([first, last], pieces.length, idOf)])
}

/** `[1] bridge.md, line 8 · …` and the headings above the passage. */
function describe(citation: Citation, language: string): string {
  const [detail = quoteDetail] = details
  const place = renderCitation(citation, language, detail)
  const path = cutText(citation.headings.map(oneLine).join(' › '), headingsCharacters)
  return path === '' ? place : `${place}\n-# ${escapeText(path)}`
}
