// Statements to numbered citations: every quote is cut out of its passage, never written.
import type { AnswerSentence, Citation } from '../model.ts'
import type { Statement } from './merge-duplicates.ts'
import type { Candidate } from './select-sentences.ts'

export interface Cited {
  readonly sentences: readonly AnswerSentence[]
  readonly citations: readonly Citation[]
}

/** Numbers the citations from 1 in the order of the statements. */
export function citeStatements(statements: readonly Statement[]): Cited {
  const citations: Citation[] = []
  const sentences = statements.map((members): AnswerSentence => {
    const numbers = members.map((candidate) => {
      const number = citations.length + 1
      citations.push(cite(candidate, number))
      return number
    })
    return { text: oneLine(members[0].text), citations: numbers }
  })
  return { sentences, citations }
}

/** For an answer that was not found: the best sentence of each of the nearest passages. */
export function citeNearest(candidates: readonly Candidate[], limit: number): Citation[] {
  const passages = new Map<number, Candidate>()
  for (const candidate of candidates) {
    if (!passages.has(candidate.hit.passageId)) passages.set(candidate.hit.passageId, candidate)
  }
  return [...passages.values()].slice(0, limit).map((candidate, i) => cite(candidate, i + 1))
}

function cite({ hit, sentence, text }: Candidate, number: number): Citation {
  const { source, title, language, date, url } = hit.article
  const { headings, peripheral } = hit.passage
  const { fileStart: start, fileEnd: end, lines, pages } = sentence
  const place = { lines, ...(pages && { pages }), start, end }
  return { number, source, title, language, date, url, headings, ...place, quote: text, peripheral }
}

/** Line breaks inside a sentence are only where the file was wrapped. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ')
}
