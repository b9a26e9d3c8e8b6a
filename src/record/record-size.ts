// How much the record holds.
import { type BotRecord, numberIn } from './bot-record.ts'

export interface RecordSize {
  readonly answers: number
  readonly bytes: number
}

/** The answers in the record and the size of its file, without what was written ahead. */
export function recordSize(record: BotRecord): RecordSize {
  const [row = {}] = record.all(
    `SELECT (SELECT count(*) FROM answers) AS answers, page_count * page_size AS bytes
     FROM pragma_page_count(), pragma_page_size()`,
  )
  return { answers: numberIn(row, 'answers'), bytes: numberIn(row, 'bytes') }
}
