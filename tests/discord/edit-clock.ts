// The pace of drafts, moved by hand: what may happen at once does, the rest waits for the test.
import type { EditClock } from '../../src/discord/asking/stream-edits.ts'

export interface HandClock extends EditClock {
  /** Resolves when an edit waits for its time. */
  readonly isAwaited: () => Promise<void>
  readonly move: (milliseconds: number) => void
}

export function editClock(): HandClock {
  let timeMs = 0
  const timers = new Map<object, { readonly atMs: number; readonly work: () => void }>()
  let tell = () => {}
  return {
    now: () => timeMs,
    after(milliseconds, work) {
      const timer = {}
      if (milliseconds <= 0) {
        const soon = setImmediate(work)
        return () => clearImmediate(soon)
      }
      timers.set(timer, { atMs: timeMs + milliseconds, work })
      tell()
      return () => timers.delete(timer)
    },
    isAwaited() {
      if (timers.size > 0) return Promise.resolve()
      return new Promise((resolve) => {
        tell = resolve
      })
    },
    move(milliseconds) {
      timeMs += milliseconds
      for (const [timer, { atMs, work }] of timers) {
        if (atMs > timeMs) continue
        timers.delete(timer)
        work()
      }
    },
  }
}
