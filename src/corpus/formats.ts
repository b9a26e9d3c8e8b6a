// Which reader takes which kind of file, by the ending of its name. Readers are loaded when they are needed.
import { extname } from 'node:path'
import type { Block } from '../model.ts'
import { largestBytes } from './limits.ts'

/** What a reader makes of one file. */
export interface Reading {
  readonly title: string | null
  readonly language: string | null
  readonly date: string | null
  readonly url: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  /** See Article.fileOffsets. */
  readonly fileOffsets: Uint32Array | null
  /** See Article.pageStarts; absent where there are no pages. */
  readonly pageStarts?: Uint32Array
  /** Whether it holds several texts, so that the first words of the first are no name for all. */
  readonly isCollection?: boolean
  /** Something the owner of the file should mend, a sentence without the file's name. */
  readonly problem: string | null
}

/** Reads the text of a file. */
export type TextReader = (text: string) => Promise<Reading>
/** Reads the bytes of a file whose text has to be extracted; offsets of the reading are offsets into that text. */
export type BytesReader = (bytes: Uint8Array) => Promise<Reading>

export type Format =
  | { readonly holds: 'text'; readonly largestBytes: number; readonly read: TextReader }
  | { readonly holds: 'bytes'; readonly largestBytes: number; readonly read: BytesReader }

/** The formats that are read in a thread of their own, because a file of theirs can be made to harm its reader. */
export type BinaryFormat = 'pdf' | 'docx' | 'epub'

const markdown = ofText(async (text) => (await import('./read-markdown.ts')).readMarkdown(text))
const html = ofText(async (text) => (await import('./read-html.ts')).readHtml(text))
const jsonLines = ofText(async (text) => (await import('./read-json.ts')).readJsonLines(text))
const table = ofText(async (text) => (await import('./read-csv.ts')).readCsv(text))

/** The endings Footnote reads, in lower case with their dot. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['.md', markdown],
  ['.markdown', markdown],
  ['.txt', ofText(async (text) => (await import('./read-plain-text.ts')).readPlainText(text))],
  ['.html', html],
  ['.htm', html],
  ['.pdf', ofBytes('pdf')],
  ['.docx', ofBytes('docx')],
  ['.epub', ofBytes('epub')],
  ['.json', ofText(async (text) => (await import('./read-json.ts')).readJson(text))],
  ['.jsonl', jsonLines],
  ['.ndjson', jsonLines],
  ['.csv', table],
  ['.tsv', table],
])

/** The format of a file by its name, if anybody here reads it. */
export function formatOf(name: string): Format | undefined {
  return formats.get(extname(name).toLowerCase())
}

function ofText(read: TextReader): Format {
  return { holds: 'text', largestBytes: largestBytes.text, read }
}

function ofBytes(format: BinaryFormat): Format {
  const read: BytesReader = async (bytes) => (await import('./read-in-worker.ts')).readInWorker(format, bytes)
  return { holds: 'bytes', largestBytes: largestBytes.binary, read }
}
