import { describe, expect, it } from 'vitest'
import { locateQuote } from '../../src/answering/locate-quote.ts'
import { articleOf } from '../helpers.ts'

const citation = {
  ...{ number: 1, source: 'a.md', title: 'A', language: 'en', date: null, url: null, headings: [] },
  ...{ lines: [1, 1] as const, start: 0, end: 0, peripheral: false },
}

describe('locateQuote', () => {
  it('takes the place nearest to where the quote stood', async () => {
    const article = await articleOf('a.md', 'A dog barks. A cat sleeps. A dog barks.')
    expect(locateQuote({ ...citation, quote: 'A dog barks.', start: 25 }, article)?.at).toBe(27)
  })

  it('finds no place for a quote of nothing, and comes back', async () => {
    const article = await articleOf('a.md', 'A dog barks.')
    expect(locateQuote({ ...citation, quote: '' }, article)).toBeNull()
  })
})
