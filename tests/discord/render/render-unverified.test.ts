import { describe, expect, it } from 'vitest'
import { renderAnswer } from '../../../src/discord/render/render-answer.ts'
import type { Answer, Citation } from '../../../src/model.ts'

const citation: Citation = {
  ...{
    number: 1,
    source: 'bridge.md',
    title: 'The bridge',
    language: 'en',
    date: null,
    url: null,
    headings: [],
  },
  ...{ lines: [1, 1], start: 0, end: 10, quote: 'The bridge is 312 metres long.', peripheral: false },
}
const answer: Answer = {
  ...{ kind: 'answered', question: 'How long is it?', language: 'en', citations: [citation], nearest: [] },
  sentences: [
    { text: 'The bridge is 312 metres long.', citations: [1] },
    { text: 'It is the longest of all.', citations: [1], isUnverified: true },
  ],
  ...{ evidence: 1, notes: ['unverified'], timingsMs: {} },
}

describe('a sentence that no source holds', () => {
  it.each([
    ['en', '(not verified)', 'marked as not verified'],
    ['ro', '(neverificat)', 'marcate ca neverificate'],
  ])('is told from the others on Discord, in %s', (language, mark, note) => {
    const shown = JSON.stringify(renderAnswer(answer, { language }))
    expect(shown).toContain(`It is the longest of all. ${mark}`)
    expect(shown).not.toContain(`312 metres long. ${mark}`)
    expect(shown).toContain(note)
  })
})
