// What a question asks: its terms and their weights, its language, the kind of answer it wants.
import type { Build } from '../store/build.ts'
import type { WeightedTerm } from '../store/lexical-index.ts'
import { bm25 } from '../store/lexical-index.ts'
import { countTerms } from '../text/terms.ts'

export interface Question {
  readonly text: string
  readonly language: string
  readonly terms: readonly WeightedTerm[]
  /** The score a passage would have that holds every term as often as can be. */
  readonly bestScore: number
}

export function understandQuestion(text: string, build: Build): Question {
  const terms = [...countTerms(text).keys()].map((hash) => ({ hash, weight: 1 }))
  const bestScore = terms.reduce(
    (sum, { hash, weight }) => sum + weight * build.lexical.inverseFrequency(hash) * (bm25.k1 + 1) * 0.5,
    0,
  )
  return { text, language: 'en', terms, bestScore }
}
