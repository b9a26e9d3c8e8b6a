// Answers and hits as programs read them: one versioned JSON object a question (see docs/json-format.md).
import { footnoteOf, footnotesOf } from '../answering/footnotes.ts'
import { sourcesOf } from '../answering/gather-duplicates.ts'
import { placeOfPassage } from '../corpus/file-places.ts'
import type { Answer, Citation, Hit } from '../model.ts'

/** Goes up when a field changes its meaning or goes away; new fields do not change it. */
export const jsonVersion = 1

export function answerToJson(answer: Answer): object {
  const footnotes = footnotesOf(answer.sentences, answer.citations)
  const { question, kind, sentences, citations, nearest, evidence, notes, timingsMs } = answer
  return {
    version: jsonVersion,
    question,
    kind,
    sentences,
    citations: citations.map((citation) => ({
      ...citationToJson(citation),
      footnote: footnoteOf(citation.number, footnotes),
    })),
    nearest: nearest.map(citationToJson),
    evidence: round(evidence),
    notes,
    timingsMs,
  }
}

export function hitsToJson(question: string, hits: readonly Hit[]): object {
  return { version: jsonVersion, question, hits: hits.map(hitToJson) }
}

function citationToJson({
  number,
  source,
  title,
  language,
  date,
  url,
  lines,
  pages,
  start,
  end,
  quote,
  peripheral,
  duplicates = [],
}: Citation) {
  const place = { lines, ...(pages && { pages }), start, end }
  return { number, source, title, language, date, url, ...place, quote, peripheral, duplicates }
}

/** A passage as it stands in the file: from its first sentence to its last. */
function hitToJson(hit: Hit) {
  const { article, passage, relevance } = hit
  const { fileStart, fileEnd, ...place } = placeOfPassage(passage)
  return {
    source: article.source,
    title: article.title,
    language: article.language,
    ...place,
    start: fileStart,
    end: fileEnd,
    text: passage.text,
    relevance: round(relevance),
    duplicates: sourcesOf(hit.duplicates, hit),
  }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
