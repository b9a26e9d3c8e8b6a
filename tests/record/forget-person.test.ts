import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepAnswer, readAnswer } from '../../src/record/answers.ts'
import { countFeedback, giveFeedback } from '../../src/record/feedback.ts'
import { forgetPerson } from '../../src/record/forget-person.ts'
import { listGaps } from '../../src/record/gaps.ts'
import { openRecord, recordName } from '../../src/record/open-record.ts'
import { personOf } from '../../src/record/person.ts'
import { joinTalk, lastAnswerOf } from '../../src/record/talk.ts'
import { temporaryFolder } from '../helpers.ts'
import { newAnswer, temporaryRecord } from './temporary-record.ts'

describe('forgetPerson', () => {
  it('takes the person out of answers, talks, gaps and feedback, and nobody else', () => {
    const { record } = temporaryRecord()
    const hers = keepAnswer(record, newAnswer({ kind: 'not-found' }))
    const his = keepAnswer(record, newAnswer({ userId: 'dan' }))
    joinTalk(record, hers, { messageId: 'm1', conversationId: 'dm' })
    joinTalk(record, his, { messageId: 'm2', conversationId: null })
    giveFeedback(record, { answerId: his, userId: 'ana', verdict: 'up', reason: 'good' })
    giveFeedback(record, { answerId: hers, userId: 'dan', verdict: 'down', reason: null })

    expect(forgetPerson(record, 'ana')).toEqual({ answers: 1, feedback: 1 })
    const none = { person: null, guildId: null, channelId: null, messageId: null }
    expect(readAnswer(record, hers)).toMatchObject({ ...none, question: null, standaloneQuestion: null })
    expect(readAnswer(record, hers)?.citations[0]?.quote).toBe('It opened.')
    expect([lastAnswerOf(record, 'm1'), lastAnswerOf(record, 'dm'), listGaps(record, 9)]).toEqual([
      null,
      null,
      [],
    ])
    expect(readAnswer(record, his)).toMatchObject({ person: personOf(record, 'dan'), messageId: 'm2' })
    expect([countFeedback(record, his), countFeedback(record, hers)]).toEqual([
      { up: 0, down: 0 },
      { up: 0, down: 1 },
    ])
    expect(forgetPerson(record, 'ana')).toEqual({ answers: 0, feedback: 0 })
  })

  it('leaves nothing of the person in the files', async () => {
    const folder = await temporaryFolder()
    const record = openRecord({ folder, now: Date.now, warn: (sentence) => expect.fail(sentence) })
    const secrets = [
      'ana-1234567890',
      'Where did my neighbour hide the treasure?',
      'because of the neighbour',
    ]
    const [userId = '', question = '', reason = ''] = secrets
    const answerId = keepAnswer(record, newAnswer({ userId, question }))
    giveFeedback(record, { answerId, userId, verdict: 'down', reason })
    const content = () => {
      const files = [recordName, `${recordName}-wal`].map((name) =>
        readFileSync(join(folder, name), 'latin1'),
      )
      return files.join('')
    }
    expect(secrets.filter((secret) => content().includes(secret))).toEqual([question, reason])
    forgetPerson(record, userId)
    expect(secrets.filter((secret) => content().includes(secret))).toEqual([])
    record.close()
  })
})
