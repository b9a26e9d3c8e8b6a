// Whatever an article holds, a stretch of it stays within Discord's limits and nothing in it is alive.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateQuote } from '../../../src/answering/locate-quote.ts'
import type { Stretch } from '../../../src/discord/render/reading-stretch.ts'
import { renderReading } from '../../../src/discord/render/render-reading.ts'
import type { Article, Citation } from '../../../src/model.ts'
import { articleOf } from '../../helpers.ts'
import { liveMarkup } from '../live-markup.ts'
import { brokenMessageRules } from '../stand-in-message-rules.ts'
import { textOf, textsOf } from '../stand-in-rules.ts'

const idOf = (direction: string, piece: number) => `read-on:AAAAAAAAAA:1:${direction}:${piece}`

function citationOf(quote: string, start: number): Citation {
  const about = { source: 'a.md', title: 'A', language: 'en', date: null, url: null, peripheral: false }
  return {
    ...about,
    number: 1,
    headings: ['*One*', '@everyone'],
    lines: [1, 1],
    start,
    end: start + quote.length,
    quote,
  }
}

function rendered(article: Article, quote: string, stretch: Stretch) {
  const citation = citationOf(quote, article.text.indexOf(quote))
  const located = locateQuote(citation, article)
  const opened = {
    citation: located?.citation ?? citation,
    article,
    quoteAt: located?.at ?? null,
    isChanged: true,
  }
  return renderReading(opened, stretch, idOf, 'en')
}

const hostile = fc.constantFrom(
  '@everyone',
  '<@1>',
  '[a](https://evil.example)',
  '```',
  '||',
  '# ',
  '-# ',
  '\\',
  '**',
)
const anyBlock = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  fc.array(hostile, { minLength: 1, maxLength: 200 }).map((parts) => parts.join('')),
  fc.integer({ min: 1, max: 5000 }).map((length) => '*'.repeat(length)),
)
const anyArticle = fc
  .array(fc.tuple(anyBlock, fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((written): Article => {
    let text = ''
    const blocks = written.map(([block, isHeading]) => {
      const start = text.length
      text += `${block}\n\n`
      const kind = isHeading
        ? ({ class: 'heading', level: 2 } as const)
        : ({ class: 'body', level: 0 } as const)
      return { ...kind, start, end: start + block.length }
    })
    const about = { source: 'a.md', title: 'A', isTitled: true, language: 'en', date: null, url: null }
    return { ...about, text, blocks, fileOffsets: null, pageStarts: null, fileText: text }
  })
const anyStretch: fc.Arbitrary<Stretch> = fc.oneof(
  fc.constant('quote' as const),
  fc.record({ direction: fc.constantFrom('from', 'until'), piece: fc.nat({ max: 999_999_999 }) }),
)

/** Without the number in front, the bold the bot sets itself, and small print. */
const withoutOwnMarks = (text: string) =>
  text.replace(/^(?:`\d+` |> |-# )/gm, '').replace(/(?<!\\)((?:\\\\)*)\*\*/g, '$1')

describe('renderReading', () => {
  it('keeps any stretch of any article within the limits, and everything in it dead', () => {
    fc.assert(
      fc.property(anyArticle, anyStretch, fc.nat(), fc.nat({ max: 400 }), (article, stretch, at, length) => {
        const start = at % article.text.length
        const quote = article.text.slice(start, start + length + 1)
        const body = rendered(article, quote, stretch)
        expect(brokenMessageRules(body)).toEqual([])
        expect(textsOf(body).map(withoutOwnMarks).flatMap(liveMarkup)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('shows a quote over several paragraphs in bold, with what is before and after it', async () => {
    const article = await articleOf(
      'a.txt',
      'A title\n\nBefore it.\n\nThe first part\n\nand the second.\n\nAfter it.\n',
    )
    const text = textOf(rendered(article, 'first part\n\nand the', 'quote'))
    expect(text).toContain('`3` Before it.\n`5` The **first part**\n`7` **and the** second.\n`9` After it.')
  })

  it('shows headings as what they say', async () => {
    const article = await articleOf('a.md', '# One\n\nText of one.\n\nTwo\n===\n\nText of two.\n')
    const text = textOf(rendered(article, 'Text of two.', 'quote'))
    expect(text).toContain('`1` **One**')
    expect(text).toContain('`5` **Two**\n`8` **Text of two.**')
  })

  it('says above the passage which headings it stands under, as plain text', async () => {
    const article = await articleOf('a.txt', 'Some text to read.\n')
    expect(textOf(rendered(article, 'Some text', 'quote'))).toContain('\n-# \\*One\\* › \\@')
  })
})
