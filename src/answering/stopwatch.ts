// Times the stages of an answer.

export interface Stopwatch {
  /** Ends the stage that ran since the last lap. */
  lap(stage: string): void
  /** Milliseconds by stage, and `total` since the start. */
  laps(): Record<string, number>
}

export function stopwatch(now: () => number = () => performance.now()): Stopwatch {
  const start = now()
  let last = start
  const laps: Record<string, number> = {}
  const rounded = (milliseconds: number) => Math.round(milliseconds * 1000) / 1000
  return {
    lap(stage) {
      const time = now()
      laps[stage] = rounded(time - last)
      last = time
    },
    laps: () => ({ ...laps, total: rounded(now() - start) }),
  }
}
