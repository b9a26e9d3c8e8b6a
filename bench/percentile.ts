// Times of many runs in a few numbers.

/** In milliseconds, with two digits. */
export function percentiles(times: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** How long something took, in milliseconds. */
export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now()
  const value = await run()
  return { ms: performance.now() - start, value }
}
