// The pieces of text that a PDF page is drawn from, to lines as they are read.
import type { PDFPageProxy } from 'unpdf/pdfjs'

/** One line of a page; lengths in points, `y` grows upwards. */
export interface PdfLine {
  /** Counted from 0. */
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Of most of its characters. */
  readonly size: number
  /** Where it stands on its page, 0 at the bottom and 1 at the top. */
  readonly height: number
  /** Whether it runs along the page as its text does; stamps in the margin do not. */
  readonly isUpright: boolean
  /** Whether all of it is in a font whose letters are equally wide, as program code is. */
  readonly isMonospace: boolean
}

/** A piece of text as pdf.js tells it. */
export interface PdfTextItem {
  readonly str: string
  readonly dir: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

/** Which of the fonts of a page have letters of one width, by the names of its pieces. */
export type MonospaceFonts = ReadonlySet<string>

type Viewport = Pick<ReturnType<PDFPageProxy['getViewport']>, 'transform' | 'height'>

/** Pieces whose baselines differ by less than this share of their size stand on one line: a note's number does. */
const sameLine = 0.6
/** A gap of this share of the size is a space, whether one was drawn or not. */
const spaceWidth = 0.2
/** A piece that begins so far left of the last one's end, in sizes, begins a new line. */
const jumpBack = 2

interface Piece {
  readonly text: string
  readonly isFromRight: boolean
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly isUpright: boolean
  readonly fontName: string
}

/** The lines of a page in the order they were drawn in, which keeps columns apart. */
export function linesOfPage(
  items: readonly PdfTextItem[],
  page: number,
  viewport: Viewport,
  monospace: MonospaceFonts,
): PdfLine[] {
  const lines: Piece[][] = []
  for (const item of items) {
    if (item.str.trim() === '') continue
    const piece = toPiece(item, viewport)
    const line = lines.at(-1)
    if (line && goesOn(line, piece)) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((pieces) => toLine(pieces, page, viewport, monospace))
}

function toPiece(
  { str, dir, transform, width, fontName }: PdfTextItem,
  { transform: view }: Viewport,
): Piece {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const [va = 1, vb = 0, vc = 0, vd = 1, vx = 0, vy = 0] = view
  const left = va * x + vc * y + vx
  const along = { x: va * a + vc * b, y: vb * a + vd * b }
  return {
    text: str,
    isFromRight: dir === 'rtl',
    left,
    right: left + width,
    // A viewport counts downwards.
    y: -(vb * x + vd * y + vy),
    size: Math.hypot(c, d) || Math.hypot(a, b),
    isUpright: along.x > 0 && Math.abs(along.y) < along.x / 5,
    fontName,
  }
}

function goesOn(line: readonly Piece[], piece: Piece): boolean {
  const last = line.at(-1)
  if (!last || last.isUpright !== piece.isUpright) return false
  const size = Math.max(last.size, piece.size)
  const isLevel = Math.abs(last.y - piece.y) < size * sameLine
  return isLevel && (piece.isFromRight || piece.left > last.right - size * jumpBack)
}

function toLine(
  pieces: readonly Piece[],
  page: number,
  { height }: Viewport,
  monospace: MonospaceFonts,
): PdfLine {
  const sizes = new Map<number, number>()
  let text = ''
  let right: number | null = null
  for (const piece of pieces) {
    const isApart = right !== null && (piece.isFromRight || piece.left - right > piece.size * spaceWidth)
    text += (isApart ? ' ' : '') + piece.text
    right = piece.right
    sizes.set(piece.size, (sizes.get(piece.size) ?? 0) + piece.text.length)
  }
  const [main] = [...sizes].sort((one, other) => other[1] - one[1])
  const y = pieces[0]?.y ?? 0
  return {
    page,
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...pieces.slice(0, 1000).map((piece) => piece.left)),
    right: right ?? 0,
    y,
    size: Math.round((main?.[0] ?? 0) * 2) / 2,
    height: height > 0 ? 1 + y / height : 0,
    isUpright: pieces[0]?.isUpright ?? true,
    isMonospace: pieces.every(({ fontName }) => monospace.has(fontName)),
  }
}
