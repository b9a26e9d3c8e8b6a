// Whatever an answer holds, its page stays within Discord's limits and nothing in it is alive.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderAnswer } from '../../../src/discord/render/render-answer.ts'
import type { Answer, Citation, Note } from '../../../src/model.ts'
import { liveMarkup, withoutFrame } from '../live-markup.ts'
import { brokenMessageRules } from '../stand-in-message-rules.ts'
import { textOf, textsOf } from '../stand-in-rules.ts'

const hostile = fc.constantFrom(
  '@everyone',
  '@here ',
  '<@123456789012345678>',
  '<@&1>',
  '<#1>',
  '<:a:1>',
  '<t:0>',
  '</ask:1>',
  '[a](https://evil.example)',
  '```',
  '||',
  '\n> ',
  '\n# ',
  '-# ',
  '\\',
  '\u202e',
  '\u{1f600}',
  ' ',
  'word ',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(hostile, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.integer({ min: 1, max: 12_000 }).map((length) => '*'.repeat(length)),
  fc.integer({ min: 1, max: 2000 }).map((length) => 'some words '.repeat(length)),
)
const anyCitation = fc.record({
  source: anyText.map((text) => text || 'a.md'),
  title: anyText,
  language: fc.constantFrom('en', 'ro', 'und', 'xx-nonsense'),
  date: fc.option(fc.constantFrom('2024-11-12', 'yesterday @everyone')),
  url: fc.option(fc.oneof(fc.webUrl(), fc.constant('https://example.org/@everyone_(a)'), anyText)),
  headings: fc.constant([]),
  lines: fc.constant([1, 2] as const),
  start: fc.constant(0),
  end: fc.constant(1),
  quote: anyText,
  peripheral: fc.boolean(),
})
const anyCitations = fc
  .array(anyCitation, { minLength: 1, maxLength: 30 })
  .map((all) => all.map((citation, i): Citation => ({ ...citation, number: i + 1 })))
const notes: readonly Note[] = ['sources-changed', 'vectors-unavailable', 'small-talk', 'question-too-long']

const anyAnswer = fc
  .record({
    kind: fc.constantFrom('answered', 'not-found', 'declined'),
    question: anyText,
    language: fc.constantFrom('en', 'ro', 'de', 'und'),
    citations: anyCitations,
    nearest: fc.oneof(fc.constant([]), anyCitations),
    written: fc.array(anyText, { maxLength: 40 }),
    notes: fc.subarray([...notes]),
  })
  .map(({ written, ...rest }): Answer => {
    const { citations } = rest
    const sentences = citations.map(({ number, quote }) => ({ text: quote, citations: [number] }))
    const everything = citations.map(({ number }) => number)
    const further = written.map((text) => ({ text, citations: everything }))
    return { ...rest, sentences: [...sentences, ...further], evidence: 1, timingsMs: {} }
  })

function citationOf(number: number, quote: string): Citation {
  const place = { lines: [number, number] as const, start: 0, end: quote.length, headings: [] }
  const article = { source: 'a.md', title: 'A title', language: 'en', date: null, url: null }
  return { ...article, ...place, number, quote, peripheral: false }
}

function answered(quotes: readonly string[]): Answer {
  const citations = quotes.map((quote, i) => citationOf(i + 1, quote))
  const sentences = citations.map(({ number, quote }) => ({ text: quote, citations: [number] }))
  const about = { question: 'q', language: 'en', nearest: [], evidence: 1, notes: [], timingsMs: {} }
  return { ...about, kind: 'answered', sentences, citations }
}

describe('renderAnswer', () => {
  it('keeps any answer within the limits, and everything in it dead', () => {
    fc.assert(
      fc.property(anyAnswer, fc.boolean(), (answer, withQuestion) => {
        const body = renderAnswer(answer, { language: answer.language, withQuestion })
        expect(brokenMessageRules(body)).toEqual([])
        // The frame itself quotes, makes bold and writes small.
        const texts = textsOf(body).map(withoutFrame)
        expect(texts.flatMap(liveMarkup)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('numbers statements and footnotes alike', () => {
    const text = textOf(renderAnswer(answered(['One is one.', 'Two is two.']), { language: 'en' }))
    expect(text).toContain('> “One is one.” [1]')
    expect(text).toContain('> “Two is two.” [2]')
    expect(text).toContain('-# [2] a.md, line 2 · A title')
  })

  it('cuts a long quote at a word, outside the quotation marks, and never its number', () => {
    const text = textOf(renderAnswer(answered(['lighthouse '.repeat(900).trim()]), { language: 'en' }))
    expect(text).toMatch(/lighthouse” … \[1\]$/m)
    expect(text).toMatch(/^-# \[1\]/m)
  })

  it('says how many statements there was no room for', () => {
    const quotes = Array.from({ length: 100 }, (_, i) => `${i} ${'harbour '.repeat(100)}`)
    const text = textOf(renderAnswer(answered(quotes), { language: 'en' }))
    const shown = [...text.matchAll(/^> /gm)].length
    expect(text).toContain(`… and ${100 - shown} more`)
    expect([...text.matchAll(/^-# \[\d+\]/gm)]).toHaveLength(shown)
  })

  it('gives quotation marks only to words of the article', () => {
    const answer = answered(['It was opened in 1998.'])
    const [sentence] = answer.sentences
    const written = { ...answer, sentences: [{ citations: sentence?.citations ?? [], text: 'In 1998.' }] }
    expect(textOf(renderAnswer(written, { language: 'en' }))).toContain('> In 1998. [1]')
  })

  it('speaks the language of the asker around the quotes', () => {
    const answer: Answer = { ...answered(['It was opened.']), language: 'ro' }
    const text = textOf(renderAnswer(answer, { language: 'ro' }))
    expect(text).toContain('„It was opened.” [1]')
    expect(text).toContain('a.md, rândul 1 · A title · engleză')
  })
})
