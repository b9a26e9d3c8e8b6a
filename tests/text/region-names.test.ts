import { describe, expect, it } from 'vitest'
import { regionNamesOf, regionWordsOf } from '../../src/text/region-names.ts'

const codesOf = (language: string, name: string) =>
  [...regionNamesOf(language).values()]
    .flat()
    .filter(({ forms }) => forms.join(' ') === name)
    .map(({ code }) => code)

describe('regionNamesOf', () => {
  it('knows a country by its long, its short and its shortened name', () => {
    expect([codesOf('ro', 'statele unite'), codesOf('ro', 'sua'), codesOf('en', 'us')]).toEqual([
      ['US'],
      ['US'],
      ['US'],
    ])
  })

  it('shortens no name that another one begins with', () => {
    expect(codesOf('en', 'frenc soutern')).toEqual(['TF'])
    expect(codesOf('ro', 'republica democrata')).toEqual([])
  })
})

describe('regionWordsOf', () => {
  it('holds countries and languages of one word', () => {
    const words = regionWordsOf('en')
    expect([words.has('spain'), words.has('dutc'), words.has('school')]).toEqual([true, true, false])
  })
})
