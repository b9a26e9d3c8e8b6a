import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, plain } from '../../src/text/fold.ts'

const met: readonly (readonly [one: string, other: string])[] = [
  ['filozofie', 'philosofie'],
  ['teatru', 'theatru'],
  ['Cracow', 'Kracov'],
  ['Mexico', 'Mecsico'],
  ['Zelenskyy', 'Zelenski'],
  ['Łódź', 'Lods'],
  ['Straße', 'Strasse'],
  ['İstanbul', 'Istanbul'],
  ['Москва', 'Moskva'],
  ['Путин', 'Putin'],
  ['конституция', 'constitutia'],
  ['οικονομία', 'economia'],
  ['Αθήνα', 'Athena'],
  ['القرن', 'قرن'],
  ['مُحَمَّد', 'محمد'],
  ['أحمد', 'احمد'],
  ['हज़ार', 'हजार'],
  ['पाँच', 'पांच'],
  ['ＦＩＦＡ', 'fifa'],
]

describe('fold', () => {
  it.each(met)('brings %s and %s together', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it.each([
    ['pact', 'pasta'],
    ['कोरिया', 'करया'],
    ['北京', '東京'],
    ['ไทย', 'ไท'],
    ['كتب', 'كتاب'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  it('keeps the vowel signs of Hindi', () => {
    expect(fold('हिंदी')).toBe('हिंदी')
  })

  it('leaves the article of a short Arabic word, which may be its root', () => {
    expect(fold('الم')).toBe('الم')
  })

  it('takes any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => typeof fold(word) === 'string'))
  })

  it('does not care for case in Latin letters', () => {
    const latin = fc.stringMatching(/^[a-zA-Zăâîșțéèüößñç]{1,12}$/)
    fc.assert(
      fc.property(latin, (word) => {
        expect(fold(word.toUpperCase())).toBe(fold(word.toLowerCase()))
      }),
    )
  })
})

describe('plain', () => {
  it.each([
    ['Când', 'cand'],
    ['Où', 'ou'],
    ['добрый', 'добрыи'],
    ['Ποιος', 'ποιος'],
    ['wörtlich', 'wortlich'],
    ['ﬁn', 'fin'],
    ['l’Italie', "l'italie"],
  ])('writes %s as %s', (word, form) => {
    expect(plain(word)).toBe(form)
  })

  it('keeps the spelling of a language', () => {
    expect(plain('Philosophy')).toBe('philosophy')
  })
})
