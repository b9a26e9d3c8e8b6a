// Page numbers and running headers of a PDF: what stands at the edge of page after page is not what the pages say.
import type { PdfLine } from './pdf-lines.ts'

/** The edge is this share of a page's height at its top and bottom, and there no more than so many lines. */
const edgeShare = 0.14
const edgeLines = 3
/** What stands on so many pages at the same place is repeated. */
const repeatedPages = 3
/** Larger lines are headings, however often they return. */
const largestRunning = 1.15
const longestHeader = 120
const numberAlone = /^[-–—[(|\s]*(?:\d{1,4}|[ivxlc]{1,8})[-–—\])|\s]*$/
const pageWord =
  /^(?:page|p\.|pagina|pag\.|seite|página|стр\.) ?\d{1,4}(?: ?(?:of|\/|din|von|de|из) ?\d{1,4})?$/iu

/** The lines without those of the margins. */
export function withoutMargins(lines: readonly PdfLine[], bodySize: number): PdfLine[] {
  const edges = edgesOf(lines).filter(({ line }) => line.size <= bodySize * largestRunning)
  const repeats = countPages(edges.map((edge) => ({ key: runningKey(edge), page: edge.line.page })))
  const shifts = countPages(
    edges.flatMap(({ line, isOutermost }) =>
      isOutermost
        ? numbersOf(line).map((number) => ({ key: String(number - line.page), page: line.page }))
        : [],
    ),
  )
  const gone = new Set<PdfLine>()
  for (const edge of edges) {
    const isRepeated = (repeats.get(runningKey(edge)) ?? 0) >= repeatedPages
    if (isRepeated || isPageNumber(edge, shifts)) gone.add(edge.line)
  }
  return lines.filter((line) => !gone.has(line))
}

interface Edge {
  readonly line: PdfLine
  readonly side: 'top' | 'bottom' | 'along'
  readonly isOutermost: boolean
}

function edgesOf(lines: readonly PdfLine[]): Edge[] {
  const pages = new Map<number, PdfLine[]>()
  for (const line of lines) {
    const page = pages.get(line.page)
    if (page) page.push(line)
    else pages.set(line.page, [line])
  }
  return [...pages.values()].flatMap((page) => {
    const inOrder = page.filter((line) => line.isUpright).sort((a, b) => b.y - a.y)
    const edge = (line: PdfLine, side: Edge['side'], outermost: PdfLine | undefined): Edge => {
      return { line, side, isOutermost: Math.abs(line.y - (outermost?.y ?? Number.NaN)) < line.size }
    }
    const top = inOrder.slice(0, edgeLines).filter(({ height }) => height > 1 - edgeShare)
    const bottom = inOrder.slice(-edgeLines).filter(({ height }) => height < edgeShare)
    return [
      // Stamps run along the page in its margin.
      ...page.filter((line) => !line.isUpright).map((line) => edge(line, 'along', undefined)),
      ...top.map((line) => edge(line, 'top', inOrder[0])),
      ...bottom.map((line) => edge(line, 'bottom', inOrder.at(-1))),
    ]
  })
}

/** The same words at the same height, whatever number they begin or end with; rows of figures are not the same. */
function runningKey({ line, side }: Edge): string {
  const isWorded = /\p{L}{2}/u.test(line.text)
  const counted = isWorded ? line.text.replace(/^\d{1,4}(?!\d)|(?<!\d)\d{1,4}$/g, '#') : line.text
  return `${side} ${Math.round(line.y / 3)} ${counted}`
}

/** A number alone, or at the end or beginning of a header, that counts with the pages. */
function isPageNumber({ line, isOutermost }: Edge, shifts: ReadonlyMap<string, number>): boolean {
  if (!isOutermost) return false
  if (pageWord.test(line.text)) return true
  const isCounted = numbersOf(line).some(
    (number) => (shifts.get(String(number - line.page)) ?? 0) >= repeatedPages,
  )
  if (!numberAlone.test(line.text)) return isCounted
  // Roman numerals count the pages before the first.
  return isCounted || !/\d/.test(line.text) || numbersOf(line).includes(line.page + 1)
}

function numbersOf({ text }: PdfLine): number[] {
  if (text.length > longestHeader) return []
  const found = [/^\D{0,3}(\d{1,4})(?!\d)/.exec(text), /(?<!\d)(\d{1,4})\D{0,3}$/.exec(text)]
  return [...new Set(found.flatMap((match) => (match?.[1] ? [Number(match[1])] : [])))]
}

function countPages(found: readonly { readonly key: string; readonly page: number }[]): Map<string, number> {
  const pages = new Map<string, Set<number>>()
  for (const { key, page } of found) {
    const known = pages.get(key)
    if (known) known.add(page)
    else pages.set(key, new Set([page]))
  }
  return new Map([...pages].map(([key, own]) => [key, own.size]))
}
