import { describe, expect, it } from 'vitest'
import { plain } from '../../src/text/fold.ts'
import { measureWordsOf } from '../../src/text/measure-words.ts'

describe('measureWordsOf', () => {
  it.each([
    ['en', 'kilometers', 'kilometer'],
    ['en', 'km', 'kilometer'],
    ['en', 'metres', 'meter'],
    ['en', 'litre', 'liter'],
    ['ro', 'kilometrilor', 'kilometer'],
    ['ro', 'procentul', 'percent'],
    ['de', 'prozent', 'percent'],
    ['en', 'dollars', 'USD'],
    ['ro', 'dolarilor', 'USD'],
    ['ro', 'lei', 'RON'],
    ['en', 'euro', 'EUR'],
    ['en', 'pounds', 'pound'],
    ['ru', 'рублей', 'RUB'],
  ])('names what %s %s measures', (language, word, unit) => {
    expect(measureWordsOf(language).unitOf(plain(word))).toBe(unit)
  })

  it('takes no ordinal ending and no preposition for a unit', () => {
    const { unitOf } = measureWordsOf('en')
    expect([unitOf('st'), unitOf('in'), unitOf('american'), unitOf('british')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('knows percent in two words', () => {
    const { unitOfTwo } = measureWordsOf('ro')
    expect([unitOfTwo('la', 'suta'), unitOfTwo('la', 'pod')]).toEqual(['percent', undefined])
  })
})
