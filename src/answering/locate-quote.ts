// Finds the quote of a citation in its article as that is now.
import { lineAt, lineStartsOf } from '../corpus/lines.ts'
import type { Article, Citation } from '../model.ts'

export interface Located {
  /** The citation with the lines and offsets of the place. */
  readonly citation: Citation
  /** Where the quote begins in the text of the article. */
  readonly at: number
}

/** The place nearest to where the quote stood; null when it stands nowhere. */
export function locateQuote(citation: Citation, article: Article): Located | null {
  const { quote } = citation
  const offset = (place: number) => article.fileOffsets?.[place] ?? place
  const distance = (place: number) => Math.abs(offset(place) - citation.start)
  let at = article.text.indexOf(quote)
  if (at < 0) return null
  for (let next = at; next >= 0; next = article.text.indexOf(quote, next + 1)) {
    if (distance(next) < distance(at)) at = next
  }
  const lineStarts = lineStartsOf(article.fileText)
  const start = offset(at)
  const end = offset(at + quote.length - 1) + 1
  const lines = [lineAt(lineStarts, start), lineAt(lineStarts, end - 1)] as const
  return { citation: { ...citation, start, end, lines }, at }
}
