// The measures of the quality bench.

/** Normalised discounted cumulative gain at 10 where one document is right: 1 / log2(rank + 1), 0 beyond rank 10. */
export function ndcgAt10(rank: number | null): number {
  return rank === null || rank > 10 ? 0 : 1 / Math.log2(rank + 1)
}

/**
 * Area under the ROC curve: how likely a random positive scores higher than a random negative (Mann-Whitney U);
 * ties count half. 0.5 when either list is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  if (positives.length === 0 || negatives.length === 0) return 0.5
  let wins = 0
  for (const positive of positives) {
    for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0
  }
  return wins / (positives.length * negatives.length)
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The share of values for which something holds. */
export function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return mean(values.map((value) => (holds(value) ? 1 : 0)))
}

/** The value that this share of all values does not exceed, 0 to 1; 0 without values. */
export function percentile(values: readonly number[], rank: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * rank))] ?? 0
}

/** For comparing texts of different tokenisation: lower case, letters and digits only, one space between words. */
export function comparable(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')
}
