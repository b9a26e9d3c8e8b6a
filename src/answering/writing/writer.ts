// What an answer needs to be written by a model instead of quoted.
import type { ChatModel } from '../../chat/chat-model.ts'
import type { Cited } from '../cite.ts'
import type { RandomNumber } from './prompt-passages.ts'

export interface Writer {
  readonly model: ChatModel
  /** What happens to a statement that stands in no passage. */
  readonly unverified: 'drop' | 'mark'
  /** Whether the model is asked once more, for what matching words cannot see. */
  readonly checksTwice: boolean
  /** For keys; without it they are truly random. */
  readonly random?: RandomNumber
}

/** The beginning of an answer that is being written. */
export interface Draft extends Cited {
  /** Of the answer, ISO 639-1. */
  readonly language: string
}

/**
 * Told the statements that are finished and checked so far, with their citations, each time there is one more: never half
 * a sentence or a key. Must not throw.
 */
export type OnDraft = (draft: Draft) => void
