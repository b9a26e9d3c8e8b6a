// What the people who run the bot want to know of while it works: whoever does the work calls these functions.
import type { ChatPurpose } from '../chat/chat-model.ts'
import type { Answer } from '../model.ts'

/** An index run. */
export interface IndexRun {
  readonly ms: number
  /** What it changed; null when it failed. */
  readonly changes: { readonly read: number; readonly gone: number } | null
  readonly problems: number
}

/** One call of a chat model. */
export interface ModelUse {
  readonly model: string
  readonly purpose: ChatPurpose
  /** A call that failed may have cost something too. */
  readonly result: 'done' | 'failed'
  readonly inputTokens: number
  readonly outputTokens: number
  /** In the currency of CHAT_PRICES; null without prices. */
  readonly cost: number | null
}

export interface Observer {
  /** @param way `/ask`, `mention`, ... */
  readonly asked: (question: string, way: string) => void
  readonly answered: (answer: Answer) => void
  /** The answer stands in Discord. */
  readonly replied: () => void
  /** Instead of what was asked for, the person got an apology. */
  readonly failed: () => void
  readonly indexed: (run: IndexRun) => void
  readonly modelUsed: (use: ModelUse) => void
  /** The answer is quoted instead. @param reason a sentence with what to do, and without secrets */
  readonly modelFailed: (model: string, reason: string) => void
  readonly connection: (shard: number, isUp: boolean) => void
  /** Discord refused a request (401, 403, 429); too many of them and it bans the address. */
  readonly refused: (status: number, scope: string) => void
}

const nothing = () => {}

/** Nobody wants to know. */
export const silentObserver: Observer = {
  ...{ asked: nothing, answered: nothing, replied: nothing, failed: nothing },
  ...{ indexed: nothing, modelUsed: nothing, modelFailed: nothing, connection: nothing, refused: nothing },
}

/** Tells several observers. */
export function allOf(observers: readonly Observer[]): Observer {
  const each =
    <Args extends readonly unknown[]>(tell: (observer: Observer) => (...args: Args) => void) =>
    (...args: Args) => {
      for (const observer of observers) tell(observer)(...args)
    }
  return {
    asked: each(({ asked }) => asked),
    answered: each(({ answered }) => answered),
    replied: each(({ replied }) => replied),
    failed: each(({ failed }) => failed),
    indexed: each(({ indexed }) => indexed),
    modelUsed: each(({ modelUsed }) => modelUsed),
    modelFailed: each(({ modelFailed }) => modelFailed),
    connection: each(({ connection }) => connection),
    refused: each(({ refused }) => refused),
  }
}
