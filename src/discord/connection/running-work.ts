// Counts what is under way, so that a shutdown lets people have their answers.

export interface RunningWork {
  readonly add: (work: Promise<void>) => void
  /** Resolves when all is done, or when the time is over. */
  readonly finish: (limitMs: number) => Promise<void>
}

export function runningWork(): RunningWork {
  const running = new Set<Promise<void>>()
  return {
    add(work) {
      running.add(work)
      work.finally(() => running.delete(work))
    },
    async finish(limitMs) {
      let timer: NodeJS.Timeout | undefined
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, limitMs)
      })
      await Promise.race([Promise.allSettled(running), limit])
      clearTimeout(timer)
    },
  }
}
