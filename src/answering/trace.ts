// How an answer came about, for those who want to see it.
import type { Hit } from '../model.ts'
import type { Evidence } from './measure-evidence.ts'
import type { Candidate } from './select-sentences.ts'
import type { Question } from './understand-question.ts'

export interface Trace {
  readonly question: Question
  readonly hits: readonly Hit[]
  readonly candidates: readonly Candidate[]
  readonly evidence: Evidence
  readonly vectorIndex: 'hnswlib' | 'exact'
}
