// Sentences of several articles that say the same become one statement with several citations.
import { countedForm } from '../text/counted-form.ts'
import { words } from '../text/words.ts'
import type { Candidate } from './select-sentences.ts'
import { statementShares } from './tuning.ts'

/** One statement of an answer: its best sentence first, the others say the same. */
export type Statement = readonly [Candidate, ...Candidate[]]

/** Share of the words two sentences must have in common (Jaccard index) to say the same. */
const sameWords = 0.6
/** Scraps of fewer different words state nothing; only the best sentence may be one. */
const leastWords = 4
/** More sources for one statement convince nobody further. */
const mostCitations = 3

/** The best statements, at most `limit`, in the order of the candidates. */
export function mergeDuplicates(candidates: readonly Candidate[], limit: number): Statement[] {
  const statements: { members: [Candidate, ...Candidate[]]; bag: ReadonlySet<string> }[] = []
  const least = (candidates[0]?.score ?? 0) * statementShares.ofBest
  for (const candidate of candidates) {
    if (candidate.score < least) break
    const bag = wordsOf(candidate)
    if (statements.length > 0 && bag.size < leastWords) continue
    const same = statements.find((statement) => isSame(statement.bag, bag))
    if (same) {
      const isNew = same.members.every(({ hit }) => hit.article.source !== candidate.hit.article.source)
      if (isNew && same.members.length < mostCitations) same.members.push(candidate)
    } else if (statements.length < limit) statements.push({ members: [candidate], bag })
  }
  return statements.map(({ members }) => members)
}

function wordsOf({ text }: Candidate): ReadonlySet<string> {
  return new Set(words(text).map(countedForm))
}

/** The same words, and above all the same numbers: `11,000 soldiers` and `50,000 soldiers` are two statements. */
function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let common = 0
  for (const word of one) if (other.has(word)) common++
  if (common / (one.size + other.size - common) < sameWords) return false
  const numbers = (bag: ReadonlySet<string>) =>
    [...bag]
      .filter((word) => /\d/.test(word))
      .sort()
      .join(' ')
  return numbers(one) === numbers(other)
}
