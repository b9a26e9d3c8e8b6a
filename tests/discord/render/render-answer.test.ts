// Whatever an answer holds, its page stays within Discord's limits and nothing in it is alive.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderAnswer } from '../../../src/discord/render/render-answer.ts'
import type { Answer, Citation, Note } from '../../../src/model.ts'
import { anyText } from '../hostile-text.ts'
import { liveMarkup, withoutFrame } from '../live-markup.ts'
import { brokenMessageRules } from '../stand-in-message-rules.ts'
import { textOf, textsOf } from '../stand-in-rules.ts'

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
  const article = { source: `a${number}.md`, title: 'A title', language: 'en', date: null, url: null }
  return { ...article, ...place, number, quote, peripheral: false }
}

function answered(quotes: readonly string[]): Answer {
  const citations = quotes.map((quote, i) => citationOf(i + 1, quote))
  const sentences = citations.map(({ number, quote }) => ({ text: quote, citations: [number] }))
  const about = { question: 'q', language: 'en', nearest: [], evidence: 1, notes: [], timingsMs: {} }
  return { ...about, kind: 'answered', sentences, citations }
}

/** All its pages, as somebody would read them. */
function shown(answer: Answer, language: string): string {
  return renderAnswer(answer, { language }).map(textOf).join('\n\n')
}

describe('renderAnswer', () => {
  it('keeps any answer within the limits, and everything in it dead', () => {
    fc.assert(
      fc.property(
        anyAnswer,
        fc.boolean(),
        fc.option(anyText),
        anyText,
        (answer, withQuestion, askedAs, title) => {
          const about = { withQuestion, askedAs, askedOf: askedAs, similar: [{ title }, { title }] }
          const pages = renderAnswer(answer, { language: answer.language, ...about })
          expect(pages.flatMap((each) => brokenMessageRules(each))).toEqual([])
          expect(pages.length).toBeLessThanOrEqual(4)
          // The frame itself quotes, makes bold and writes small.
          const texts = pages.flatMap(textsOf).map(withoutFrame)
          expect(texts.flatMap(liveMarkup)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('keeps any draft on one page that says it is one, whatever there is no room for', () => {
    fc.assert(
      fc.property(anyAnswer, anyText, (drafted, askedAs) => {
        const answer = { ...drafted, kind: 'answered' as const, nearest: [], notes: [] }
        const options = { language: 'en', withQuestion: true, askedAs, isDraft: true }
        const [page, ...more] = renderAnswer(answer, options)
        expect(more).toEqual([])
        expect(brokenMessageRules(page)).toEqual([])
        expect(textsOf(page).at(-1)).toMatch(/^-# ✍️ still being written …$/m)
        expect(textsOf(page).map(withoutFrame).flatMap(liveMarkup)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('numbers statements and footnotes alike', () => {
    const text = shown(answered(['One is one.', 'Two is two.']), 'en')
    expect(text).toContain('> “One is one.” [1]')
    expect(text).toContain('> “Two is two.” [2]')
    expect(text).toContain('-# [2] A title · a2.md, line 2 · English')
  })

  it('gives an article one number, in the order of its first use', () => {
    const answer = answered(['One is one.', 'Two is two.', 'Three is three.', 'Nobody uses this.'])
    const source = (number: number) => (number === 2 ? 'b.md' : 'a.md')
    const citations = answer.citations.map((each) => ({ ...each, source: source(each.number) }))
    const sentences = [3, 2, 1].map((number) => ({ text: `${number}`, citations: [number, 2] }))
    const text = shown({ ...answer, citations, sentences }, 'en')
    expect(text.match(/(?:\[\d\])+$/gm)).toEqual(['[1][2]', '[2]', '[1][2]'])
    expect(text.match(/^-# .*$/gm)).toEqual([
      '-# [1] A title · a.md, lines 1, 3 · English',
      '-# [2] A title · b.md, line 2 · English',
    ])
  })

  it('goes on on further pages between two statements, and only the last has the controls', () => {
    const quotes = Array.from({ length: 6 }, (_, i) => `${i} ${'harbour '.repeat(200).trim()}`)
    const row = { type: 1, components: [{ type: 2, style: 2, custom_id: 'x', label: 'x' }] } as const
    const pages = renderAnswer(answered(quotes), {
      language: 'en',
      controls: [{ ...row, components: [...row.components] }],
    })
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap((each) => brokenMessageRules(each))).toEqual([])
    expect(pages.map((each) => JSON.stringify(each).includes('custom_id'))).toEqual(
      pages.map((_, i) => i === pages.length - 1),
    )
    const text = pages.map(textOf).join('\n')
    for (const [i, quote] of quotes.entries()) expect(text).toContain(`> “${quote}” [${i + 1}]`)
    for (const each of pages.map(textOf)) {
      const said = [...each.matchAll(/^> .*\[(\d)\]$/gm)].map(([, number]) => number)
      expect([...each.matchAll(/^-# \[(\d)\]/gm)].map(([, number]) => number)).toEqual(said)
    }
  })

  it('says in small print how a question was understood, and of which article it was asked', () => {
    const options = {
      language: 'en',
      withQuestion: true,
      askedAs: 'and when? (bridge)',
      askedOf: 'A *title*',
    }
    const [page] = renderAnswer({ ...answered(['One.']), question: 'and when?' }, options)
    expect(textOf(page)).toContain(
      '**and when?**\n-# asked as: and when? (bridge)\n-# only from: A \\*title\\*',
    )
  })

  it('cuts a long quote at a word, outside the quotation marks, and never its number', () => {
    const text = shown(answered(['lighthouse '.repeat(900).trim()]), 'en')
    expect(text).toMatch(/lighthouse” … \[1\]$/m)
    expect(text).toMatch(/^-# \[1\]/m)
  })

  it('says how many statements there was no room for', () => {
    const quotes = Array.from({ length: 100 }, (_, i) => `${i} ${'harbour '.repeat(100)}`)
    const text = shown(answered(quotes), 'en')
    const count = [...text.matchAll(/^> /gm)].length
    expect(text).toContain(`… and ${100 - count} more`)
    expect([...text.matchAll(/^-# \[\d+\]/gm)]).toHaveLength(count)
  })

  it('gives quotation marks only to words of the article', () => {
    const answer = answered(['It was opened in 1998.'])
    const [sentence] = answer.sentences
    const written = { ...answer, sentences: [{ citations: sentence?.citations ?? [], text: 'In 1998.' }] }
    expect(shown(written, 'en')).toContain('> In 1998. [1]')
  })

  it('speaks the language of the asker around the quotes', () => {
    const answer: Answer = { ...answered(['It was opened.']), language: 'ro' }
    const text = shown(answer, 'ro')
    expect(text).toContain('„It was opened.” [1]')
    expect(text).toContain('[1] A title · a1.md, rândul 1 · engleză')
  })
})
