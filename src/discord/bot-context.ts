// What every handler of the bot is given.
import type { Library } from '../answering/library.ts'
import type { AnswerMemory } from '../answering/remember-answers.ts'
import type { IndexReport } from '../indexing/index-run.ts'
import type { Log } from '../observing/logger.ts'
import type { Observer } from '../observing/observer.ts'
import type { BotRecord } from '../record/bot-record.ts'
import type { AccessFile } from './access/access-rules.ts'
import type { Owners } from './access/owners.ts'
import type { LimitSettings, QuestionLimits } from './access/question-limits.ts'
import type { AnswerQueue } from './asking/answer-queue.ts'
import type { EditClock } from './asking/stream-edits.ts'
import type { CommandDefinition } from './commands/slash-command.ts'
import type { RecentIds } from './connection/recent-ids.ts'

export interface BotSettings {
  readonly token: string
  /** Registers the commands in this server only. */
  readonly guildId: string | null
  /** Discord's API without the version, or null for Discord's own. */
  readonly apiUrl: string | null
  /** Channels where people help, at most one a server. */
  readonly helpChannelIds: readonly string[]
  /** How many days answers are kept; 0 = for ever. */
  readonly retentionDays: number
  /** How many days what people wrote is kept; 0 = as long as the answers. */
  readonly questionDays: number
  readonly limits: LimitSettings
  /** Whether this process serves a part of the servers for a manager. */
  readonly isShard: boolean
}

/** The index as the people who run the bot see it. */
export interface IndexRuns {
  /** What the last index run told, and when it ended, in milliseconds since 1970. */
  readonly report: IndexReport
  readonly reportedMs: number
  /** Brings the index up to date beside the answers. @throws UserError when there is nothing to index any more */
  readonly update: () => Promise<IndexReport>
}

export interface BotContext {
  readonly library: Library
  /** What the bot itself has to remember: answers, talks, feedback. */
  readonly record: BotRecord
  /** Answers a question once for all who ask it. */
  readonly answers: AnswerMemory
  /** What takes the processor waits here, so that acknowledgements leave first. */
  readonly queue: AnswerQueue
  /** How long an answer may take, in milliseconds: the token of an interaction is good for 15 minutes. */
  readonly answerMs: number
  /** The pace of answers that are shown while they are written. */
  readonly editClock: EditClock
  readonly index: IndexRuns
  /** Who may ask where, and what is there for them. */
  readonly access: AccessFile
  readonly limits: QuestionLimits
  /** Refusals that were told already. */
  readonly told: RecentIds
  /** The people who run the bot. */
  readonly owners: Owners
  /** The channel of a server where people help, or null. */
  readonly helpChannelIn: (guildId: string | null) => string | null
  readonly settings: BotSettings
  /** Since when this process is connected, in milliseconds since 1970. */
  readonly startedMs: number
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
