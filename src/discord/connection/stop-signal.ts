// The wish of the system, of Ctrl+C or of the manager of shards that the bot should end.

export interface StopSignal {
  readonly signal: AbortSignal
  /** Stops listening; a further signal then ends the process at once, as usual. */
  readonly release: () => void
}

export function stopSignal(): StopSignal {
  const controller = new AbortController()
  const names = ['SIGINT', 'SIGTERM'] as const
  const release = () => {
    for (const name of names) process.off(name, stop)
    process.off('disconnect', stop)
  }
  const stop = () => {
    release()
    controller.abort()
  }
  for (const name of names) process.on(name, stop)
  // A manager that died leaves no shards behind.
  process.on('disconnect', stop)
  return { signal: controller.signal, release }
}
