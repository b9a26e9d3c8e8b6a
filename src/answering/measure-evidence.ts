// How much of what was asked the sources hold, and whether that is enough to answer.
import type { Hit } from '../model.ts'
import type { LexicalIndex } from '../store/lexical-index.ts'
import type { Candidate } from './select-sentences.ts'
import type { Question } from './understand-question.ts'

export interface Evidence {
  /** 0 = nothing of the question stands in the sources, 1 = all of it stands together. */
  readonly value: number
  readonly threshold: number
  readonly isEnough: boolean
}

export const evidenceThreshold = 0.4

export function measureEvidence(
  _question: Question,
  _hits: readonly Hit[],
  candidates: readonly Candidate[],
  _index: LexicalIndex,
): Evidence {
  const value = Math.min(1, (candidates[0]?.score ?? 0) / 1.6)
  return { value, threshold: evidenceThreshold, isEnough: value >= evidenceThreshold }
}
