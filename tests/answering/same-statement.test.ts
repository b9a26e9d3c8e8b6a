import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersHash } from '../../src/answering/letters.ts'
import { covers, isSameStatement, statedBy } from '../../src/answering/same-statement.ts'

const isSame = (one: string, other: string, language = 'en') =>
  isSameStatement(statedBy(one, language), statedBy(other, language))

describe('two sentences', () => {
  it.each([
    ['of other quotes and dashes', 'He called it "a step" - no more.', 'He called it “a step” – no more.'],
    [
      'of another spelling',
      'Prices were organised by 11,000 people.',
      'Prices were organized by 11.000 people.',
    ],
    [
      'with and without accents',
      'Președintele a semnat acordul ieri.',
      'Presedintele a semnat acordul ieri.',
    ],
    ['one of which adds a word', 'The minister opened the bridge.', 'The minister opened the new bridge.'],
  ])('%s state the same', (_, one, other) => expect(isSame(one, other)).toBe(true))

  it.each([
    ['numbers', 'At least 11,000 men are at the border now.', 'At least 50,000 men are at the border now.'],
    ['a decimal point', 'The bridge of Orlat cost 1.5 million.', 'The bridge of Orlat cost 15 million.'],
    [
      'numbers in words',
      'Ten people were hurt in the flood at Orlat on Sunday.',
      'Twelve people were hurt in the flood at Orlat on Sunday.',
    ],
    [
      'whose number is whose',
      'There were 12 dead and 10 hurt in Orlat.',
      'There were 10 dead and 12 hurt in Orlat.',
    ],
    [
      'names',
      'The vote in Orlat on Sunday was won by Ana Petrescu.',
      'The vote in Orlat on Sunday was won by Ion Vasile.',
    ],
    ['who did it to whom', 'On Sunday France beat Spain in Orlat.', 'On Sunday Spain beat France in Orlat.'],
    [
      'a denial',
      'Police say the man was arrested on Monday.',
      'Police say the man was not arrested on Monday.',
    ],
    [
      'a word that turns it round',
      'Prices at the winter market rose in December.',
      'Prices at the winter market fell in December.',
    ],
  ])('state two things when they differ in %s', (_, one, other) => expect(isSame(one, other)).toBe(false))

  it.each([
    ['de', 'Die Brücke in Orlat wird heute gesperrt.', 'Die Brücke in Orlat wird heute nicht gesperrt.'],
    ['ro', 'Ministrul a semnat acordul la Sibiu.', 'Ministrul n-a semnat acordul la Sibiu.'],
    ['ru', 'Мост в Орлате был закрыт сегодня.', 'Мост в Орлате не был закрыт сегодня.'],
    ['und', 'Le ministre va signer le texte à Paris.', 'Le ministre ne va pas signer le texte à Paris.'],
  ])('state two things when one denies the other (%s)', (language, one, other) =>
    expect(isSame(one, other, language)).toBe(false),
  )

  it('cover one another only from the fuller to the lesser', () => {
    const [lesser, fuller] = ['The minister opened the bridge.', 'The minister opened the new bridge.'].map(
      (text) => statedBy(text, 'en'),
    )
    if (!lesser || !fuller) throw new Error('two sentences are compared')
    expect([covers(fuller, lesser), covers(lesser, fuller)]).toEqual([true, false])
  })

  it('state the same as themselves, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(isSame(text, text)).toBe(true)
      }),
    )
  })
})

describe('lettersHash', () => {
  it('is the same whatever stands between the letters', () => {
    const between = fc.array(fc.constantFrom(' ', '"', '”', '–', '\u00a0', '\n', ', '), {
      minLength: 5,
      maxLength: 5,
    })
    fc.assert(
      fc.property(between, (gaps) => {
        const text = ['Die', 'Brücke', 'ist', '312', 'Meter', 'lang'].reduce(
          (left, word, i) => `${left}${gaps[i - 1]}${word}`,
        )
        expect(lettersHash(text)).toBe(lettersHash('die brucke ist 312 meter lang'))
      }),
    )
  })

  it('tells two numbers apart', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        fc.pre(one !== other)
        expect(lettersHash(`${one / 10} men`)).not.toBe(lettersHash(`${other / 10} men`))
      }),
    )
  })
})
