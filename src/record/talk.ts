// Which messages, threads and direct messages belong to which answer, so that a talk can go on.
import { answerIn, type KeptAnswer } from './answers.ts'
import { type BotRecord, textIn } from './bot-record.ts'

export interface Place {
  /** The message that holds the answer. */
  readonly messageId: string
  /** The channel, where everything in it is one talk: a thread or a direct message; otherwise null. */
  readonly conversationId: string | null
}

/** Notes where an answer was sent; does nothing when the answer is not kept any more. */
export function joinTalk(record: BotRecord, answerId: string, { messageId, conversationId }: Place): void {
  record.atOnce(() => {
    if (record.run('UPDATE answers SET message = ? WHERE id = ?', messageId, answerId) === 0) return
    for (const place of [messageId, conversationId]) {
      if (place === null) continue
      record.run('INSERT OR REPLACE INTO talk (place, answer) VALUES (?, ?)', place, answerId)
    }
  })
}

/**
 * The latest answer of a talk, or null when there was none.
 * @param place the id of a message of the bot, of a thread or of the channel of a direct message
 */
export function lastAnswerOf(record: BotRecord, place: string): KeptAnswer | null {
  const [row] = record.all(
    'SELECT answers.* FROM talk JOIN answers ON answers.id = talk.answer WHERE place = ? ORDER BY talk.rowid DESC LIMIT 1',
    place,
  )
  return row ? answerIn(row) : null
}

/** The messages that hold an answer: more than one where it was long. */
export function messagesOf(record: BotRecord, answerId: string): string[] {
  const rows = record.all(
    `SELECT place FROM talk JOIN answers ON answers.id = talk.answer
     WHERE answer = ? AND place IS NOT answers.channel ORDER BY talk.rowid`,
    answerId,
  )
  return rows.map((row) => textIn(row, 'place') ?? '')
}

/** Takes an answer out of all talks: nothing goes on from it any more. */
export function leaveTalk(record: BotRecord, answerId: string): void {
  record.run('DELETE FROM talk WHERE answer = ?', answerId)
}
