// The pieces of an article as lines of a page, each behind the number of the line of the file where it begins.
import { lineAt, lineStartsOf } from '../../corpus/lines.ts'
import type { Article } from '../../model.ts'
import { boldText, inlineText } from '../text/inline-text.ts'
import type { Piece } from './reading-stretch.ts'

/** The lines of the file, counted from 1, where each piece begins and where it ends. */
export function linesOfPieces(
  pieces: readonly Piece[],
  { fileOffsets, fileText }: Pick<Article, 'fileOffsets' | 'fileText'>,
): (readonly [number, number])[] {
  const lineStarts = lineStartsOf(fileText)
  const lineOf = (offset: number) => lineAt(lineStarts, fileOffsets?.[offset] ?? offset)
  return pieces.map(({ start, end }) => [lineOf(start), lineOf(end - 1)] as const)
}

/** @param quoted a range of the text that is shown in bold, or null */
export function numberedPieces(
  pieces: readonly Piece[],
  article: Article,
  quoted: readonly [number, number] | null,
): string[] {
  const { text } = article
  const lines = linesOfPieces(pieces, article)
  return pieces.map(({ start, end, isHeading }, i) => {
    const [from, to] = isHeading || !quoted ? [end, end] : quoted
    const [open, close] = [Math.max(start, Math.min(from, end)), Math.max(start, Math.min(to, end))]
    const parts = [
      inlineText(text.slice(start, open)),
      boldText(text.slice(open, close)),
      inlineText(text.slice(close, end)),
    ]
    const shown = isHeading ? boldText(headingOf(text.slice(start, end))) : parts.join('').trim()
    return `\`${lines[i]?.[0] ?? 1}\` ${shown}`
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
