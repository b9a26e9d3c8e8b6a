import { describe, expect, it } from 'vitest'
import { coolDown } from '../../src/chat/cool-down.ts'
import { handClock } from './scripted-server.ts'

const silent = { wasSilent: true, retryAfterMs: null }
const refused = { wasSilent: false, retryAfterMs: null }

function failing(
  ...faults: readonly (typeof silent | { wasSilent: boolean; retryAfterMs: number | null })[]
) {
  const clock = handClock(0)
  const pause = coolDown(clock.now)
  const pauses = faults.map((fault) => {
    expect(pause.enter()).toBe(0)
    pause.leave(fault)
    const leftMs = pause.enter()
    clock.move(leftMs)
    return leftMs
  })
  return { pauses, pause }
}

describe('coolDown', () => {
  it('is longer after each further failure, up to five minutes', () => {
    expect(failing(silent, silent, silent, silent, silent, silent).pauses).toEqual([
      30_000, 60_000, 120_000, 240_000, 300_000, 300_000,
    ])
  })

  it('is short after a refusal, which made nobody wait', () => {
    expect(failing(refused, refused).pauses).toEqual([5000, 10_000])
  })

  it('is as long as the server asks, up to an hour', () => {
    expect(failing({ wasSilent: false, retryAfterMs: 90_000 }).pauses).toEqual([90_000])
    expect(failing({ wasSilent: false, retryAfterMs: 1e9 }).pauses).toEqual([3_600_000])
  })

  it('is over with the first success', () => {
    const { pause } = failing(silent)
    expect(pause.enter()).toBe(0)
    pause.leave(null)
    expect([pause.enter(), pause.enter()]).toEqual([0, 0])
  })

  it('lets the next one try when nobody can tell what became of the last try', () => {
    const { pause } = failing(silent)
    expect(pause.enter()).toBe(0)
    expect(pause.enter()).toBeGreaterThan(0)
    pause.leave(undefined)
    expect(pause.enter()).toBe(0)
  })
})
