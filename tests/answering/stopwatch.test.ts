import { describe, expect, it } from 'vitest'
import { stopwatch } from '../../src/answering/stopwatch.ts'

describe('stopwatch', () => {
  it('times each stage since the last one, and all of them', () => {
    const times = [100, 103.25, 110, 111]
    const watch = stopwatch(() => times.shift() ?? 0)
    watch.lap('retrieve')
    watch.lap('select')
    expect(watch.laps()).toEqual({ retrieve: 3.25, select: 6.75, total: 11 })
  })
})
