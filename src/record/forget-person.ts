// Removes what the record holds of a person.
import type { BotRecord } from './bot-record.ts'

export interface Forgotten {
  /** Answers that lost their question and everything else that came from the person; the quotes stay. */
  readonly answers: number
  /** Verdicts that were removed. */
  readonly feedback: number
}

/** When this returns, nothing of the person is left in the file, and nothing can be read out of its free space. */
export function forgetPerson(record: BotRecord, userId: string): Forgotten {
  const forgotten = record.atOnce(() => {
    record.run('DELETE FROM talk WHERE answer IN (SELECT id FROM answers WHERE user = ?)', userId)
    const answers = record.run(
      `UPDATE answers SET user = NULL, guild = NULL, channel = NULL, message = NULL,
         question = NULL, standalone = NULL, gap_key = NULL
       WHERE user = ?`,
      userId,
    )
    return { answers, feedback: record.run('DELETE FROM feedback WHERE user = ?', userId) }
  })
  // What was written ahead still holds the old pages.
  record.all('PRAGMA wal_checkpoint(TRUNCATE)')
  return forgotten
}
