// How an answer came about, for those who want to see it.
import type { Hit } from '../model.ts'
import type { Evidence } from './measure-evidence.ts'
import type { Candidate } from './select-sentences.ts'
import type { Question } from './understand-question.ts'
import type { WritingTrace } from './writing/writing-trace.ts'

/** What vectors had to say about the relevance of passages. */
export interface VectorShare {
  /** Name of the embedder. */
  readonly embedder: string
  /** 0 = the build has no vectors. */
  readonly dimensions: number
  /** How much the cosine counted beside the words, 0 to 1. */
  readonly weight: number
  /** Why it counted nothing, or null. */
  readonly failure: string | null
}

export interface Trace {
  readonly question: Question
  readonly hits: readonly Hit[]
  readonly candidates: readonly Candidate[]
  readonly evidence: Evidence
  readonly vectorIndex: 'hnswlib' | 'exact'
  readonly vectors: VectorShare
  /** Null where the answer was not to be written by a model. */
  readonly writing: WritingTrace | null
}
