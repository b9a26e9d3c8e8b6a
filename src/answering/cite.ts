// Statements to numbered citations: every quote is cut out of its passage, never written.
import type { AnswerSentence, Citation } from '../model.ts'
import { sourcesOf } from './gather-duplicates.ts'
import { copiesOf, type Statement, statementOf } from './merge-duplicates.ts'
import { isSameStatement } from './same-statement.ts'
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

/** For an answer that was not found: the best sentence of each of the nearest passages, none of them twice. */
export function citeNearest(candidates: readonly Candidate[], limit: number): Citation[] {
  const nearest: Candidate[] = []
  for (const candidate of candidates) {
    if (nearest.length >= limit) break
    const isShown = (other: Candidate) =>
      other.hit.passageId === candidate.hit.passageId ||
      isSameStatement(statementOf(other), statementOf(candidate))
    if (!nearest.some(isShown)) nearest.push(candidate)
  }
  return nearest.map((candidate, i) => {
    const copies = copiesOf(candidate).map(({ hit }) => hit)
    const duplicates = sourcesOf(copies, candidate.hit)
    return { ...cite(candidate, i + 1), ...(duplicates.length > 0 ? { duplicates } : {}) }
  })
}

/** The sentence as a citation of its own number. */
export function cite({ hit, sentence, text }: Candidate, number: number): Citation {
  const { source, title, language, date, url } = hit.article
  const { headings, peripheral } = hit.passage
  const { fileStart: start, fileEnd: end, lines, pages } = sentence
  const place = { lines, ...(pages && { pages }), start, end }
  return { number, source, title, language, date, url, headings, ...place, quote: text, peripheral }
}

/** Line breaks inside a sentence are only where the file was wrapped. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space))
}
