// A passage as LangChain's Document, with all that leads back to its place in the file.
import { createHash } from 'node:crypto'
import { Document } from '@langchain/core/documents'
import type { ArticleEntry, Hit, Passage } from '../model.ts'

/** What a Document tells of its passage besides the text. */
export interface PassageMetadata {
  /** Path of the file relative to the corpus folder, with forward slashes. */
  source: string
  title: string
  /** ISO 639-1 code, or `und`. */
  language: string
  /** YYYY-MM-DD, or null when the article does not say. */
  date: string | null
  /** Where the article was published, or null. */
  url: string | null
  /** The headings above the passage, outermost first, without the title. */
  headings: string[]
  /** First and last line in the file, counted from 1. */
  lines: [number, number]
  /**
   * Offsets into the text of the file (UTF-16 code units, without byte order mark), end exclusive. For text formats
   * that slice is the `pageContent`; in HTML there are tags between its words.
   */
  start: number
  end: number
  /** Navigation, teasers, prompts and the like: not the article's running text. */
  peripheral: boolean
}

/** The same for a passage that a retriever found. */
export interface HitMetadata extends PassageMetadata {
  /** 1 = as good as a passage can be for this query, above 0. */
  relevance: number
}

export function hitDocument({ article, passage, relevance }: Hit): Document<HitMetadata> {
  const document = passageDocument(article, passage)
  return new Document({ ...document, metadata: { ...document.metadata, relevance } })
}

export function passageDocument(article: ArticleEntry, passage: Passage): Document<PassageMetadata> {
  const { source, title, language, date, url } = article
  const { text, headings, peripheral, sentences } = passage
  const [first, last] = [sentences[0], sentences.at(-1)]
  if (!first || !last) throw new Error(`a passage of ${source} has no sentences`)
  const place = { start: first.fileStart, end: last.fileEnd }
  const lines: [number, number] = [first.lines[0], last.lines[1]]
  return new Document({
    id: stableId(source, place.start, text),
    pageContent: text,
    metadata: { source, title, language, date, url, headings: [...headings], lines, ...place, peripheral },
  })
}

/**
 * The same for the same text at the same place of the same file, whichever build it comes from; never the same for
 * two passages of a corpus. In the form of a UUID, which LangChain asks for and some databases insist on.
 */
function stableId(source: string, start: number, text: string): string {
  const hash = createHash('sha256').update(`${source}\0${start}\0${text}`).digest('hex')
  // Version 8, variant 10: a UUID of one's own making (RFC 9562, section 5.8).
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
