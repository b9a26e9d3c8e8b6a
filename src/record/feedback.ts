// What people think of answers: one verdict a person and answer.
import { type BotRecord, numberIn, textIn } from './bot-record.ts'
import { personOf } from './person.ts'

export interface Feedback {
  readonly answerId: string
  /** Discord's id of the person, which is not kept. */
  readonly userId: string
  readonly verdict: 'up' | 'down'
  /** In the person's own words. */
  readonly reason: string | null
}

export interface GivenFeedback extends Omit<Feedback, 'userId'> {
  /** Who gave it, as `personOf` calls people. */
  readonly person: string
  /** Milliseconds since 1970. */
  readonly givenMs: number
}

/**
 * Keeps a verdict; an earlier one of the same person on the same answer is replaced.
 * @returns false when the answer is not kept any more
 */
export function giveFeedback(record: BotRecord, { answerId, userId, verdict, reason }: Feedback): boolean {
  const changed = record.run(
    `INSERT INTO feedback (answer, user, verdict, reason, given_ms)
     SELECT id, ?, ?, ?, ? FROM answers WHERE id = ?
     ON CONFLICT (answer, user) DO UPDATE
       SET verdict = excluded.verdict, reason = excluded.reason, given_ms = excluded.given_ms`,
    ...[personOf(record, userId), verdict, reason, record.now(), answerId],
  )
  return changed > 0
}

/** What a person said of an answer last; null when that person said nothing. */
export function verdictOf(record: BotRecord, answerId: string, userId: string): Feedback['verdict'] | null {
  const [row] = record.all(
    'SELECT verdict FROM feedback WHERE answer = ? AND user = ?',
    answerId,
    personOf(record, userId),
  )
  return row ? (textIn(row, 'verdict') === 'up' ? 'up' : 'down') : null
}

/** How many people found an answer good and how many did not. */
export function countFeedback(record: BotRecord, answerId: string): { up: number; down: number } {
  const [row = {}] = record.all(
    "SELECT sum(verdict = 'up') AS up, sum(verdict = 'down') AS down FROM feedback WHERE answer = ?",
    answerId,
  )
  return { up: numberIn(row, 'up'), down: numberIn(row, 'down') }
}

/** The verdicts of one kind, the newest first; `readAnswer` tells what each is about. */
export function listFeedback(
  record: BotRecord,
  verdict: Feedback['verdict'],
  limit: number,
  offset = 0,
): GivenFeedback[] {
  const rows = record.all(
    'SELECT * FROM feedback WHERE verdict = ? ORDER BY given_ms DESC, rowid DESC LIMIT ? OFFSET ?',
    ...[verdict, limit, offset],
  )
  return rows.map((row) => ({
    answerId: textIn(row, 'answer') ?? '',
    person: textIn(row, 'user') ?? '',
    verdict,
    reason: textIn(row, 'reason'),
    givenMs: numberIn(row, 'given_ms'),
  }))
}
