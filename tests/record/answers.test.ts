import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepAnswer, readAnswer, sweepAnswers, sweepQuestions } from '../../src/record/answers.ts'
import { giveFeedback, listFeedback } from '../../src/record/feedback.ts'
import { countGaps, listGaps } from '../../src/record/gaps.ts'
import { personOf } from '../../src/record/person.ts'
import { joinTalk, lastAnswerOf } from '../../src/record/talk.ts'
import { dayMs, newAnswer, temporaryRecord } from './temporary-record.ts'

describe('keepAnswer', () => {
  it('gives an id that fits in a custom id, and reads back what was kept', () => {
    const { record, clock } = temporaryRecord()
    const answer = newAnswer({ isPrivate: true, follows: 'AAAAAAAAAA', notes: ['sources-changed'] })
    const id = keepAnswer(record, answer)
    const { userId: _, ...kept } = answer
    const person = personOf(record, 'ana')
    expect(id).toMatch(/^[\w-]{10}$/)
    expect(readAnswer(record, id)).toEqual({ ...kept, id, person, askedMs: clock.nowMs, messageId: null })
  })

  it('keeps any text as it is', () => {
    const { record } = temporaryRecord()
    const anyText = fc.string({ unit: 'grapheme', maxLength: 50 })
    fc.assert(
      fc.property(anyText, anyText, (question, language) => {
        const id = keepAnswer(record, newAnswer({ question, language }))
        expect(readAnswer(record, id)).toMatchObject({ question, language })
      }),
      { numRuns: 50 },
    )
  })

  it('keeps what direct messages and missed questions have not', () => {
    const { record } = temporaryRecord()
    const { userId, ...answer } = newAnswer({
      guildId: null,
      kind: 'not-found',
      sentences: [],
      citations: [],
    })
    expect(readAnswer(record, keepAnswer(record, { ...answer, userId }))).toMatchObject(answer)
  })
})

describe('readAnswer', () => {
  it('knows nothing of an id that was never given', () => {
    const { record } = temporaryRecord()
    keepAnswer(record, newAnswer())
    expect(readAnswer(record, "' OR 1=1 --")).toBeNull()
  })
})

describe('sweepAnswers', () => {
  it('removes what is too old, with its feedback and its place in talks', () => {
    const { record, clock } = temporaryRecord()
    const old = keepAnswer(record, newAnswer())
    joinTalk(record, old, { messageId: 'm1', conversationId: null })
    giveFeedback(record, { answerId: old, userId: 'ana', verdict: 'down', reason: null })
    clock.nowMs += 179 * dayMs
    const young = keepAnswer(record, newAnswer())
    expect(sweepAnswers(record, 180)).toBe(0)
    clock.nowMs += 2 * dayMs
    expect(sweepAnswers(record, 180)).toBe(1)
    expect(readAnswer(record, old)).toBeNull()
    expect(readAnswer(record, young)).not.toBeNull()
    expect(lastAnswerOf(record, 'm1')).toBeNull()
    expect(listFeedback(record, 'down', 10)).toEqual([])
  })

  it('removes nothing when answers are kept for ever', () => {
    const { record, clock } = temporaryRecord()
    keepAnswer(record, newAnswer())
    clock.nowMs += 9999 * dayMs
    expect(sweepAnswers(record, 0)).toBe(0)
  })
})

describe('sweepQuestions', () => {
  it('takes what people wrote when it is too old, and goes on counting', () => {
    const { record, clock } = temporaryRecord()
    const old = keepAnswer(record, newAnswer({ kind: 'not-found', question: 'When does it open?' }))
    giveFeedback(record, { answerId: old, userId: 'ana', verdict: 'down', reason: 'wrong year' })
    clock.nowMs += 31 * dayMs
    const young = keepAnswer(record, newAnswer({ kind: 'not-found' }))
    expect(sweepQuestions(record, 30)).toBe(2)
    expect(readAnswer(record, old)).toMatchObject({ question: null, standaloneQuestion: null })
    expect(readAnswer(record, old)?.citations).toHaveLength(1)
    expect(readAnswer(record, young)?.question).toBe('When did it open?')
    expect(listFeedback(record, 'down', 9)).toMatchObject([{ answerId: old, reason: null }])
    expect(listGaps(record, 9)).toMatchObject([{ question: 'When did the bridge open?', count: 2 }])
    clock.nowMs += 31 * dayMs
    expect([sweepQuestions(record, 0), sweepQuestions(record, 30)]).toEqual([0, 1])
    expect(listGaps(record, 9)).toEqual([])
    expect(countGaps(record)).toEqual({ all: 1, withoutText: 1 })
  })
})
