import { describe, expect, it } from 'vitest'
import type { Hit } from '../../src/model.ts'
import { renderAnswer } from '../../src/terminal/render-answer.ts'
import { renderHits } from '../../src/terminal/render-hits.ts'
import { wrap } from '../../src/terminal/wrap.ts'
import { answer, citation, screen } from './helpers.ts'

const pipe = screen().output

describe('renderAnswer', () => {
  it('writes statements with their numbers, then where each number stands', () => {
    expect(renderAnswer(answer, pipe)).toBe('> Two dogs came. [1]\n\n[1] dogs.md, lines 6-7 · 20 June 2024')
  })

  it('names language, margin and address of a citation where they matter', () => {
    const other = {
      ...citation,
      language: 'ro',
      lines: [6, 6] as const,
      peripheral: true,
      url: 'https://example.org/',
    }
    expect(renderAnswer({ ...answer, citations: [other] }, pipe)).toContain(
      '[1] dogs.md, line 6 · 20 June 2024 · Romanian · from the margin of the page · https://example.org/',
    )
  })

  it('names pages instead of lines where there are any', () => {
    const paged = { ...answer, citations: [{ ...citation, source: 'dogs.pdf', pages: [3, 4] as const }] }
    expect(renderAnswer(paged, pipe)).toContain('[1] dogs.pdf, pages 3-4 · 20 June 2024')
  })

  it('answers in the language of the asker', () => {
    expect(renderAnswer({ ...answer, language: 'ro' }, pipe)).toContain(
      'rândurile 6-7 · 20 iunie 2024 · engleză',
    )
  })

  it('offers the nearest passages when nothing was found', () => {
    const notFound = {
      ...answer,
      kind: 'not-found',
      sentences: [],
      citations: [],
      nearest: [citation],
    } as const
    expect(renderAnswer(notFound, pipe)).toBe(
      'That is not in the sources.\n\nThe passages that came nearest:\n  Two dogs came.\n    dogs.md, lines 6-7 · 20 June 2024',
    )
  })

  it('says why it was declined', () => {
    const declined = {
      ...answer,
      kind: 'declined',
      sentences: [],
      citations: [],
      notes: ['empty-question'],
    } as const
    expect(renderAnswer(declined, pipe)).toMatch(/^There is no question here\./)
  })

  it('stays within the width of a terminal', () => {
    const text =
      'Two dogs from the far north of the peninsula came by train in the early morning of that day.'
    const rendered = renderAnswer({ ...answer, sentences: [{ text, citations: [1] }] }, screen(40).output)
    expect(Math.max(...rendered.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  it('stays on one line in a pipe', () => {
    const text = 'word '.repeat(100).trim()
    const rendered = renderAnswer({ ...answer, sentences: [{ text, citations: [1] }] }, pipe)
    expect(rendered.split('\n')[0]).toBe(`> ${text} [1]`)
  })

  it('uses colours only where they are wanted', () => {
    expect([renderAnswer(answer, screen(0, true).output), renderAnswer(answer, pipe)]).toEqual([
      expect.stringContaining('\u001b['),
      expect.not.stringContaining('\u001b['),
    ])
  })

  it('lets no article steer the terminal', () => {
    const text = 'Dogs \u001b[2J\u009b31m came.'
    expect(renderAnswer({ ...answer, sentences: [{ text, citations: [1] }] }, pipe)).toContain(
      'Dogs \ufffd[2J\ufffd31m came.',
    )
  })
})

describe('renderHits', () => {
  const hit: Hit = {
    passageId: 0,
    article: {
      ...citation,
      isTitled: true,
      bytes: 1,
      modifiedMs: 1,
      hash: '',
      characters: 9,
      firstPassage: 0,
      passageCount: 1,
    },
    passage: {
      ...{ headings: ['Gifts'], peripheral: false, text: 'Two dogs\ncame.' },
      sentences: [{ start: 0, end: 14, fileStart: 10, fileEnd: 24, lines: [6, 7] }],
    },
    relevance: 0.456,
    scores: { lexical: 0.4, vector: 0.05 },
    newShare: 1,
    duplicates: [],
  }

  it('writes place, headings, relevance and text', () => {
    expect(renderHits([hit], 'en', pipe)).toBe('1. dogs.md, lines 6-7 · Gifts · 46 %\n   Two dogs came.')
  })

  it('names the articles that hold the same passage', () => {
    const copies = ['b.md', 'b.md', 'c.md', 'd.md', 'e.md', hit.article.source]
    const duplicates = copies.map((source) => ({ ...hit, article: { ...hit.article, source } }))
    expect(renderHits([{ ...hit, duplicates }], 'en', pipe)).toContain('· also in b.md, c.md, d.md +1 · 46 %')
  })

  it('says that a passage is of another language and from the margin', () => {
    const other = { ...hit, passage: { ...hit.passage, peripheral: true } }
    expect(renderHits([other], 'ro', pipe)).toContain('· engleză · de pe marginea paginii ·')
  })
})

describe('wrap', () => {
  it('breaks between words and indents every line', () => {
    expect(wrap('one two three four five six', 22, '> ')).toBe('> one two three four\n> five six')
  })

  it('leaves a word whole that is too long', () => {
    expect(wrap(`a ${'x'.repeat(50)} b`, 20)).toBe(`a\n${'x'.repeat(50)}\nb`)
  })
})
