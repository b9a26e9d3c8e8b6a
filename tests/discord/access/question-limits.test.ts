// How many questions a person and a server may ask.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LimitSettings, questionLimits } from '../../../src/discord/access/question-limits.ts'

function limitsOf(settings: Partial<LimitSettings>) {
  const clock = { nowMs: 1_000_000 }
  const limits = questionLimits({ user: null, server: null, ...settings }, () => clock.nowMs)
  const ask = (userId: string, guildId: string | null = 'server') => limits.take({ userId, guildId })
  return { clock, limits, ask }
}

describe('questionLimits', () => {
  it('says when a person may ask again, and counts nothing meanwhile', () => {
    const { clock, ask } = limitsOf({ user: { most: 2, seconds: 60 } })
    expect(ask('ana')).toBeNull()
    clock.nowMs += 10_000
    expect(ask('ana')).toBeNull()
    expect(ask('ana')).toEqual({ what: 'user', id: 'ana', untilMs: 1_060_000 })
    expect(ask('dan')).toBeNull()
    clock.nowMs = 1_060_000
    expect(ask('ana')).toBeNull()
    expect(ask('ana')).toMatchObject({ untilMs: 1_070_000 })
  })

  it('counts a server over its people, and direct messages for none', () => {
    const { ask, limits } = limitsOf({ server: { most: 2, seconds: 60 } })
    expect([ask('ana'), ask('dan')]).toEqual([null, null])
    expect(ask('eva')).toMatchObject({ what: 'server', id: 'server' })
    expect([ask('eva', 'other'), ask('eva', null), ask('eva', null), ask('eva', null)]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(limits.limited()).toMatchObject([{ what: 'server', id: 'server' }])
  })

  it('does not hold against a person what the server was refused', () => {
    const { clock, ask } = limitsOf({ user: { most: 1, seconds: 60 }, server: { most: 1, seconds: 10 } })
    expect(ask('ana')).toBeNull()
    expect(ask('dan')).toMatchObject({ what: 'server' })
    clock.nowMs += 10_000
    expect(ask('dan')).toBeNull()
  })

  it('limits nobody without settings', () => {
    const { ask, limits } = limitsOf({})
    expect(Array.from({ length: 500 }, () => ask('ana')).every((each) => each === null)).toBe(true)
    expect(limits.limited()).toEqual([])
  })

  it('never lets more through than it says, and always lets through when it said so', () => {
    const anySteps = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(30_000)), { maxLength: 60 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 60 }),
        anySteps,
        (most, seconds, steps) => {
          const { clock, ask } = limitsOf({ user: { most, seconds } })
          const granted: Record<string, number[]> = { a: [], b: [] }
          for (const [userId, passedMs] of steps) {
            clock.nowMs += passedMs
            const refused = ask(userId)
            const times = granted[userId] ?? []
            if (refused === null) times.push(clock.nowMs)
            else expect(refused.untilMs).toBe((times.at(-most) ?? 0) + seconds * 1000)
            const recent = times.filter((time) => time > clock.nowMs - seconds * 1000)
            expect(recent.length).toBeLessThanOrEqual(most)
          }
        },
      ),
    )
  })
})
