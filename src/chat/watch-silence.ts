// Tells when a stream has said nothing for too long.

export interface SilenceWatch {
  /** Something came: the time begins anew. */
  heard(): void
  stop(): void
}

export type WatchSilence = (limitMs: number, onSilent: () => void) => SilenceWatch

/** @param onSilent called once, after so many milliseconds in which nothing was heard */
export const watchSilence: WatchSilence = (limitMs, onSilent) => {
  const timer = setTimeout(onSilent, limitMs)
  return { heard: () => void timer.refresh(), stop: () => clearTimeout(timer) }
}
