// Opens a citation that was given earlier: its article as the file lies there now, and where the quote stands in it.
import { join } from 'node:path'
import { readArticle } from '../corpus/read-article.ts'
import type { Article, Citation } from '../model.ts'
import { locateQuote } from './locate-quote.ts'

export interface OpenedCitation {
  /** With the lines and offsets of today, where the quote still stands. */
  readonly citation: Citation
  /** Null when the file cannot be read any more. */
  readonly article: Article | null
  /** Where the quote begins in the text of the article; null when it stands there no more. */
  readonly quoteAt: number | null
  /** Whether the file is another one than it was. */
  readonly isChanged: boolean
}

/** @param hash SHA-256 of the file when it was cited, hexadecimal */
export async function openCitation(
  citation: Citation,
  hash: string,
  corpusDir: string,
): Promise<OpenedCitation> {
  const { source } = citation
  const file = { source, path: join(corpusDir, source), bytes: 0, modifiedMs: 0 }
  const { article, hash: hashNow } = await readArticle(file)
  if (!article) return { citation, article, quoteAt: null, isChanged: true }
  const located = locateQuote(citation, article)
  const isChanged = hashNow !== hash
  if (!located) return { citation, article, quoteAt: null, isChanged }
  return { citation: located.citation, article, quoteAt: located.at, isChanged }
}
