// The small rewritings of words: consonants, Roman numerals, Latin letters, counted forms, remembered results.
import { describe, expect, it } from 'vitest'
import { countedForm, plainForm } from '../../src/text/counted-form.ts'
import { memoised } from '../../src/text/memoised.ts'
import { romanValue } from '../../src/text/roman-numerals.ts'
import { skeletonLead, skeletonOf } from '../../src/text/skeleton.ts'
import { toLatin } from '../../src/text/to-latin.ts'
import { type Word, words } from '../../src/text/words.ts'

describe('skeletonOf', () => {
  it.each([
    ['museum', 'msm'],
    ['museu', 'ms'],
    ['constitutie', 'cnst'],
    ['محمد', 'md'],
    ['मोदी', 'md'],
  ])('leaves of %s the consonants %s', (word, skeleton) => {
    expect(skeletonOf(word)).toBe(skeleton)
  })

  it.each(['aer', 'eu', '11000', 'g20', '北京'])('leaves nothing of %s', (word) => {
    expect(skeletonOf(word)).toBe('')
  })
})

describe('skeletonLead', () => {
  it('cuts off the consonants of endings', () => {
    expect(skeletonLead('cnsttnl', 4)).toBe('cnst')
  })

  it('is nothing for a short skeleton, which many words have', () => {
    expect(skeletonLead('ms', 4)).toBe('')
  })
})

describe('romanValue', () => {
  it.each([
    ['II', 2],
    ['IV', 4],
    ['XVIII', 18],
    ['XIX', 19],
    ['XLIV', 44],
    ['MCMXCIX', 1999],
  ])('reads %s as %i', (numeral, value) => {
    expect(romanValue(numeral)).toBe(value)
  })

  it.each(['I', 'X', 'iv', 'IIII', 'VX', 'IC', 'NATO', ''])('does not take "%s" for a numeral', (text) => {
    expect(romanValue(text)).toBeUndefined()
  })
})

describe('toLatin', () => {
  it.each([
    ['москва', 'moscva'],
    ['конституция', 'constitutia'],
    ['шевченко', 'sevcenco'],
    ['гость', 'gost'],
    ['ουτοπια', 'utopia'],
    ['putin', 'putin'],
    ['北京', '北京'],
  ])('writes %s as %s', (word, latin) => {
    expect(toLatin(word)).toBe(latin)
  })
})

const wordOf = (text: string): Word =>
  words(text)[0] ?? { text, start: 0, end: 0, isNumber: false, isRun: false }

describe('countedForm', () => {
  it('folds a word', () => {
    expect(countedForm(wordOf('Philosophy'))).toBe('filosofi')
  })

  it('writes a number in one way', () => {
    expect(countedForm(wordOf('11.000'))).toBe('11000')
  })
})

describe('plainForm', () => {
  it('keeps the spelling of a word', () => {
    expect(plainForm(wordOf('Când'))).toBe('cand')
  })

  it('writes a number in one way', () => {
    expect(plainForm(wordOf('11.000'))).toBe(plainForm(wordOf('11,000')))
  })
})

describe('memoised', () => {
  it('makes each word once', () => {
    const made: string[] = []
    const upper = memoised((word) => {
      made.push(word)
      return word.toUpperCase()
    })
    expect([upper('a'), upper('b'), upper('a'), made]).toEqual(['A', 'B', 'A', ['a', 'b']])
  })

  it('forgets rather than grow without end', () => {
    let made = 0
    const counted = memoised(() => ++made)
    for (let i = 0; i <= 100_000; i++) counted(String(i))
    expect(counted('0')).toBe(100_002)
  })
})
