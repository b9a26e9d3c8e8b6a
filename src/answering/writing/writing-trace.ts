// How a written answer came about: what was asked of the model, what it wrote, and what became of each statement.
import type { ChatMessage, ChatUsage } from '../../chat/chat-model.ts'
import type { Missing } from '../check-sentence.ts'
import type { Forbidden } from './clean-statement.ts'
import type { OfferedPassage } from './prompt-passages.ts'

/** Why a statement is not shown as it was written. */
export type StatementProblem =
  | Forbidden
  /** It has no key, or none that was offered. */
  | 'no-key'
  /** The passages it cites do not hold it. */
  | 'unsupported'
  /** The second check of the model says so. */
  | 'contradicted'
  | 'repeated'
  | 'too-many'
  /** The words for "cannot answer", beside an answer. */
  | 'refusal'

export interface JudgedStatement {
  readonly written: string
  /** As they were written, known or not. */
  readonly keys: readonly string[]
  readonly outcome: 'kept' | 're-attributed' | 'marked' | 'dropped'
  /** Null where it is kept as it was written. */
  readonly problem: StatementProblem | null
  /** What of it stood in none of the passages it cites. */
  readonly missing: readonly Missing[]
  /** As it is shown. */
  readonly text: string
  /** The passages it cites in the end, by their places in the prompt. */
  readonly cites: readonly number[]
  /** How many of its keys name a passage that is needed to support it, before anything was mended. */
  readonly goodKeys: number
}

export interface WritingTrace {
  /** Provider and model. */
  readonly model: string
  readonly passages: readonly OfferedPassage[]
  readonly messages: readonly ChatMessage[]
  /** All that the model wrote, also where it broke off. */
  readonly draft: string
  readonly statements: readonly JudgedStatement[]
  /** Why what it wrote is not the answer, or null. */
  readonly failure: string | null
  /** Why the second check did not take place, or null. */
  readonly checkFailure: string | null
  /** Of all calls together; null when none came back. */
  readonly usage: ChatUsage | null
  /** Money, where prices are known. */
  readonly cost: number | null
  /** Milliseconds until the first word and until the first sentence that could be shown; null when there was none. */
  readonly firstWordMs: number | null
  readonly firstSentenceMs: number | null
  /** Milliseconds of all of it. */
  readonly totalMs: number
}
