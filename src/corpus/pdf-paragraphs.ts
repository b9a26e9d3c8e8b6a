// Lines of a PDF to paragraphs and headings: a PDF knows only where its lines stand and how large they are.
import { jointOf, wordsOf } from './pdf-hyphens.ts'
import type { PdfLine } from './pdf-lines.ts'

export interface PdfParagraph {
  readonly text: string
  readonly lines: readonly PdfLine[]
  /** Offsets in the text at which a further page begins. */
  readonly pageBreaks: readonly number[]
  /** Depth of a heading, 1 to 6; 0 for everything else. */
  readonly level: number
  /** A stamp in the margin, or a line of the table of contents. */
  readonly isPeripheral: boolean
}

/** A heading is so much larger than the text, and no longer than this many characters. */
const headingSize = 1.12
const longestHeading = 200
/** Gaps between lines: beyond so many usual ones a new paragraph begins. */
const paragraphGap = 1.35
const headingGap = 1.8
/** Shares of a column's width that a line falls short of it. */
const shortLine = 0.12
const veryShortLine = 0.35
const sentenceEnd = /[.!?:…。！？]["'”’»)\]]*\d{0,3}$/
const listStart = /^(?:[•‣◦▪●■–—*-]|\(?\d{1,3}[.)]|\(?\p{Ll}[.)])\s/u
const contentsLine = /(?:\. ?){4,}\s*[\divxlc]+$/

/** The size that most characters have. */
export function bodySizeOf(lines: readonly PdfLine[]): number {
  const characters = new Map<number, number>()
  for (const { size, text } of lines) characters.set(size, (characters.get(size) ?? 0) + text.length)
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The paragraphs of a document, across its columns and pages. */
export function paragraphsOf(lines: readonly PdfLine[], bodySize: number): PdfParagraph[] {
  const leading = leadingOf(lines)
  const runs: PdfLine[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && belongs(run, line, leading, bodySize)) run.push(line)
    else runs.push([line])
  }
  const words = wordsOf(lines)
  const paragraphs = runs.map((run) => toParagraph(run, words, bodySize))
  const sizes = [...new Set(paragraphs.filter(({ level }) => level > 0).map(sizeOf))].sort((a, b) => b - a)
  return paragraphs.map((paragraph) =>
    paragraph.level > 0
      ? { ...paragraph, level: Math.min(6, sizes.indexOf(sizeOf(paragraph)) + 1) }
      : paragraph,
  )
}

function sizeOf({ lines }: PdfParagraph): number {
  return lines[0]?.size ?? 0
}

/** The usual distance between two lines, in sizes. */
function leadingOf(lines: readonly PdfLine[]): number {
  const ratios: number[] = []
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    if (!last || last.page !== line.page || last.size !== line.size || line.size === 0) continue
    const ratio = (last.y - line.y) / line.size
    if (ratio > 0.8 && ratio < 2.5) ratios.push(ratio)
  }
  return ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 1.2
}

/** Whether a line goes on with the paragraph before it. */
function belongs(run: readonly PdfLine[], line: PdfLine, leading: number, bodySize: number): boolean {
  const last = run.at(-1)
  if (!last || last.isUpright !== line.isUpright || !line.isUpright) return false
  if (last.isMonospace || line.isMonospace || Math.abs(last.size - line.size) > bodySize * 0.08) return false
  if (isContents(last) || isContents(line) || listStart.test(line.text.slice(0, 12))) return false
  const isHeading = line.size >= bodySize * headingSize
  const gap = last.y - line.y
  if (last.page !== line.page || gap < -line.size) return !isHeading && goesOnElsewhere(last, line)
  if (gap > leading * line.size * (isHeading ? headingGap : paragraphGap)) return false
  return isHeading || !endsParagraph(run, last, line)
}

function isContents({ text }: PdfLine): boolean {
  return text.length <= 300 && contentsLine.test(text)
}

/** In the next column or on the next page a paragraph goes on in mid sentence, or not at all. */
function goesOnElsewhere(last: PdfLine, line: PdfLine): boolean {
  return !sentenceEnd.test(last.text.slice(-20)) && /^[\p{Ll}(]/u.test(line.text)
}

function endsParagraph(run: readonly PdfLine[], last: PdfLine, line: PdfLine): boolean {
  const right = Math.max(line.right, ...run.slice(-20).map((each) => each.right))
  const width = Math.max(1, right - Math.min(last.left, line.left))
  const missing = (right - last.right) / width
  const isSentence = sentenceEnd.test(last.text.slice(-20))
  if (missing > veryShortLine && !/^\p{Ll}/u.test(line.text)) return true
  if (missing > shortLine && isSentence) return true
  const shift = line.left - last.left
  if (Math.abs(shift) < line.size * 0.8 || !isSentence) return false
  // A first line may stand out to either side; what follows it does not begin anew.
  return shift > 0 ? !listStart.test(run[0]?.text.slice(0, 12) ?? '') : run.length > 1
}

function toParagraph(run: readonly PdfLine[], words: ReadonlySet<string>, bodySize: number): PdfParagraph {
  const pageBreaks: number[] = []
  const pieces: string[] = []
  let length = 0
  for (const [i, line] of run.entries()) {
    const last = run[i - 1]
    for (let page = last?.page ?? line.page; page < line.page; page++) pageBreaks.push(length)
    const next = run[i + 1]
    const { cut, glue } = next ? jointOf(line.text, next.text, words) : ({ cut: 0, glue: '' } as const)
    const piece = line.text.slice(0, line.text.length - cut) + glue
    pieces.push(piece)
    length += piece.length
  }
  const text = pieces.join('')
  const isLarge = (run[0]?.size ?? 0) >= bodySize * headingSize
  const isHeading = isLarge && text.length <= longestHeading && /\p{L}/u.test(text)
  const isPeripheral = run.some((line) => !line.isUpright || isContents(line))
  return { text, lines: run, pageBreaks, level: isHeading && !isPeripheral ? 1 : 0, isPeripheral }
}
