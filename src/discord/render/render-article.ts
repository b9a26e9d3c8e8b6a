// A stretch of an article to read: what it is, and its text behind the numbers of the lines of its file.
import type { Article, ArticleEntry } from '../../model.ts'
import { say } from '../wording/say.ts'
import { describeArticle } from './describe-article.ts'
import { mostTextCharacters } from './limits.ts'
import { linesOfPieces, numberedPieces } from './numbered-pieces.ts'
import { type Page, page } from './page.ts'
import { piecesOf, piecesShown, type Stretch, stretchCharacters } from './reading-stretch.ts'
import { stretchTurns } from './stretch-turns.ts'

const headDetail = { titleCharacters: 200, pathCharacters: 200, withLink: true }

/** @param at a stretch, or the line of the file to begin at, counted from 1; beyond the last one it is the last */
export function renderArticle(
  entry: ArticleEntry,
  article: Article,
  at: Stretch | { readonly line: number },
  idOf: (direction: 'from' | 'until', piece: number) => string,
  language: string,
): Page {
  const head = describeArticle(entry, language, headDetail)
  const pieces = piecesOf(article)
  if (pieces.length === 0) return page([head, say(language, 'sources.empty')])
  const lines = linesOfPieces(pieces, article)
  const stretch = typeof at === 'object' && 'line' in at ? fromLine(at.line, lines) : at
  const texts = numberedPieces(pieces, article, null)
  const room = Math.min(stretchCharacters, mostTextCharacters - head.length)
  // A line break stands between two pieces.
  const sizes = texts.map((text) => text.length + 1)
  const [first, last] = piecesShown(sizes, stretch, null, room)
  const [from, to] = [lines[first]?.[0] ?? 1, lines[last]?.[1] ?? 1]
  const note =
    from === to
      ? say(language, 'sources.lineShown', { line: from })
      : say(language, 'sources.linesShown', { from, to })
  const body = texts.slice(first, last + 1).join('\n')
  return page([`${head}\n-# ${note}`, body], [stretchTurns([first, last], pieces.length, idOf)])
}

/** From the piece that a line is in, or the one before it, where nothing is shown of the line itself. */
function fromLine(line: number, lines: readonly (readonly [number, number])[]): Stretch {
  return {
    direction: 'from',
    piece: Math.max(
      0,
      lines.findLastIndex(([start]) => start <= line),
    ),
  }
}
