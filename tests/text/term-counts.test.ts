import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TermCounts } from '../../src/text/term-counts.ts'

const entries = fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 100 })), { maxLength: 6000 })
const read = (counts: TermCounts) =>
  new Map(Array.from({ length: counts.size }, (_, i) => [counts.hashAt(i), counts.countAt(i)]))

describe('TermCounts', () => {
  it('counts as a map does, in the order of first appearance, also when it is used again', () => {
    const counts = new TermCounts()
    fc.assert(
      fc.property(entries, (added) => {
        const expected = new Map<number, number>()
        counts.clear()
        for (const [hash, count] of added) {
          expected.set(hash, (expected.get(hash) ?? 0) + count)
          counts.add(hash, count)
        }
        expect([...read(counts)]).toEqual([...expected])
      }),
      { seed: 2024, numRuns: 30 },
    )
  })

  it('knows nothing of terms that were not added', () => {
    const counts = new TermCounts()
    counts.add(7, 3)
    expect([counts.countOf(7), counts.countOf(8)]).toEqual([3, 0])
  })
})
