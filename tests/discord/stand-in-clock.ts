// The clock of the stand-in: it stands still until a test moves it, so that no rule depends on how fast a machine is.

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly advance: (milliseconds: number) => void
}

/** Starts at the real time, because the bot takes the age of a message from its id. */
export function standingClock(startMs = Date.now()): Clock {
  let nowMs = startMs
  return {
    now: () => nowMs,
    advance(milliseconds) {
      nowMs += milliseconds
    },
  }
}
