// PDF files for tests, written byte by byte.

/** A line of a page, in points from its lower left corner. */
export interface DrawnLine {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
  readonly font?: 'Helvetica' | 'Courier'
}

export interface PdfOptions {
  /** Entries of the information dictionary, as PDF writes them: `/Title (A book)`. */
  readonly info?: string
  /** Entries of the catalogue: `/Lang (ro)`. */
  readonly catalogue?: string
}

/** A PDF with these pages. */
export function pdfOf(pages: readonly (readonly DrawnLine[])[], options: PdfOptions = {}): Uint8Array {
  const firstPage = 6
  const kids = pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')
  return pdfFromObjects([
    `<< /Type /Catalog /Pages 2 0 R ${options.catalogue ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    `<< ${options.info ?? ''} >>`,
    ...pages.flatMap((lines, i) => [
      pageObject(`${firstPage + 2 * i + 1} 0 R`),
      streamObject(lines.map(drawn).join('\n')),
    ]),
  ])
}

/** The page at these contents, with the fonts of `pdfOf`. */
export function pageObject(contents: string, resources = ''): string {
  const fonts = '/Font << /Helvetica 3 0 R /Courier 4 0 R >>'
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${contents} /Resources << ${fonts} ${resources} >> >>`
}

/** A stream of these bytes, each a character of the string. */
export function streamObject(content: string, dictionary = ''): string {
  return `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`
}

/** A file of these objects, numbered from 1: the first is the catalogue, the fifth the information dictionary. */
export function pdfFromObjects(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.5\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file + end, 'latin1'))
}

/** Lines below each other from the top of a page. */
export function linesFrom(top: number, texts: readonly string[], leading = 14): DrawnLine[] {
  return texts.map((text, i) => ({ text, y: top - i * leading }))
}

function drawn({ text, x = 60, y, size = 11, font = 'Helvetica' }: DrawnLine): string {
  const written = text.replace(/[\\()]/g, '\\$&').replaceAll('•', '\\225')
  return `BT /${font} ${size} Tf ${x} ${y} Td (${written}) Tj ET`
}
