// People in the record: never by their ids, only by a keyed hash that the bot itself can make again.
import type { KeptAnswer } from './answers.ts'
import type { BotRecord } from './bot-record.ts'

/** How the record calls the person with this id of Discord's. */
export function personOf(record: Pick<BotRecord, 'hash'>, userId: string): string {
  return record.hash(`person ${userId}`)
}

/** Whether this person asked what the answer answers; false once the person was forgotten. */
export function isAskedBy(
  record: Pick<BotRecord, 'hash'>,
  { person }: Pick<KeptAnswer, 'person'>,
  userId: string,
): boolean {
  return person !== null && person === personOf(record, userId)
}
