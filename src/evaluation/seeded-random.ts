// Chance that is the same every time: the mulberry32 generator.

export interface SeededRandom {
  /** A number from 0 up to 1. */
  readonly next: () => number
  /** One of the values; undefined when there are none. */
  readonly pick: <T>(values: readonly T[]) => T | undefined
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, pick: (values) => values[Math.floor(next() * values.length)] }
}
