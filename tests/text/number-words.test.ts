import { describe, expect, it } from 'vitest'
import { numberWordsOf } from '../../src/text/number-words.ts'

describe('numberWordsOf', () => {
  it.each([
    ['en', 'eleven', 11],
    ['en', 'Twentieth', 20],
    ['en', 'eighteenth', 18],
    ['en', 'million', 1e6],
    ['ro', 'șapte', 7],
    ['ro', 'optsprezecelea', 18],
    ['ro', 'mii', 1000],
    ['ro', 'miliarde', 1e9],
    ['de', 'zwölf', 12],
    ['fr', 'milliards', 1e9],
    ['pl', 'tysięcy', 1000],
    ['ru', 'миллионов', 1e6],
  ])('knows the worth of %s %s', (language, word, value) => {
    expect(numberWordsOf(language)(word)?.value).toBe(value)
  })

  it('is not sure of words that are others as well', () => {
    expect([numberWordsOf('en')('one'), numberWordsOf('ro')('nouă'), numberWordsOf('fr')('neuf')]).toEqual([
      { value: 1, isSure: false },
      { value: 9, isSure: false },
      { value: 9, isSure: false },
    ])
  })

  it('knows no other words, and stays silent in a language nobody knows', () => {
    expect([
      numberWordsOf('en')('with'),
      numberWordsOf('en')('health'),
      numberWordsOf('und')('eins'),
    ]).toEqual([undefined, undefined, undefined])
  })
})
