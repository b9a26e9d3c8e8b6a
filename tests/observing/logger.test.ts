import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/model.ts'
import { logEvents } from '../../src/observing/log-events.ts'
import { makeLogger } from '../../src/observing/logger.ts'
import { inRequest } from '../../src/observing/request.ts'

const now = () => new Date('2026-11-22T10:22:33.000Z')

function written(format: 'text' | 'json', level: 'debug' | 'info' | 'warn' = 'info') {
  let text = ''
  const write = (line: string) => {
    text += line
  }
  const logger = makeLogger({ level, format, write, now, paint: (word) => `*${word}*` })
  return { logger, lines: () => text.split('\n').slice(0, -1) }
}

describe('the log for machines', () => {
  it('is one object a line, with time, level and sentence', () => {
    const { logger, lines } = written('json')
    logger.line('It began.')
    logger.line('It got\nworse.', 'warn')
    expect(lines().map((line) => JSON.parse(line))).toEqual([
      { level: 'info', time: '2026-11-22T10:22:33.000Z', msg: 'It began.' },
      { level: 'warn', time: '2026-11-22T10:22:33.000Z', msg: 'It got\nworse.' },
    ])
  })

  it('carries the request through everything that it starts', async () => {
    const { logger, lines } = written('json')
    await Promise.all(
      ['111', '222'].map((id) =>
        inRequest(id, async () => {
          await Promise.resolve()
          logger.line(id)
        }),
      ),
    )
    logger.line('outside')
    expect(
      lines()
        .map((line) => JSON.parse(line))
        .map(({ request, msg }) => [request, msg]),
    ).toEqual([
      ['111', '111'],
      ['222', '222'],
      [undefined, 'outside'],
    ])
  })

  it('leaves out what is below its level', () => {
    const { logger, lines } = written('json', 'warn')
    logger.line('It began.')
    logger.event('asked', {}, 'Asked.', 'debug')
    logger.line('It failed.', 'error')
    expect(lines()).toHaveLength(1)
  })
})

describe('the log for people', () => {
  it('is a line with the time of day; trouble is marked, the request stands at the end', () => {
    const { logger, lines } = written('text')
    logger.line('It began.')
    inRequest('42', () => logger.line('It failed.', 'error'))
    const [first = '', second = ''] = lines()
    expect(first).toMatch(/^\d\d:22:33 It began\.$/)
    expect(second).toMatch(/^\d\d:22:33 \*ERROR\* It failed\. \(42\)$/)
  })

  it('stays one line and obeys nothing that a name may hold', () => {
    const { logger, lines } = written('text')
    logger.line('a\u2028b\r\nERROR forged\u001b[2Jc\u009b1md')
    expect(lines()).toEqual([expect.stringMatching(/ a b ERROR forged \[2Jc 1md$/)])
  })
})

describe('the log of questions', () => {
  const answer: Answer = {
    ...{ kind: 'answered', question: 'Who hid the key?', language: 'en', sentences: [], citations: [] },
    ...{ nearest: [], evidence: 0.81234, notes: [], timingsMs: { retrieve: 1.5, total: 2.25 } },
  }
  const told = (questions: boolean) => {
    const { logger, lines } = written('json', 'debug')
    const { asked, answered, replied } = logEvents(logger, { questions })
    inRequest('7', () => {
      asked(answer.question, 'command')
      answered(answer)
      replied()
    })
    return lines()
  }

  it('tells outcome, evidence and times, and not what was asked', () => {
    const lines = told(false)
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { event: 'asked', request: '7', way: 'command', characters: 16 },
      { event: 'answered', request: '7', outcome: 'answered', evidence: 0.812, ms: { retrieve: 1.5 } },
      { event: 'replied', request: '7', ms: expect.any(Number) },
    ])
    expect(lines.join()).not.toContain('key')
  })

  it('tells with the answer what the chat model was used for it, and for no other', () => {
    const { logger, lines } = written('json')
    const { answered, modelUsed } = logEvents(logger, { questions: false })
    const use = { model: 'tiny', purpose: 'answer', result: 'done', cost: 0.5 } as const
    inRequest('7', () => {
      modelUsed({ ...use, purpose: 'rewrite', inputTokens: 100, outputTokens: 7 })
      modelUsed({ ...use, inputTokens: 900, outputTokens: 60 })
      answered(answer)
    })
    inRequest('8', () => answered(answer))
    const [first, second] = lines().map((line) => JSON.parse(line))
    expect(first.model).toEqual({ calls: 2, inputTokens: 1000, outputTokens: 67, cost: 1 })
    expect(first.msg).toBe('Answered with 0 citations, evidence 0.81, 2 ms. 1000 tokens in, 67 out.')
    expect(second).not.toHaveProperty('model')
  })

  it('tells what was asked when that is wanted', () => {
    expect(told(true)[0]).toContain('Who hid the key?')
  })
})
