// Leaves a provider alone for a while after it failed, so that not every question waits for it in vain.

/** Milliseconds after a failure, twice as long after each further one in a row. */
const pausesMs = { afterSilence: 30_000, afterRefusal: 5_000, longest: 300_000 } as const
/** A server that asks to be left alone for longer is asked again after this. */
const longestRetryAfterMs = 3_600_000

export interface ProviderFault {
  /** Whether nothing came, which made somebody wait. */
  readonly wasSilent: boolean
  /** How long the server asks to wait, or null. */
  readonly retryAfterMs: number | null
}

export interface CoolDown {
  /**
   * Milliseconds until the provider may be asked again, 0 = now. After a pause one call goes ahead; the others wait for
   * what becomes of it. Whoever is let in has to call `leave`.
   */
  enter(): number
  /** Whether it is left alone now; asks nothing and lets nobody in. */
  isResting(): boolean
  /** @param fault null when the provider worked; undefined when nobody can tell, since the asker gave up */
  leave(fault: ProviderFault | null | undefined): void
}

/** @param now milliseconds of a clock that does not go back */
export function coolDown(now: () => number): CoolDown {
  let failures = 0
  let untilMs = 0
  let isTrying = false
  return {
    enter() {
      const left = untilMs - now()
      if (left > 0) return left
      if (failures === 0) return 0
      if (isTrying) return pausesMs.afterRefusal
      isTrying = true
      return 0
    },
    isResting: () => untilMs > now(),
    leave(fault) {
      isTrying = false
      if (fault === undefined) return
      if (fault === null) {
        failures = 0
        return
      }
      const first = fault.wasSilent ? pausesMs.afterSilence : pausesMs.afterRefusal
      const pause = Math.min(pausesMs.longest, first * 2 ** Math.min(failures, 10))
      const asked = Math.min(longestRetryAfterMs, fault.retryAfterMs ?? 0)
      failures += 1
      untilMs = Math.max(untilMs, now() + Math.max(pause, asked))
    },
  }
}
