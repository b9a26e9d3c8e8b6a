// Remembers the last ids: after a lost connection Discord sends events again.

export interface RecentIds {
  /** Whether an id comes for the first time; from then on it does not. */
  readonly isFirst: (id: string) => boolean
}

export function recentIds(most = 1000): RecentIds {
  const seen = new Set<string>()
  return {
    isFirst(id) {
      if (seen.has(id)) return false
      seen.add(id)
      // A set keeps the order of insertion, so the first one is the oldest.
      for (const oldest of seen) {
        if (seen.size <= most) break
        seen.delete(oldest)
      }
      return true
    },
  }
}
