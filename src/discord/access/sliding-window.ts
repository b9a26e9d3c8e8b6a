// Counts what happened within the last seconds, by name, and tells when there is room again.

/** So many within so many seconds. */
export interface Limit {
  readonly most: number
  readonly seconds: number
}

export interface SlidingWindow {
  /** When there is room for one more, in milliseconds since 1970; null when there is room now. */
  readonly fullUntil: (name: string) => number | null
  readonly count: (name: string) => void
  /** The names that have no room now. */
  readonly full: () => readonly { readonly name: string; readonly untilMs: number }[]
}

/** @param now milliseconds since 1970 */
export function slidingWindow({ most, seconds }: Limit, now: () => number): SlidingWindow {
  const times = new Map<string, number[]>()
  let sweptMs = now()

  const recent = (name: string): readonly number[] => {
    const since = now() - seconds * 1000
    const kept = (times.get(name) ?? []).filter((time) => time > since)
    if (kept.length > 0) times.set(name, kept)
    else times.delete(name)
    return kept
  }
  const fullUntil = (name: string): number | null => {
    const kept = recent(name)
    const first = kept.at(-most)
    return first === undefined ? null : first + seconds * 1000
  }
  return {
    fullUntil,
    count(name) {
      // Whoever never comes back is forgotten all the same.
      if (now() - sweptMs >= seconds * 1000) {
        for (const each of [...times.keys()]) recent(each)
        sweptMs = now()
      }
      times.set(name, [...recent(name), now()])
    },
    full: () =>
      [...times.keys()].flatMap((name) => {
        const untilMs = fullUntil(name)
        return untilMs === null ? [] : [{ name, untilMs }]
      }),
  }
}
