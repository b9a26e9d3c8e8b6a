// How words meet: the same stem in one language, cognates and concepts across languages.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eitherSaying, spellingSaying } from '../../src/answering/checking/best-likeness.ts'
import { cognate, foreignLikenessTo } from '../../src/answering/foreign-likeness.ts'
import { likenessTo } from '../../src/answering/likeness.ts'
import { looksAlike } from '../../src/answering/looks-alike.ts'
import { fold } from '../../src/text/fold.ts'
import { emptyLexicon, type Lexicon } from '../../src/text/lexicon.ts'

const shareOf = (wanted: string, form: string) =>
  likenessTo([{ form: fold(wanted), exact: false }])(fold(form))[0]?.[1] ?? 0

describe('likenessTo', () => {
  it('takes the same word for the same', () => {
    expect(shareOf('Treaty', 'treaty')).toBe(1)
  })

  it.each([
    ['ratified', 'ratifies'],
    ['soldier', 'soldiers'],
    ['tratatul', 'tratatului'],
  ])('knows %s in %s', (wanted, form) => {
    expect(shareOf(wanted, form)).toBeGreaterThanOrEqual(0.6)
  })

  it.each([
    ['war', 'water'],
    ['north', 'nothing'],
    ['king', 'kitchen'],
  ])('does not take %s for %s', (wanted, form) => {
    expect(shareOf(wanted, form)).toBe(0)
  })

  it('takes a number for itself only', () => {
    const alike = likenessTo([{ form: '11000', exact: true }])
    expect([alike('11000'), alike('11001')]).toEqual([[[0, 1]], []])
  })

  it('names every wanted word a word is like', () => {
    const alike = likenessTo(['treaty', 'treaties', 'dogs'].map((form) => ({ form, exact: false })))
    expect(alike('treaty').map(([wanted]) => wanted)).toEqual([0, 1])
  })

  it('says the same the second time', () => {
    const alike = likenessTo([{ form: 'treaty', exact: false }])
    expect(alike('treaties')).toEqual(alike('treaties'))
  })
})

const word = fc.stringMatching(/^[a-z]{0,35}$/)

/** Words that begin alike, so that they are compared letter by letter. */
const kindredWord = fc.string({ unit: fc.constantFrom(...'aeioucgtdhsz-'), minLength: 2, maxLength: 12 })

describe('likeness above a limit', () => {
  it('is the likeness itself where that is more, and nothing that would be taken for more where it is not', () => {
    fc.assert(
      fc.property(
        kindredWord,
        kindredWord,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other, least) => {
          const [left, right] = [`con${one}`, `com${other}`]
          const whole = looksAlike(left, right)
          const above = looksAlike(left, right, least)
          if (whole > least) expect(above).toBe(whole)
          else expect(above).toBeLessThanOrEqual(least)
          const spelled = cognate(left, right)
          const spelledAbove = cognate(left, right, least)
          if (spelled > least) expect(spelledAbove).toBe(spelled)
          else expect(spelledAbove).toBeLessThanOrEqual(least)
        },
      ),
    )
  })

  it('names the best of many as comparing all of them does', () => {
    const words = fc.array(kindredWord, { maxLength: 30 })
    fc.assert(
      fc.property(words, words, fc.double({ min: 0, max: 1, noNaN: true }), (held, asked, meant) => {
        const spells = spellingSaying(held.map((form) => ({ form, exact: false })))
        const either = eitherSaying(() => meant, spells)
        for (const form of asked) {
          const best = held.reduce(
            (most, other) => Math.max(most, other === form ? 1 : cognate(other, form)),
            0,
          )
          expect(either(form)).toBe(Math.max(meant, best))
          expect(spells(form)).toBe(best)
        }
      }),
    )
  })
})

describe('looksAlike', () => {
  it.each([
    ['minister', 'ministrul'],
    ['president', 'președinte'],
    ['constitution', 'constituția'],
    ['Korea', 'Coreea'],
    ['Bucharest', 'București'],
    ['parliament', 'parlamentul'],
    ['sanctions', 'sancțiuni'],
    ['Зеленский', 'Zelenskyy'],
  ])('sees %s in %s', (one, other) => {
    expect(looksAlike(fold(one), fold(other))).toBeGreaterThan(0.75)
  })

  it.each([
    ['president', 'river'],
    ['treaty', 'dogs'],
    ['UN', 'ONU'],
    ['war', 'mare'],
    ['king', 'rege'],
  ])('does not see %s in %s', (one, other) => {
    expect(looksAlike(fold(one), fold(other))).toBeLessThan(0.5)
  })

  it('is the same both ways, from 0 to 1', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const likeness = looksAlike(one, other)
        expect(looksAlike(other, one)).toBeCloseTo(likeness, 9)
        expect(likeness >= 0 && likeness <= 1).toBe(true)
      }),
    )
  })

  it('is 1 for the same word, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (same) => {
        expect(looksAlike(same, same)).toBe(1)
      }),
    )
  })
})

const war = [{ pivot: 'var', belief: 1 }]
const lexicon: Lexicon = new Map([['rasboi', war]])
const foreign = (form: string, concepts = war, exact = false) =>
  foreignLikenessTo([{ form, concepts: exact ? [] : concepts, exact }], lexicon)

describe('foreignLikenessTo', () => {
  it('knows a name by its spelling', () => {
    expect(foreign('selensci', [])('selensci')).toEqual([[0, 1]])
  })

  it('knows a cognate', () => {
    expect(foreign('constitution', [])('constitutia')[0]?.[1]).toBeGreaterThan(0.6)
  })

  it('knows a word of the same concept, a little less than the same word', () => {
    const share = foreign('var')('rasboiului')[0]?.[1]
    expect([share !== undefined && share > 0.5, share !== undefined && share < 1]).toEqual([true, true])
  })

  it('believes a doubtful concept less', () => {
    const doubtful = foreign('soldier', [{ pivot: 'var', belief: 0.1 }])('rasboiului')[0]?.[1] ?? 0
    expect(doubtful).toBeLessThan(foreign('var')('rasboiului')[0]?.[1] ?? 0)
  })

  it.each([
    ['die', 'dei'],
    ['mar', 'var'],
    ['pact', 'pate'],
  ])('counts the short words %s and %s as hardly alike', (one, other) => {
    expect(foreign(one, [])(other)[0]?.[1] ?? 0).toBeLessThan(0.5)
  })

  it('takes a number for itself only', () => {
    const alike = foreign('1961', [], true)
    expect([alike('1961'), alike('1962')]).toEqual([[[0, 1]], []])
  })

  it('knows no concepts without a lexicon', () => {
    expect(foreignLikenessTo([{ form: 'var', concepts: war, exact: false }], emptyLexicon)('rasboi')).toEqual(
      [],
    )
  })
})
