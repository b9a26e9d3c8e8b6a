// What every handler of the bot is given.
import type { Library } from '../answering/library.ts'
import type { AnswerMemory } from '../answering/remember-answers.ts'
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
  /** Answers a question once for all who ask it. */
  readonly answers: AnswerMemory
  /** How long an answer may take, in milliseconds: the token of an interaction is good for 15 minutes. */
  readonly answerMs: number
  readonly settings: BotSettings
  /** The slash commands as they are registered. */
  readonly commands: readonly CommandDefinition[]
  /** Writes one line. */
  readonly log: (line: string) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A short name for a failure, told to the asker and written to the log. */
  readonly newReference: () => string
}
