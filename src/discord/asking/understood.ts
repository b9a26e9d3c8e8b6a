// How a question was understood, and what the head of its answer, or of a draft of it, tells of that.
import type { RenderAnswerOptions } from '../render/render-answer.ts'
import type { Asked } from './asked.ts'

export interface Understood {
  /** The question as it can be understood by itself. */
  readonly standalone: string
  /** The only article that was asked; without a title when it is not there, or not for everybody. */
  readonly only: { readonly source: string; readonly title?: string } | null
}

type Head = Pick<RenderAnswerOptions, 'withQuestion' | 'askedAs' | 'askedOf' | 'messageUrl'>

export function headOf(
  { question, withQuestion, messageUrl }: Asked,
  { standalone, only }: Understood,
): Head {
  return {
    ...{ withQuestion, messageUrl },
    askedAs: standalone === question ? null : standalone,
    askedOf: only?.title ?? only?.source ?? null,
  }
}
