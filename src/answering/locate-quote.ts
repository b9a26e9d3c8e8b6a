// Finds the quote of a citation in its article as that is now.
import { placeFinder } from '../corpus/file-places.ts'
import type { Article, Citation } from '../model.ts'

export interface Located {
  /** The citation with the lines, pages and offsets of the place. */
  readonly citation: Citation
  /** Where the quote begins in the text of the article. */
  readonly at: number
}

/** The place nearest to where the quote stood; null when it stands nowhere. */
export function locateQuote(citation: Citation, article: Article): Located | null {
  const { quote } = citation
  // It stands everywhere, and there is no next place to go to.
  if (quote === '') return null
  const offset = (place: number) => article.fileOffsets?.[place] ?? place
  const distance = (place: number) => Math.abs(offset(place) - citation.start)
  let at = article.text.indexOf(quote)
  if (at < 0) return null
  for (let next = at; next >= 0; next = article.text.indexOf(quote, next + 1)) {
    if (distance(next) < distance(at)) at = next
  }
  const { pages: _, ...rest } = citation
  const { fileStart: start, fileEnd: end, ...place } = placeFinder(article)(at, at + quote.length)
  return { citation: { ...rest, ...place, start, end }, at }
}
