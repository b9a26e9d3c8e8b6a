// Which part of an article one page of reading shows: articles are cut into pieces, and a stretch is a run of them.
import type { Article } from '../../model.ts'
import { cutText } from '../text/cut-text.ts'

/** Around the quote, from a piece onwards, or back from a piece; pieces are counted from 0. */
export type Stretch = 'quote' | { readonly direction: 'from' | 'until'; readonly piece: number }

/** A block of the article, or a part of a long one. */
export interface Piece {
  readonly isHeading: boolean
  /** Offsets into the text of the article, end exclusive. */
  readonly start: number
  readonly end: number
}

/** About a screen of a telephone; the buttons show the rest. */
export const stretchCharacters = 2400
/** Long blocks are cut at words, so that a page shows more than one piece. */
const pieceCharacters = 600

export function piecesOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): Piece[] {
  const pieces: Piece[] = []
  for (const block of blocks) {
    for (let start = block.start; start < block.end; ) {
      const part = cutText(
        text.slice(start, Math.min(block.end, start + pieceCharacters + 1)),
        pieceCharacters,
      )
      // Nothing but half of a character is left at worst: it is taken along.
      const end = part === '' ? block.end : start + part.length
      if (text.slice(start, end).trim() !== '') pieces.push({ isHeading: block.level > 0, start, end })
      start = end
    }
  }
  return pieces
}

/** The pieces that hold a range of the text: the first and the last; null when none does. */
export function piecesAt(
  pieces: readonly Piece[],
  start: number,
  end: number,
): readonly [number, number] | null {
  const first = pieces.findIndex((piece) => piece.end > start && piece.start < end)
  const last = pieces.findLastIndex((piece) => piece.end > start && piece.start < end)
  return first < 0 ? null : [first, last]
}

/** What a custom id says; the quote for anything that is none of ours. */
export function parseStretch(direction: string, piece: string): Stretch {
  if ((direction !== 'from' && direction !== 'until') || !/^\d{1,9}$/.test(piece)) return 'quote'
  return { direction, piece: Number(piece) }
}

/**
 * The first and the last piece that are shown.
 * @param sizes how many characters each piece takes on the page
 * @param around the pieces with the quote, or null
 * @param room for all of them together; one piece is shown even where it is too long
 */
export function piecesShown(
  sizes: readonly number[],
  stretch: Stretch,
  around: readonly [number, number] | null,
  room: number,
): readonly [number, number] {
  const within = (piece: number) => Math.max(0, Math.min(sizes.length - 1, piece))
  if (stretch !== 'quote') {
    const start = within(stretch.piece)
    return stretch.direction === 'from'
      ? grow(sizes, [start, start], room, [0, 1])
      : grow(sizes, [start, start], room, [1, 0])
  }
  const [first, last] = around ?? [0, 0]
  // A quote over many pieces is shown from its beginning.
  const whole = grow(sizes, [within(first), within(first)], room, [0, 1], last)
  return whole[1] < last ? whole : grow(sizes, whole, room, [1, 1])
}

/** Takes pieces along before and after in turn while there is room, at most up to the last one named. */
function grow(
  sizes: readonly number[],
  [start, end]: readonly [number, number],
  room: number,
  [before, after]: readonly [number, number],
  last = sizes.length - 1,
): readonly [number, number] {
  let [first, final] = [start, end]
  let left = room - sizes.slice(first, final + 1).reduce((sum, size) => sum + size, 0)
  for (let grew = true; grew; ) {
    grew = false
    const following = final + after
    if (following > final && following <= last && (sizes[following] ?? 0) <= left) {
      left -= sizes[following] ?? 0
      final = following
      grew = true
    }
    const preceding = first - before
    if (preceding < first && preceding >= 0 && (sizes[preceding] ?? 0) <= left) {
      left -= sizes[preceding] ?? 0
      first = preceding
      grew = true
    }
  }
  return [first, final]
}
