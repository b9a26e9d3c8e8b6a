// What every handler of the bot is given.
import type { Library } from '../answering/library.ts'

export interface BotContext {
  readonly library: Library
  /** Writes one line. */
  readonly log: (line: string) => void
  /** A short name for a failure, told to the asker and written to the log. */
  readonly newReference: () => string
}
