import { describe, expect, it } from 'vitest'
import type { MemorySample } from '../../bench/memory-growth.ts'
import { renderVerdicts, type SoakCounts, soakVerdicts } from '../../bench/soak-report.ts'

const good: SoakCounts = {
  asked: 20_000,
  unanswered: 0,
  late: 0,
  pressed: 7,
  kept: 7,
  exitCode: 0,
  faults: [],
}

/** A sample every 200 questions. */
function growing(megabytesPer10000: number, questions: number): MemorySample[] {
  return Array.from({ length: questions / 200 + 1 }, (_, place) => ({
    asked: place * 200,
    heapUsed: (60 + (place * 200 * megabytesPer10000) / 10_000) * 2 ** 20,
    ...{ external: 0, rss: 0 },
  }))
}
const failing = (counts: Partial<SoakCounts>, samples = growing(0, 20_000)) =>
  soakVerdicts({ ...good, ...counts }, samples)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what)

describe('a soak', () => {
  it('is well when all are answered, all is kept and memory is flat', () => {
    expect(failing({})).toEqual([])
  })

  it.each([
    [{ asked: 0 }, 'questions asked'],
    [{ unanswered: 1 }, 'not answered'],
    [{ faults: ['/ask got no reply'] }, 'faults of the bot'],
    [{ kept: 6 }, 'rows of feedback kept'],
    [{ exitCode: null }, 'exit code of the bot'],
  ])('fails with %j', (counts, what) => {
    expect(failing(counts)).toEqual([what])
  })

  it('fails when memory grows by more than a megabyte for 10,000 questions', () => {
    expect(failing({}, growing(0.9, 20_000))).toEqual([])
    expect(failing({}, growing(1.1, 20_000))).toEqual(['memory after the warm-up'])
  })

  it('sees only a large leak in a short run', () => {
    expect(failing({}, growing(10, 3000))).toEqual([])
    expect(failing({}, growing(100, 3000))).toEqual(['memory after the warm-up'])
  })

  it('fails when memory was not measured', () => {
    expect(failing({}, [])).toEqual(['memory after the warm-up'])
  })

  it('is told in lines with what was wanted', () => {
    expect(renderVerdicts(soakVerdicts({ ...good, unanswered: 2 }, growing(0, 20_000)))).toBe(`\
ok   questions asked              20000 (wanted: some)
FAIL not answered                 2 (wanted: 0)
ok   waited for over a minute     0 (wanted: any number)
ok   faults of the bot            0 (wanted: 0)
ok   rows of feedback kept        7 (wanted: 7)
ok   memory after the warm-up     0.00 MB (0.00 to 0.00) more for 10,000 of 20000 questions, 60 MB in use; rss 0.00 MB (wanted: below 1 MB)
ok   exit code of the bot         0 (wanted: 0)
`)
  })
})
