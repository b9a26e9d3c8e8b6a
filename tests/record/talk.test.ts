import { describe, expect, it } from 'vitest'
import { keepAnswer, readAnswer } from '../../src/record/answers.ts'
import { joinTalk, lastAnswerOf } from '../../src/record/talk.ts'
import { newAnswer, temporaryRecord } from './temporary-record.ts'

describe('lastAnswerOf', () => {
  it('finds the answer of a message, and the latest one of a thread', () => {
    const { record } = temporaryRecord()
    // Both within one millisecond.
    const first = keepAnswer(record, newAnswer())
    const second = keepAnswer(record, newAnswer())
    joinTalk(record, first, { messageId: 'm1', conversationId: 'thread' })
    joinTalk(record, second, { messageId: 'm2', conversationId: 'thread' })
    expect(lastAnswerOf(record, 'm1')?.id).toBe(first)
    expect(lastAnswerOf(record, 'thread')?.id).toBe(second)
  })

  it('knows no answer where none was given', () => {
    const { record } = temporaryRecord()
    expect(lastAnswerOf(record, 'elsewhere')).toBeNull()
  })
})

describe('joinTalk', () => {
  it('notes the message of the answer', () => {
    const { record } = temporaryRecord()
    const id = keepAnswer(record, newAnswer())
    joinTalk(record, id, { messageId: 'm1', conversationId: null })
    expect(readAnswer(record, id)?.messageId).toBe('m1')
  })

  it('does nothing for an answer that is gone', () => {
    const { record } = temporaryRecord()
    joinTalk(record, 'AAAAAAAAAA', { messageId: 'm1', conversationId: 'thread' })
    expect(lastAnswerOf(record, 'm1')).toBeNull()
  })
})
