// Passages without an answer: each as a quote with its place below it.
import { sourcesOf } from '../../answering/gather-duplicates.ts'
import { placeOfPassage } from '../../corpus/file-places.ts'
import type { Citation, Hit } from '../../model.ts'
import { type ControlRow, firstThatFits, type Page } from './page.ts'
import { details, renderCitation, renderQuote } from './render-citation.ts'

/** Always fits into one message: quotes are cut first, then the last passages go. */
export function renderPassages(
  before: readonly string[],
  passages: readonly Citation[],
  language: string,
  after: readonly string[] = [],
  controls: readonly ControlRow[] = [],
): Page {
  return firstThatFits(renderings(before, passages, language, after), controls)
}

function* renderings(
  before: readonly string[],
  passages: readonly Citation[],
  language: string,
  after: readonly string[],
) {
  for (let shown = passages.length; shown >= 0; shown--) {
    for (const detail of details) {
      const quotes = passages.slice(0, shown).map((citation) => {
        const quote = renderQuote(citation.quote, [citation.number], true, language, detail)
        return `${quote}\n${renderCitation(citation, language, detail)}`
      })
      yield [...before, quotes.join('\n\n'), ...after]
    }
  }
}

/** A passage that was found, from its first sentence to its last, under a number. */
export function citationOfHit(hit: Hit, number: number): Citation {
  const { article, passage } = hit
  const { source, title, language, date, url } = article
  const { headings, peripheral, text: quote } = passage
  const { fileStart: start, fileEnd: end, ...place } = placeOfPassage(passage)
  const about = { number, source, title, language, date, url, headings }
  return { ...about, ...place, start, end, quote, peripheral, duplicates: sourcesOf(hit.duplicates, hit) }
}
