// How fast memory grows with the questions asked, told apart from the ups and downs of a living process.

/** What is in use after a collection, once so many questions were asked. */
export interface MemorySample {
  readonly asked: number
  readonly heapUsed: number
  /** Outside of the heap: buffers, and what native modules told of. */
  readonly external: number
  /** All the system gave to the process; allocators keep what was freed, so it is told and not judged. */
  readonly rss: number
}

export interface Growth {
  readonly megabytesPer10000: number
  /** Between these the slope lies, with a chance of 19 in 20. */
  readonly from: number
  readonly to: number
}

/** One-sided 97.5 %, so 95 % between both ends. */
const zOf95 = 1.96

/**
 * The median of the slopes between all pairs of samples (Theil 1950), because one sample taken in the middle of an index
 * run moves it by nothing, where it would tip a line of least squares; with its interval (Sen 1968).
 * @returns null of fewer than five samples
 */
export function growthOf(
  samples: readonly MemorySample[],
  bytesOf: (sample: MemorySample) => number,
): Growth | null {
  if (samples.length < 5) return null
  const slopes = samples
    .flatMap((one, place) =>
      samples.slice(place + 1).map((other) => (bytesOf(other) - bytesOf(one)) / (other.asked - one.asked)),
    )
    .filter(Number.isFinite)
    .sort((one, other) => one - other)
  const { length: n } = samples
  const reach = Math.ceil((zOf95 * Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18)) / 2)
  const middle = (slopes.length - 1) / 2
  const at = (place: number) => slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(place)))] ?? 0
  const per10000 = (slope: number) => (slope * 10_000) / 2 ** 20
  return {
    megabytesPer10000: per10000(at(middle)),
    from: per10000(at(middle - reach)),
    to: per10000(at(middle + reach)),
  }
}

/** What is in use, in bytes. */
export const inUse = ({ heapUsed, external }: MemorySample): number => heapUsed + external

/** Of several samples, so that none of them counts alone. */
export function medianOf(
  samples: readonly MemorySample[],
  bytesOf: (sample: MemorySample) => number,
): number {
  const sorted = samples.map(bytesOf).sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
