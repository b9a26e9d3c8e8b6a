// The growing answer: statements are judged and cited one after the other, while the model is still writing.
import type { Note } from '../../model.ts'
import { type Cited, cite, oneLine } from '../cite.ts'
import { isSameStatement, type Stated, statedBy } from '../same-statement.ts'
import type { Candidate } from '../select-sentences.ts'
import { type Court, judgeStatement } from './judge-statement.ts'
import type { OfferedPassage } from './prompt-passages.ts'
import { quoteSupport } from './quote-support.ts'
import type { WrittenStatement } from './read-statements.ts'
import type { JudgedStatement } from './writing-trace.ts'

export interface Drafting {
  readonly statements: readonly JudgedStatement[]
  /** @returns whether there is one more statement to be shown */
  add(written: WrittenStatement): Promise<boolean>
  /** Takes statements out, or marks them, that turned out not to hold. */
  reject(rejected: ReadonlySet<JudgedStatement>): void
  /** What is left, with its quotes numbered from 1 in the order of their use. */
  cited(): Cited
  notes(): readonly Note[]
}

/** An answer is no longer than this, whatever the model thinks. */
const mostStatements = 8

export function drafting(court: Court, passages: readonly OfferedPassage[]): Drafting {
  const { language } = court.evidence
  const quote = quoteSupport(language)
  const statements: JudgedStatement[] = []
  const quotes = new Map<JudgedStatement, readonly Candidate[]>()
  const stated: Stated[] = []
  const isShown = ({ outcome }: JudgedStatement) => outcome !== 'dropped'
  const dropped = (judged: JudgedStatement, problem: JudgedStatement['problem']): JudgedStatement => {
    return { ...judged, outcome: 'dropped', problem, cites: [] }
  }
  return {
    statements,
    async add(written) {
      let judged = judgeStatement(written, court)
      const said = statedBy(judged.text, language)
      if (isShown(judged) && stated.some((other) => isSameStatement(other, said)))
        judged = dropped(judged, 'repeated')
      if (isShown(judged) && stated.length >= mostStatements) judged = dropped(judged, 'too-many')
      statements.push(judged)
      if (!isShown(judged)) return false
      stated.push(said)
      const found = await Promise.all(
        judged.cites
          .map((place) => passages[place])
          .map((passage) => (passage ? quote(judged.text, passage) : [])),
      )
      quotes.set(judged, found.flat())
      return true
    },
    reject(rejected) {
      for (const [place, judged] of statements.entries()) {
        if (!rejected.has(judged)) continue
        const isMarked = court.unverified === 'mark'
        const next = isMarked
          ? ({ ...judged, outcome: 'marked', problem: 'contradicted' } as const)
          : dropped(judged, 'contradicted')
        statements[place] = next
        quotes.set(next, quotes.get(judged) ?? [])
      }
    },
    cited: () => citeAll(statements.filter(isShown), quotes),
    notes: () => (statements.some(({ outcome }) => outcome === 'marked') ? ['unverified'] : []),
  }
}

/** The same sentence of a file has one number, however often it is cited. */
function citeAll(
  shown: readonly JudgedStatement[],
  quotes: ReadonlyMap<JudgedStatement, readonly Candidate[]>,
): Cited {
  const numbers = new Map<string, number>()
  const citations: Cited['citations'][number][] = []
  const sentences = shown.map((judged) => {
    const own = (quotes.get(judged) ?? []).map((candidate) => {
      const place = `${candidate.hit.passageId} ${candidate.sentence.start}`
      const number = numbers.get(place) ?? citations.length + 1
      if (!numbers.has(place)) citations.push(cite(candidate, number))
      numbers.set(place, number)
      return number
    })
    const text = oneLine(judged.text)
    return judged.outcome === 'marked'
      ? { text, citations: own, isUnverified: true }
      : { text, citations: own }
  })
  return { sentences, citations }
}
