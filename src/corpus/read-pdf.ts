// PDF to an article: paragraphs put together from drawn lines, headings told by their size, pages kept for citations.
import { getDocumentProxy } from 'unpdf'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { messageOf, UserError } from '../errors.ts'
import { detectLanguage } from './detect-language.ts'
import { plausibleDate, plausibleTitle } from './document-metadata.ts'
import { ExtractedText } from './extracted-text.ts'
import type { Reading } from './formats.ts'
import { languageCode } from './front-matter.ts'
import { mostCharacters, mostPages } from './limits.ts'
import { linesOfPage, type PdfLine, type PdfTextItem } from './pdf-lines.ts'
import { withoutMargins } from './pdf-margins.ts'
import { bodySizeOf, type PdfParagraph, paragraphsOf } from './pdf-paragraphs.ts'

const pagesNamed = 5
const languageUnknown = 'und'

/**
 * Reads a PDF.
 * @throws UserError (a sentence without the file's name) when it cannot be read or holds no text
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  const pdf = await openPdf(bytes)
  try {
    if (pdf.numPages > mostPages) {
      const [has, may] = [pdf.numPages, mostPages].map((pages) => pages.toLocaleString('en'))
      throw new UserError(`it has ${has} pages, more than the ${may} a file may have; split it.`)
    }
    const { lines, broken } = await readLines(pdf)
    if (lines.length === 0) throw noText(pdf.numPages, broken)
    const bodySize = bodySizeOf(lines)
    const paragraphs = paragraphsOf(withoutMargins(lines, bodySize), bodySize)
    return await toReading(pdf, paragraphs, broken)
  } finally {
    await pdf.destroy()
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true, stopAtErrors: false })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new UserError('it is encrypted; save it without a password.', { cause: error })
    }
    const what = messageOf(error).replace(/\.$/, '').slice(0, 200)
    throw new UserError(`it is damaged or no PDF (${what}); replace it by a sound copy.`, { cause: error })
  }
}

interface PdfPages {
  readonly lines: readonly PdfLine[]
  /** Numbers of the pages that could not be read, from 1. */
  readonly broken: readonly number[]
}

async function readLines(pdf: PDFDocumentProxy): Promise<PdfPages> {
  const lines: PdfLine[] = []
  const broken: number[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number)
      const { items, monospace } = await itemsOf(page.streamTextContent(), mostCharacters - characters)
      characters += items.reduce((sum, { str }) => sum + str.length, 0)
      const viewport = page.getViewport({ scale: 1 })
      for (const line of linesOfPage(items, number - 1, viewport, monospace)) lines.push(line)
      page.cleanup()
    } catch (error) {
      if (error instanceof UserError) throw error
      broken.push(number)
    }
  }
  return { lines, broken }
}

/** What pdf.js sends of a page, as far as it matters here. */
interface PdfTextChunk {
  readonly items: readonly (PdfTextItem | { readonly type: string })[]
  readonly styles: Readonly<Record<string, { readonly fontFamily: string }>>
}

/** Reads a page piece by piece, so that a page without an end is left when the text is too long. */
async function itemsOf(
  stream: ReadableStream<PdfTextChunk>,
  mostLeft: number,
): Promise<{ items: PdfTextItem[]; monospace: Set<string> }> {
  const items: PdfTextItem[] = []
  const monospace = new Set<string>()
  let left = mostLeft
  for await (const chunk of stream) {
    for (const [name, { fontFamily }] of Object.entries(chunk.styles)) {
      if (fontFamily === 'monospace') monospace.add(name)
    }
    for (const item of chunk.items) {
      if (!('str' in item)) continue
      left -= item.str.length
      items.push(item)
    }
    if (left >= 0) continue
    const most = Math.round(mostCharacters / 1_000_000)
    throw new UserError(`it holds more than ${most} million characters of text; split it.`)
  }
  return { items, monospace }
}

async function toReading(
  pdf: PDFDocumentProxy,
  paragraphs: readonly PdfParagraph[],
  broken: readonly number[],
): Promise<Reading> {
  const text = new ExtractedText()
  let pages = 0
  for (const paragraph of paragraphs) {
    for (; pages <= (paragraph.lines[0]?.page ?? 0); pages++) text.nextPage()
    const kind = paragraph.isPeripheral ? 'peripheral' : paragraph.level > 0 ? 'heading' : 'body'
    text.add(paragraph.text, kind, paragraph.level, paragraph.pageBreaks)
    pages += paragraph.pageBreaks.length
  }
  for (; pages < pdf.numPages; pages++) text.nextPage()
  const extracted = text.finish()
  const { title, date, language } = await readMetadata(pdf)
  return {
    title: title ?? titleOf(paragraphs),
    date,
    // Programs write the language of their user as that of the text.
    language: detectLanguage(sampleOf(extracted)) === languageUnknown ? language : null,
    url: null,
    ...extracted,
    problem: broken.length > 0 ? brokenInWords(broken, pdf.numPages) : null,
  }
}

async function readMetadata(pdf: PDFDocumentProxy): Promise<Pick<Reading, 'title' | 'date' | 'language'>> {
  // Metadata is a courtesy: a document without any, or with broken ones, is read all the same.
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const said: Record<string, unknown> = { ...info }
  return {
    title: plausibleTitle(said.Title),
    date: plausibleDate(said.CreationDate),
    language: typeof said.Language === 'string' ? languageCode(said.Language) : null,
  }
}

/** The largest heading of the first page with text. */
function titleOf(paragraphs: readonly PdfParagraph[]): string | null {
  const page = paragraphs[0]?.lines[0]?.page
  const headings = paragraphs.filter(({ level, lines }) => level > 0 && lines[0]?.page === page)
  return headings.sort((a, b) => a.level - b.level)[0]?.text ?? null
}

function sampleOf({ text, blocks }: Pick<Reading, 'text' | 'blocks'>): string {
  const body = blocks.filter((block) => block.class === 'body').slice(0, 200)
  return body.map(({ start, end }) => text.slice(start, end)).join('\n')
}

function brokenInWords(broken: readonly number[], pages: number): string {
  const named = broken.slice(0, pagesNamed).join(', ')
  const more = broken.length > pagesNamed ? ', …' : ''
  return `${broken.length} of its ${pages} pages cannot be read (${named}${more}); the others are kept.`
}

function noText(pages: number, broken: readonly number[]): UserError {
  if (broken.length === pages)
    return new UserError('it is damaged: no page can be read; replace it by a sound copy.')
  return new UserError('it holds no text, only pictures of pages; run text recognition (OCR) over it.')
}
