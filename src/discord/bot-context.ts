// What every handler of the bot is given.
import type { Library } from '../answering/library.ts'
import type { Log } from '../observing/logger.ts'
import type { Observer } from '../observing/observer.ts'
import type { BotRecord } from '../record/bot-record.ts'
import type { CommandDefinition } from './commands/slash-command.ts'

export interface BotSettings {
  readonly token: string
  /** Registers the commands in this server only. */
  readonly guildId: string | null
  /** Discord's API without the version, or null for Discord's own. */
  readonly apiUrl: string | null
  /** How many days answers are kept; 0 = for ever. */
  readonly retentionDays: number
}

export interface BotContext {
  readonly library: Library
  /** What the bot itself has to remember: answers, talks, feedback. */
  readonly record: BotRecord
  readonly settings: BotSettings
  /** The slash commands as they are registered. */
  readonly commands: readonly CommandDefinition[]
  /** Writes one line. */
  readonly log: Log
  /** Is told what people who run the bot want to know of. */
  readonly observer: Observer
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A short name for a failure, told to the asker and written to the log. */
  readonly newReference: () => string
}
