// Removes what the record holds of a person.
import { type BotRecord, numberIn } from './bot-record.ts'
import { personOf } from './person.ts'

export interface Forgotten {
  /** Answers that lost their question and everything else that came from the person; the quotes stay. */
  readonly answers: number
  /** Verdicts that were removed. */
  readonly feedback: number
}

/** How much of a person the record holds, without removing it. */
export function countPerson(record: BotRecord, userId: string): Forgotten {
  const person = personOf(record, userId)
  const count = (table: 'answers' | 'feedback') =>
    numberIn(record.all(`SELECT count(*) AS count FROM ${table} WHERE user = ?`, person)[0] ?? {}, 'count')
  return { answers: count('answers'), feedback: count('feedback') }
}

/** When this returns, nothing of the person is left in the file, and nothing can be read out of its free space. */
export function forgetPerson(record: BotRecord, userId: string): Forgotten {
  const person = personOf(record, userId)
  const forgotten = record.atOnce(() => {
    record.run('DELETE FROM talk WHERE answer IN (SELECT id FROM answers WHERE user = ?)', person)
    const answers = record.run(
      `UPDATE answers SET user = NULL, guild = NULL, channel = NULL, message = NULL,
         question = NULL, standalone = NULL, gap_key = NULL, only_source = NULL
       WHERE user = ?`,
      person,
    )
    return { answers, feedback: record.run('DELETE FROM feedback WHERE user = ?', person) }
  })
  // What was written ahead still holds the old pages.
  record.all('PRAGMA wal_checkpoint(TRUNCATE)')
  return forgotten
}
