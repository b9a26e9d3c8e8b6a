import { describe, expect, it } from 'vitest'
import { keepAnswer, type NewAnswer } from '../../src/record/answers.ts'
import { listGaps } from '../../src/record/gaps.ts'
import { newAnswer, temporaryRecord } from './temporary-record.ts'

const missed = (question: string, more: Partial<NewAnswer> = {}) =>
  newAnswer({ question, standaloneQuestion: null, kind: 'not-found', ...more })

describe('listGaps', () => {
  it('counts what was asked in nearly the same words, the most frequent first', () => {
    const { record, clock } = temporaryRecord()
    const firstMs = clock.nowMs
    for (const question of [
      'Cine e primarul?',
      'When does it close?',
      'when does it close',
      'WHEN does it close?!',
    ]) {
      clock.nowMs += 10
      keepAnswer(record, missed(question, { language: question.startsWith('C') ? 'ro' : 'en' }))
    }
    keepAnswer(record, newAnswer())
    expect(listGaps(record, 10)).toEqual([
      {
        ...{ question: 'WHEN does it close?!', language: 'en', count: 3 },
        ...{ firstMs: firstMs + 20, lastMs: firstMs + 40 },
      },
      {
        ...{ question: 'Cine e primarul?', language: 'ro', count: 1 },
        ...{ firstMs: firstMs + 10, lastMs: firstMs + 10 },
      },
    ])
    expect(listGaps(record, 1, 1).map(({ count }) => count)).toEqual([1])
  })

  it('counts a follow-up as what it means', () => {
    const { record } = temporaryRecord()
    keepAnswer(record, missed('And when?', { standaloneQuestion: 'When does the museum close?' }))
    expect(listGaps(record, 10).map(({ question }) => question)).toEqual(['When does the museum close?'])
  })
})
