import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bm25, lexicalArraysOf, mostPassages } from '../../src/store/lexical-arrays.ts'
import { LexicalBuilder } from '../../src/store/lexical-builder.ts'
import { type LexicalIndex, type LexicalSegment, lexicalIndex } from '../../src/store/lexical-index.ts'
import { mergeLexical } from '../../src/store/merge-lexical.ts'
import { termsOf } from './segments.ts'

type Passages = readonly (readonly number[])[]

const arraysOf = (passages: Passages) => {
  const builder = new LexicalBuilder()
  for (const terms of passages) builder.add(termsOf(terms))
  return builder.finish()
}

/** Passages as lists of hashed terms, in one segment. */
function indexOf(passages: Passages): LexicalIndex {
  return lexicalIndex([{ arrays: arraysOf(passages), passageIds: Int32Array.from(passages.keys()) }])
}

/** The same passages dealt out to segments, with removed ones among them that nobody may see. */
function dealtOut(passages: Passages, hands: readonly number[]): LexicalSegment[] {
  const dealt = new Map<number, { terms: readonly number[]; id: number }[]>()
  for (const [id, terms] of passages.entries()) {
    const hand = hands[id % hands.length] ?? 0
    const removed = hand === 3 ? [{ terms, id: -1 }] : []
    dealt.set(hand, [...(dealt.get(hand) ?? []), ...removed, { terms, id }])
  }
  return [...dealt.values()].map((own) => ({
    arrays: arraysOf(own.map(({ terms }) => terms)),
    passageIds: Int32Array.from(own.map(({ id }) => id)),
  }))
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

const term = fc.constantFrom(0, 1, 2, 3, 77, -1, -0x80000000)
const passages = fc.array(fc.array(term, { maxLength: 30 }), { minLength: 1, maxLength: 30 })
const query = fc.uniqueArray(fc.record({ hash: term, weight: fc.constantFrom(0.25, 0.5, 1, 2) }), {
  maxLength: 6,
  selector: ({ hash }) => hash,
})
/** Terms as in a language: a few in every passage, most of them rare; so that much of a question can be left unread. */
const zipfTerm = fc.double({ min: 0, max: 1, noNaN: true }).map((x) => Math.floor(400 ** x) - 1)
const manyPassages = fc.array(fc.array(zipfTerm, { minLength: 5, maxLength: 40 }), {
  minLength: 100,
  maxLength: 300,
})
const longQuery = fc.uniqueArray(fc.record({ hash: zipfTerm, weight: fc.constantFrom(0.2, 1, 2) }), {
  minLength: 1,
  maxLength: 25,
  selector: ({ hash }) => hash,
})
const hands = fc.array(fc.nat(5), { minLength: 1, maxLength: 7 })

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

  it('leaves nothing out by reading less of a large corpus', () => {
    fc.assert(
      fc.property(manyPassages, longQuery, fc.integer({ min: 1, max: 12 }), (corpus, terms, limit) => {
        const index = indexOf(corpus)
        expect(index.search(terms, limit)).toEqual(index.search(terms, corpus.length).slice(0, limit))
      }),
      { seed: 2024, numRuns: 60 },
    )
  })

  it('gives the same, to the last bit, however the passages are dealt out to segments', () => {
    fc.assert(
      fc.property(manyPassages, longQuery, hands, (corpus, terms, dealing) => {
        const segments = lexicalIndex(dealtOut(corpus, dealing))
        expect(segments.search(terms, 12)).toEqual(indexOf(corpus).search(terms, 12))
        for (const { hash } of terms) expect(segments.frequency(hash)).toBe(indexOf(corpus).frequency(hash))
      }),
      { seed: 2024, numRuns: 60 },
    )
  })

  it('finds of a part what it finds of the whole, in the same order and with the same scores', () => {
    fc.assert(
      fc.property(
        manyPassages,
        longQuery,
        hands,
        fc.integer({ min: 2, max: 40 }),
        (corpus, terms, dealing, share) => {
          const index = lexicalIndex(dealtOut(corpus, dealing))
          const accepts = (passageId: number) => (passageId * 7) % share === 0
          const expected = index.search(terms, corpus.length).filter(({ passageId }) => accepts(passageId))
          expect(index.search(terms, 12, accepts)).toEqual(expected.slice(0, 12))
          // Nothing of it lasts.
          expect(index.search(terms, 12)).toEqual(indexOf(corpus).search(terms, 12))
        },
      ),
      { seed: 2024, numRuns: 60 },
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
    expect(
      [indexOf([]), lexicalIndex([])].map((index) => index.search([{ hash: 5, weight: 1 }], 10)),
    ).toEqual([[], []])
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
    expect(() => lexicalArraysOf(new Map())).toThrow('a table of the lexical index is missing')
  })

  it('refuses more passages than a segment can number', () => {
    const builder = new LexicalBuilder()
    for (let i = 0; i < mostPassages; i++) builder.add(termsOf([]))
    expect(() => builder.add(termsOf([]))).toThrow('at most 65536 passages')
  })
})

describe('mergeLexical', () => {
  it('gives the arrays that the kept passages would have given by themselves', () => {
    fc.assert(
      fc.property(
        passages,
        passages,
        fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
        (one, other, keeps) => {
          const kept: (readonly number[])[] = []
          const parts = [one, other].map((own, part) => ({
            arrays: arraysOf(own),
            newIds: Int32Array.from(own, (terms, i) => (keeps[part * 30 + i] ? kept.push(terms) - 1 : -1)),
          }))
          expect(mergeLexical(parts, kept.length)).toEqual(arraysOf(kept))
        },
      ),
      { seed: 2024 },
    )
  })
})
