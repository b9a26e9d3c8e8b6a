import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EditClock, streamEdits } from '../../../src/discord/asking/stream-edits.ts'

interface Edit {
  readonly state: string
  readonly atMs: number
  resolve(): Promise<void>
  reject(error: unknown): Promise<void>
}

/** What was called becomes visible after all that waits for it ran. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve))

function stage(intervalMs = 1000) {
  const clock = handClock()
  const edits: Edit[] = []
  const told: unknown[] = []
  const stream = streamEdits<string>({
    clock,
    intervalMs,
    tell: (error) => told.push(error),
    edit: (state) =>
      new Promise<void>((resolve, reject) => {
        edits.push({
          ...{ state, atMs: clock.now() },
          resolve: () => {
            resolve()
            return settled()
          },
          reject: (error) => {
            reject(error)
            return settled()
          },
        })
      }),
  })
  return { clock, edits, told, stream, states: () => edits.map(({ state }) => state) }
}

function handClock(): EditClock & { move(milliseconds: number): Promise<void> } {
  let timeMs = 0
  const timers = new Map<object, { atMs: number; work: () => void }>()
  return {
    now: () => timeMs,
    after: (milliseconds, work) => {
      const timer = {}
      timers.set(timer, { atMs: timeMs + milliseconds, work })
      return () => timers.delete(timer)
    },
    async move(milliseconds) {
      timeMs += milliseconds
      for (const [timer, { atMs, work }] of timers) {
        if (atMs > timeMs) continue
        timers.delete(timer)
        work()
      }
      await settled()
    },
  }
}

describe('streamEdits', () => {
  it('shows the first state at once and then only the newest one of each second', async () => {
    const { clock, edits, stream, states } = stage()
    stream.offer('a')
    await clock.move(0)
    await edits[0]?.resolve()
    for (const state of ['ab', 'abc', 'abcd']) {
      stream.offer(state)
      await clock.move(300)
    }
    expect(states()).toEqual(['a'])
    await clock.move(100)
    expect(states()).toEqual(['a', 'abcd'])
    expect(edits[1]?.atMs).toBe(1000)
  })

  it('skips a state that is shown already', async () => {
    const { clock, edits, stream, states } = stage()
    stream.offer('a')
    await clock.move(0)
    await edits[0]?.resolve()
    stream.offer('a')
    await clock.move(5000)
    expect(states()).toEqual(['a'])
  })

  it('begins no edit while one is under way, and drops what came meanwhile but the last', async () => {
    const { clock, edits, stream, states } = stage()
    stream.offer('a')
    await clock.move(0)
    for (const state of ['b', 'c', 'd']) {
      stream.offer(state)
      await clock.move(10_000)
    }
    expect(states()).toEqual(['a'])
    await edits[0]?.resolve()
    await clock.move(0)
    expect(states()).toEqual(['a', 'd'])
  })

  it('leaves Discord alone for as long as it asks, and drops the edit that was refused', async () => {
    const { clock, edits, told, stream, states } = stage()
    stream.offer('a')
    await clock.move(0)
    await edits[0]?.reject(Object.assign(new Error('limited'), { retryAfter: 4000 }))
    stream.offer('b')
    await clock.move(3999)
    expect(states()).toEqual(['a'])
    await clock.move(1)
    expect(states()).toEqual(['a', 'b'])
    expect(told).toHaveLength(1)
  })

  it('takes no more when it has ended, and says when the edit under way is over', async () => {
    const { clock, edits, stream, states } = stage()
    stream.offer('a')
    await clock.move(0)
    stream.offer('b')
    let isOver = false
    const ended = stream.end().then(() => {
      isOver = true
    })
    await settled()
    expect(isOver).toBe(false)
    await edits[0]?.reject(new Error('lost'))
    await ended
    stream.offer('too late')
    await clock.move(10_000)
    expect(states()).toEqual(['a'])
  })

  it('makes one edit at a time, never faster than it may, and none after its end', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ offer: fc.constantFrom('a', 'b', 'c') }),
        fc.record({ moveMs: fc.integer({ min: 0, max: 2500 }) }),
        fc.record({ answer: fc.boolean() }),
      ),
      { maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { clock, edits, stream, states } = stage()
        let answered = 0
        const answer = async (isGood: boolean) => {
          if (answered >= edits.length) return
          const edit = edits[answered++]
          await (isGood ? edit?.resolve() : edit?.reject(new Error('no')))
        }
        for (const step of taken) {
          if ('offer' in step) stream.offer(step.offer)
          else if ('moveMs' in step) await clock.move(step.moveMs)
          else await answer(step.answer)
          expect(edits.length - answered).toBeLessThanOrEqual(1)
        }
        const ended = stream.end()
        await answer(true)
        await ended
        const made = states()
        stream.offer('too late')
        await clock.move(10_000)
        expect(states()).toEqual(made)
        for (const [i, { atMs }] of edits.entries()) {
          if (i > 0) expect(atMs - (edits[i - 1]?.atMs ?? 0)).toBeGreaterThanOrEqual(1000)
        }
      }),
      { numRuns: 60 },
    )
  })
})
