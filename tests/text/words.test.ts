import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseNumber, words } from '../../src/text/words.ts'

const textsOf = (text: string) => words(text).map((word) => word.text)

describe('words', () => {
  it('parts words at apostrophes and hyphens', () => {
    expect(textsOf("l'Italie, Tesla's nord-coreeni")).toEqual([
      'l',
      'Italie',
      'Tesla',
      's',
      'nord',
      'coreeni',
    ])
  })

  it('keeps letters and digits of one name together', () => {
    expect(textsOf('G20 and MH17')).toEqual(['G20', 'and', 'MH17'])
  })

  it('parts a number from the ending of its ordinal', () => {
    expect(textsOf('the 18th')).toEqual(['the', '18', 'th'])
  })

  it('keeps the marks of Hindi and Arabic in their words', () => {
    expect(textsOf('हिंदी में، مُحَمَّد')).toEqual(['हिंदी', 'में', 'مُحَمَّد'])
  })

  it.each([
    '11,000',
    '11.000',
    '11 000',
    '11\u00a0000',
    '11\u202f000',
    '11\u2009000',
    "11'000",
    '11’000',
    '१,२३४',
    '١١٬٠٠٠',
  ])('keeps %s whole', (number) => {
    expect(textsOf(`some ${number} men`)).toEqual(['some', number, 'men'])
  })

  it('does not take a year and a number behind it for one number', () => {
    expect(textsOf('In 2019 300 men came')).toEqual(['In', '2019', '300', 'men', 'came'])
  })

  it('does not take numbers of a list for one number', () => {
    expect(textsOf('1961, 2000, 2001')).toEqual(['1961', '2000', '2001'])
  })

  it.each(['東京タワー', 'ประเทศไทย', '北京市'])('takes %s as one run', (text) => {
    expect(words(text)).toEqual([{ text, start: 0, end: text.length, isNumber: false, isRun: true }])
  })

  it('parts a run from Latin letters and digits beside it', () => {
    expect(textsOf('2008年北京NATO')).toEqual(['2008', '年北京', 'NATO'])
  })

  it('gives words in order, each as it stands in the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('11', ',', '.', '000', ' ', 'é', '京', 'ไ', '\u0301', '\ud800', '’', 'a'))
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (hostile) => {
        let last = 0
        for (const { text: word, start, end } of words(hostile)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(hostile.slice(start, end)).toBe(word)
          expect(word).not.toBe('')
          last = end
        }
      }),
    )
  })
})

describe('normaliseNumber', () => {
  it.each([
    '11,000',
    '11.000',
    '11 000',
    '11\u00a0000',
    '11\u202f000',
    '11\u2009000',
    "11'000",
    '११,०००',
    '١١٬٠٠٠',
    '１１０００',
  ])('reads %s as 11000', (number) => {
    expect(normaliseNumber(number)).toBe('11000')
  })

  it.each([
    ['3,14', '3.14'],
    ['٣٫١٤', '3.14'],
    ['1.234.567,5', '1234567.5'],
    ['1,234,567.5', '1234567.5'],
    ['2022', '2022'],
    ['𝟙𝟡', '19'],
  ])('reads %s as %s', (number, value) => {
    expect(normaliseNumber(number)).toBe(value)
  })
})
