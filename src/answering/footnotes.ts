// The footnotes of an answer: one an article, numbered in the order in which its statements first use them.
import type { AnswerSentence, Citation } from '../model.ts'

export interface Footnote {
  /** From 1. Readers see it; a citation's own number only tells it from the others. */
  readonly number: number
  /** The quotes of one article, in the order of their use. */
  readonly citations: readonly [Citation, ...Citation[]]
}

/** Only what the sentences cite gets a footnote. */
export function footnotesOf(
  sentences: readonly AnswerSentence[],
  citations: readonly Citation[],
): Footnote[] {
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]))
  const used = new Set(sentences.flatMap((sentence) => sentence.citations))
  const articles = new Map<string, [Citation, ...Citation[]]>()
  for (const number of used) {
    const citation = byNumber.get(number)
    if (!citation) continue
    const others = articles.get(citation.source)
    if (others) others.push(citation)
    else articles.set(citation.source, [citation])
  }
  return [...articles.values()].map((own, i) => ({ number: i + 1, citations: own }))
}

/** The footnotes that carry a statement, each once. */
export function footnotesTo(
  { citations }: Pick<AnswerSentence, 'citations'>,
  footnotes: readonly Footnote[],
): number[] {
  const numbers = citations.map((number) => footnoteOf(number, footnotes)).filter((number) => number !== null)
  return [...new Set(numbers)]
}

/** The footnote a citation belongs to; null when nothing cites it. */
export function footnoteOf(citation: number, footnotes: readonly Footnote[]): number | null {
  const found = footnotes.find(({ citations }) => citations.some(({ number }) => number === citation))
  return found?.number ?? null
}
