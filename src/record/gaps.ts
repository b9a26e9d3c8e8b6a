// What people asked and the sources do not hold: counted from the answers, so that forgetting and sweeping hold here too.
import { plain } from '../text/fold.ts'
import { type BotRecord, numberIn, textIn } from './bot-record.ts'

export interface Gap {
  /** As it was asked last. */
  readonly question: string
  readonly language: string
  readonly count: number
  /** Milliseconds since 1970. */
  readonly firstMs: number
  readonly lastMs: number
}

/**
 * Under what questions count as the same: without case, diacritics, punctuation and white space, and hashed, so that
 * they are still counted when their text is gone.
 */
export function gapKey(record: Pick<BotRecord, 'hash'>, question: string): string {
  const key = plain(question)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
  return record.hash(`gap ${key}`)
}

/** How many different questions were not answered, and how many of them have lost their text. */
export function countGaps(record: BotRecord): { readonly all: number; readonly withoutText: number } {
  const [row = {}] = record.all(
    `SELECT count(*) AS every, sum(texts = 0) AS without FROM (
       SELECT count(coalesce(standalone, question)) AS texts FROM answers
       WHERE gap_key IS NOT NULL GROUP BY gap_key)`,
  )
  return { all: numberIn(row, 'every'), withoutText: numberIn(row, 'without') }
}

/** The unanswered questions whose text is still kept, the most frequent first, then the latest. */
export function listGaps(record: BotRecord, limit: number, offset = 0): Gap[] {
  // Beside a single max(), SQLite takes the other columns from the row that has it: the latest one, which is the last
  // to lose its text.
  const rows = record.all(
    `SELECT coalesce(standalone, question) AS question, language, count(*) AS count,
       (SELECT min(asked_ms) FROM answers AS first WHERE first.gap_key = answers.gap_key) AS first_ms,
       max(asked_ms) AS last_ms
     FROM answers WHERE gap_key IS NOT NULL
     GROUP BY gap_key HAVING count(coalesce(standalone, question)) > 0
     ORDER BY count DESC, last_ms DESC LIMIT ? OFFSET ?`,
    ...[limit, offset],
  )
  return rows.map((row) => ({
    question: textIn(row, 'question') ?? '',
    language: textIn(row, 'language') ?? 'und',
    count: numberIn(row, 'count'),
    firstMs: numberIn(row, 'first_ms'),
    lastMs: numberIn(row, 'last_ms'),
  }))
}
