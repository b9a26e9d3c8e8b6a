import { describe, expect, it } from 'vitest'
import { keepAnswer } from '../../src/record/answers.ts'
import { countFeedback, giveFeedback, listFeedback } from '../../src/record/feedback.ts'
import { personOf } from '../../src/record/person.ts'
import { newAnswer, temporaryRecord } from './temporary-record.ts'

describe('giveFeedback', () => {
  it('counts one verdict a person and answer, the latest', () => {
    const { record, clock } = temporaryRecord()
    const answerId = keepAnswer(record, newAnswer())
    giveFeedback(record, { answerId, userId: 'ana', verdict: 'up', reason: null })
    giveFeedback(record, { answerId, userId: 'dan', verdict: 'up', reason: null })
    clock.nowMs += 5
    expect(giveFeedback(record, { answerId, userId: 'ana', verdict: 'down', reason: 'wrong year' })).toBe(
      true,
    )
    expect(countFeedback(record, answerId)).toEqual({ up: 1, down: 1 })
    expect(listFeedback(record, 'down', 10)).toEqual([
      {
        answerId,
        person: personOf(record, 'ana'),
        verdict: 'down',
        reason: 'wrong year',
        givenMs: clock.nowMs,
      },
    ])
  })

  it('says when the answer is not kept any more', () => {
    const { record } = temporaryRecord()
    const gone = { answerId: 'AAAAAAAAAA', userId: 'ana', verdict: 'up', reason: null } as const
    expect(giveFeedback(record, gone)).toBe(false)
    expect(countFeedback(record, 'AAAAAAAAAA')).toEqual({ up: 0, down: 0 })
  })
})

describe('listFeedback', () => {
  it('has the newest first, page by page', () => {
    const { record, clock } = temporaryRecord()
    for (const reason of ['first', 'second', 'third']) {
      clock.nowMs += 1
      const answerId = keepAnswer(record, newAnswer())
      giveFeedback(record, { answerId, userId: 'ana', verdict: 'down', reason })
    }
    expect(listFeedback(record, 'down', 2).map(({ reason }) => reason)).toEqual(['third', 'second'])
    expect(listFeedback(record, 'down', 2, 2).map(({ reason }) => reason)).toEqual(['first'])
    expect(listFeedback(record, 'up', 2)).toEqual([])
  })
})
