import { describe, expect, it } from 'vitest'
import { growthOf, inUse, type MemorySample } from '../../bench/memory-growth.ts'

const megabyte = 2 ** 20

/** A sample every 200 questions; `megabytesAt` says what is in use. */
function samplesOf(count: number, megabytesAt: (asked: number, place: number) => number): MemorySample[] {
  return Array.from({ length: count }, (_, place) => {
    const asked = (place + 1) * 200
    return { asked, heapUsed: megabytesAt(asked, place) * megabyte, external: 0, rss: 0 }
  })
}

describe('growthOf', () => {
  it('finds a leak under the ups and downs', () => {
    const growth = growthOf(
      samplesOf(100, (asked, place) => 60 + (asked / 10_000) * 3 + (place % 7) * 0.2),
      inUse,
    )
    expect(growth?.megabytesPer10000).toBeCloseTo(3, 0)
    expect(growth?.from).toBeGreaterThan(1)
  })

  it('finds none where memory only goes up and down', () => {
    const growth = growthOf(
      samplesOf(100, (_, place) => 60 + ((place * 5) % 7) * 0.2),
      inUse,
    )
    expect(Math.abs(growth?.megabytesPer10000 ?? 9)).toBeLessThan(0.1)
  })

  it('minds no sample that was taken at a bad moment', () => {
    const growth = growthOf(
      samplesOf(100, (_, place) => (place % 20 === 19 ? 90 : 60)),
      inUse,
    )
    expect(growth?.megabytesPer10000).toBe(0)
  })

  it('says nothing of a handful', () => {
    expect(
      growthOf(
        samplesOf(4, () => 60),
        inUse,
      ),
    ).toBeNull()
  })
})
