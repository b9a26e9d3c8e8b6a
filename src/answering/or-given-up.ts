// Waits for work no longer than a signal allows.

/** The result, or the reason of the signal where that comes first; the work itself goes on unseen. */
export async function orGivenUp<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  let giveUp: () => void = () => {}
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp)
  })
  try {
    return await Promise.race([givenUp, work])
  } finally {
    signal.removeEventListener('abort', giveUp)
    // Nobody else may be looking at it.
    work.catch(() => {})
  }
}
