// Whatever is checked, the page stays within Discord's limits and nothing in it is alive.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderCheck } from '../../../src/discord/render/render-check.ts'
import { anyText } from '../hostile-text.ts'
import { liveMarkup, withoutFrame } from '../live-markup.ts'
import { brokenMessageRules } from '../stand-in-message-rules.ts'
import { textOf, textsOf } from '../stand-in-rules.ts'

const anyCitation = anyText.map((quote) => ({
  ...{ number: 1, source: 'a.md', title: quote, language: 'en', date: null, url: null },
  ...{ headings: [], lines: [1, 1] as const, start: 0, end: 1, quote, peripheral: false },
}))
const anyStatement = fc.record({
  statement: anyText.map((text) => text || 'x'),
  verdict: fc.constantFrom('supported', 'related', 'nothing'),
  citations: fc.array(anyCitation, { maxLength: 2 }),
})

describe('renderCheck', () => {
  it('keeps any check within the limits, and everything in it dead', () => {
    fc.assert(
      fc.property(fc.array(anyStatement, { maxLength: 8 }), fc.nat(20), (statements, unchecked) => {
        const page = renderCheck({ language: 'en', statements, unchecked }, 'en')
        expect(brokenMessageRules(page)).toEqual([])
        expect(textsOf(page).map(withoutFrame).flatMap(liveMarkup)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('says how many statements there was no room for', () => {
    const statement = { statement: 'word '.repeat(100), verdict: 'nothing', citations: [] } as const
    const statements = Array.from({ length: 30 }, () => statement)
    const text = textOf(renderCheck({ language: 'en', statements, unchecked: 5 }, 'en'))
    const shown = [...text.matchAll(/nothing in the sources/g)].length
    expect(text).toContain(`… and ${35 - shown} more`)
  })
})
