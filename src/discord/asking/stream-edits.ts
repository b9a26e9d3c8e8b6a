// Shows something that keeps growing by editing one message about once a second.

export interface EditStream<T> {
  /** A newer state. It is shown when its turn comes, unless a still newer one came meanwhile. */
  offer(state: T): void
  /**
   * Takes no more, and drops what is waiting: what it is in the end is shown by whoever ends it. Resolves when no edit is
   * under way any more, so that none can come after that.
   */
  end(): Promise<void>
}

export interface EditClock {
  /** Milliseconds; does not go back. */
  readonly now: () => number
  /** @returns the function that calls it off */
  readonly after: (milliseconds: number, work: () => void) => () => void
}

export interface StreamEditsOptions<T> {
  /** Puts a state into the message; resolves when Discord has it. */
  readonly edit: (state: T) => Promise<unknown>
  readonly clock: EditClock
  /** Told of an edit that failed, which is not tried again. */
  readonly tell: (error: unknown) => void
  /** Milliseconds from the beginning of one edit to the next. Discord allows five in five seconds to a channel. */
  readonly intervalMs?: number
}

export const usualClock: EditClock = {
  now: () => performance.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** One edit at a time: while one waits for a limit of Discord, the states that come meanwhile are dropped but the last. */
export function streamEdits<T>({
  edit,
  clock,
  tell,
  intervalMs = 1100,
}: StreamEditsOptions<T>): EditStream<T> {
  let waiting: { readonly state: T; readonly written: string } | null = null
  let shown: string | null = null
  let underWay: Promise<void> = Promise.resolve()
  let [isBusy, hasEnded] = [false, false]
  let nextMs = clock.now()
  let callOff: (() => void) | null = null

  const schedule = (): void => {
    if (callOff || isBusy || hasEnded || !waiting) return
    callOff = clock.after(Math.max(0, nextMs - clock.now()), () => {
      callOff = null
      underWay = run()
    })
  }
  const run = async (): Promise<void> => {
    const next = waiting
    waiting = null
    if (!next || next.written === shown) return
    isBusy = true
    try {
      nextMs = clock.now() + intervalMs
      await edit(next.state)
      shown = next.written
    } catch (error) {
      nextMs = Math.max(nextMs, clock.now() + pauseAskedBy(error))
      tell(error)
    } finally {
      isBusy = false
      schedule()
    }
  }
  return {
    offer(state) {
      if (hasEnded) return
      const written = JSON.stringify(state)
      waiting = written === shown && !isBusy ? null : { state, written }
      schedule()
    },
    async end() {
      hasEnded = true
      callOff?.()
      waiting = null
      await underWay
    },
  }
}

/** Milliseconds, as discord.js tells them when it was asked not to wait for a limit. */
function pauseAskedBy(error: unknown): number {
  const asked: unknown = error instanceof Error ? Reflect.get(error, 'retryAfter') : 0
  return typeof asked === 'number' && Number.isFinite(asked) ? Math.max(0, asked) : 0
}
