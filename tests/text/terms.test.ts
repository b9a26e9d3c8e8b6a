import { describe, expect, it } from 'vitest'
import { emptyLexicon, type Lexicon } from '../../src/text/lexicon.ts'
import {
  conceptTerm,
  countUnit,
  pairs,
  shapeTerms,
  termCounter,
  unitsOf,
  wordTerms,
} from '../../src/text/terms.ts'
import { words } from '../../src/text/words.ts'

/** The counts of a text by term; the counter itself reuses its table. */
const countsOf = (text: string, language = 'und', words: Lexicon = emptyLexicon) => {
  const counts = termCounter(language, words)(text)
  return new Map(Array.from({ length: counts.size }, (_, i) => [counts.hashAt(i), counts.countAt(i)]))
}
const certain = { pivot: 'var', belief: 1 }
const doubtful = { pivot: 'arm', belief: 0.09 }
const lexicon: Lexicon = new Map([['rasboi', [certain, doubtful]]])
const shared = (one: string, other: string) => {
  const found = countsOf(other)
  return [...countsOf(one).keys()].filter((hash) => found.has(hash))
}

describe('termCounter', () => {
  it('counts the same terms for the same word in another spelling', () => {
    expect(countsOf('RATIFICĂ')).toEqual(countsOf('ratifica'))
  })

  it('counts in eighths', () => {
    const [word = 0] = wordTerms('pact')
    expect(countsOf('Pact, pact.').get(word)).toBe(2 * countUnit)
  })

  it('finds a part of a word in its other forms', () => {
    expect(shared('ratified', 'ratification').length).toBeGreaterThan(2)
  })

  it('finds nothing common in unrelated words', () => {
    expect(shared('dogs', 'harbour')).toEqual([])
  })

  it('counts a number as itself, without grams', () => {
    expect(countsOf('11,000').size).toBe(1)
  })

  it('counts a number alike in every spelling', () => {
    expect(countsOf('11,000')).toEqual(countsOf('11.000'))
  })

  it('counts a Roman numeral as its number too', () => {
    expect(shared('XVIII', '18')).toHaveLength(1)
  })

  it('counts what a word stands for by how sure it is', () => {
    const counts = countsOf('război', 'ro', lexicon)
    expect([counts.get(conceptTerm('ro', certain)), counts.get(conceptTerm('ro', doubtful))]).toEqual([8, 2])
  })

  it('keeps the concepts of languages apart', () => {
    expect(conceptTerm('ro', certain)).not.toBe(conceptTerm('de', certain))
  })

  it('counts neither shape nor concept of a function word', () => {
    expect([...countsOf('there', 'en', lexicon).keys()]).toEqual(wordTerms('tere'))
  })

  it('counts nothing where there are no words', () => {
    expect(countsOf(' …!? ').size).toBe(0)
  })

  it.each(['北京市', 'ประเทศไทย'])('finds a part of the run %s', (run) => {
    expect(shared(run, run.slice(0, 3)).length).toBeGreaterThan(0)
  })
})

describe('shapeTerms', () => {
  it('are the same for a word whose vowels changed between languages', () => {
    expect(shapeTerms('museum')).not.toEqual([])
    expect(shapeTerms('museum')).toEqual(shapeTerms('musem'))
  })

  it('share the first consonants where the endings differ', () => {
    expect(shapeTerms('constitution').at(-1)).toBe(shapeTerms('constitutia').at(-1))
  })

  it('are none for a number', () => {
    expect(shapeTerms('11000')).toEqual([])
  })
})

describe('pairs', () => {
  it('overlap, each at its place in the text', () => {
    const text = 'a 北京市'
    const [, run] = words(text)
    const found = run ? pairs(run) : []
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['北京', '京市'])
  })

  it('keep the marks of Thai with their letters', () => {
    const [run] = words('กี่ปี')
    expect(run && pairs(run).map(({ text }) => text)).toEqual(['กี่ปี'])
  })

  it('are the letter itself where there is only one', () => {
    expect(unitsOf('京').map(({ text }) => text)).toEqual(['京'])
  })
})
