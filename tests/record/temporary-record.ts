// A record to write to, with a clock of its own, and an answer to keep in it.
import { onTestFinished } from 'vitest'
import type { NewAnswer } from '../../src/record/answers.ts'
import { openRecord } from '../../src/record/open-record.ts'

export const dayMs = 24 * 60 * 60 * 1000

/** A record in memory; `clock.nowMs` is what time it is. */
export function temporaryRecord() {
  const clock = { nowMs: 1_000_000_000_000 }
  const warn = (sentence: string) => {
    throw new Error(sentence)
  }
  const record = openRecord({ folder: null, now: () => clock.nowMs, warn })
  onTestFinished(record.close)
  return { record, clock }
}

export function newAnswer(more: Partial<NewAnswer> = {}): NewAnswer {
  const citation = {
    ...{ number: 1, source: 'bridge.md', title: 'The bridge', language: 'en', date: null, url: null },
    ...{ headings: ['Opening'], lines: [3, 4] as const, start: 10, end: 20, quote: 'It opened.' },
    ...{ peripheral: false, hash: 'a1' },
  }
  return {
    ...{ userId: 'ana', guildId: 'guild', channelId: 'channel', question: 'When did it open?' },
    ...{ standaloneQuestion: 'When did the bridge open?', language: 'en', kind: 'answered', notes: [] },
    ...{ sentences: [{ text: 'It opened.', citations: [1] }], citations: [citation] },
    ...{ isPrivate: false, build: 'build-1', follows: null, onlySource: null },
    ...more,
  }
}
