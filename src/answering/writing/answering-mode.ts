// How answers are made at the moment: quoted, or written by a model; said truthfully wherever somebody asks.
import type { BudgetState } from '../../chat/chat-model.ts'
import type { Writer } from './writer.ts'

export type AnsweringMode =
  | { readonly kind: 'quoted' }
  | {
      readonly kind: 'written'
      /** Provider and model. */
      readonly model: string
      /** Null where nothing is limited. */
      readonly budget: BudgetState | null
      /** Why answers are quoted for the moment all the same; null when the model writes them. */
      readonly quotedBecause: 'budget' | 'failure' | null
    }

/** Asks the model nothing. */
export async function answeringMode(writer: Writer | undefined): Promise<AnsweringMode> {
  if (!writer) return { kind: 'quoted' }
  const { budget, isResting } = await writer.model.state()
  const quotedBecause = budget?.isUsedUp ? 'budget' : isResting ? 'failure' : null
  return { kind: 'written', model: writer.model.name, budget, quotedBecause }
}
