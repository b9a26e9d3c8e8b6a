import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LexicalBuilder } from '../../src/store/lexical-builder.ts'
import { bm25, type LexicalIndex, lexicalIndex, openLexicalIndex } from '../../src/store/lexical-index.ts'
import { countUnit } from '../../src/text/terms.ts'

type Passages = readonly (readonly number[])[]

/** Passages as lists of hashed terms. */
function indexOf(passages: Passages): LexicalIndex {
  const builder = new LexicalBuilder()
  for (const terms of passages) builder.add(countsOf(terms))
  return lexicalIndex(builder.finish())
}

function countsOf(terms: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + countUnit)
  return counts
}

/** BM25 as in the book: every passage, every term, and ten imagined passages that hold none of the terms. */
function naiveScores(
  passages: Passages,
  query: readonly { hash: number; weight: number }[],
): Map<number, number> {
  const average = passages.reduce((sum, terms) => sum + terms.length, 0) / passages.length
  const scores = new Map<number, number>()
  passages.forEach((terms, passageId) => {
    let score = 0
    for (const { hash, weight } of query) {
      const n = passages.filter((other) => other.includes(hash)).length
      const count = terms.filter((term) => term === hash).length
      const norm = bm25.k1 * (1 - bm25.b + (bm25.b * terms.length) / Math.max(average, 1))
      const idf = Math.log(1 + (passages.length + 10 - n + 0.5) / (n + 0.5))
      if (count > 0) score += (weight * idf * (bm25.k1 + 1) * count) / (count + norm)
    }
    if (score > 0) scores.set(passageId, score)
  })
  return scores
}

const term = fc.constantFrom(0, 1, 2, 3, 77, 0xffffffff, 0x80000000)
const passages = fc.array(fc.array(term, { maxLength: 30 }), { minLength: 1, maxLength: 30 })
const query = fc.uniqueArray(fc.record({ hash: term, weight: fc.constantFrom(0.25, 0.5, 1, 2) }), {
  maxLength: 6,
  selector: ({ hash }) => hash,
})

describe('lexicalIndex', () => {
  it('scores as plain BM25 does', () => {
    fc.assert(
      fc.property(passages, query, (corpus, terms) => {
        const expected = naiveScores(corpus, terms)
        const found = indexOf(corpus).search(terms, 100)
        expect(new Set(found.map(({ passageId }) => passageId))).toEqual(new Set(expected.keys()))
        for (const { passageId, score } of found) expect(score).toBeCloseTo(expected.get(passageId) ?? 0, 4)
      }),
      { seed: 2024 },
    )
  })

  it('gives the best first and no more than were asked for', () => {
    fc.assert(
      fc.property(passages, query, fc.nat(5), (corpus, terms, limit) => {
        const index = indexOf(corpus)
        expect(index.search(terms, limit)).toEqual(index.search(terms, 100).slice(0, limit))
      }),
      { seed: 2024 },
    )
  })

  it('prefers the earlier of two equal passages', () => {
    const found = indexOf([[9], [1], [1], [1]]).search([{ hash: 1, weight: 1 }], 2)
    expect(found.map(({ passageId }) => passageId)).toEqual([1, 2])
  })

  it('starts every search afresh', () => {
    const index = indexOf([[1], [2]])
    const first = index.search([{ hash: 1, weight: 1 }], 10)
    index.search([{ hash: 2, weight: 1 }], 10)
    expect(index.search([{ hash: 1, weight: 1 }], 10)).toEqual(first)
  })

  it('names a passage once when a term of the question weighs nothing', () => {
    const terms = [
      { hash: 1, weight: 0 },
      { hash: 2, weight: 1 },
    ]
    expect(indexOf([[1, 2], [3]]).search(terms, 10)).toHaveLength(1)
  })

  it('finds nothing for terms that occur nowhere', () => {
    expect(indexOf([[1]]).search([{ hash: 5, weight: 1 }], 10)).toEqual([])
  })

  it('finds nothing in an index of nothing', () => {
    expect(indexOf([]).search([{ hash: 5, weight: 1 }], 10)).toEqual([])
  })

  it('counts in how many passages a term occurs', () => {
    expect(indexOf([[1, 1], [1, 2], [3]]).frequency(1)).toBe(2)
  })

  it('holds the rarer term to be worth more, and one that is nowhere most', () => {
    const index = indexOf([[1, 2], [1], [1]])
    expect(index.inverseFrequency(1)).toBeLessThan(index.inverseFrequency(2))
    expect(index.inverseFrequency(2)).toBeLessThan(index.inverseFrequency(3))
  })

  it('survives a term that occurs more often than a byte can count', () => {
    expect(indexOf([Array(1000).fill(1), [2]]).search([{ hash: 1, weight: 1 }], 1)).toHaveLength(1)
  })

  it('grows with a passage of very many terms', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => i)
    expect(indexOf([many, [7]]).frequency(7)).toBe(2)
  })

  it('refuses arrays of which one is missing', () => {
    expect(() => openLexicalIndex(new Map())).toThrow('The lexical index is incomplete.')
  })
})
