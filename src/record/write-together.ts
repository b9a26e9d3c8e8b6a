// Writes of many answers in one commit: each commit waits for the disk, and the whole bot waits with it.

export interface WritingTogether {
  /** Resolves with what the work returned once it is on the disk; rejects with what it threw, alone. */
  readonly soon: <T>(work: () => T) => Promise<T>
  /** Writes now what is waiting. */
  readonly flush: () => void
}

/** At least so many milliseconds between two commits while many answers are written; the first one is written at once. */
const gapMs = 20
/** A slow disk gets fewer commits: the pause is so many times what the last one took... */
const pauseFactor = 9
/** ...but nobody waits longer than this for it. */
const longestGapMs = 200

interface Waiting {
  readonly run: () => void
  readonly settle: () => void
  readonly alone: () => void
}

/** @param atOnce writes all of the work or nothing of it, and throws what the work throws */
export function writeTogether(atOnce: <T>(work: () => T) => T): WritingTogether {
  let waiting: Waiting[] = []
  let timer: NodeJS.Timeout | undefined
  let nextMs = Number.NEGATIVE_INFINITY

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const works = waiting
    if (works.length === 0) return
    waiting = []
    const startMs = performance.now()
    try {
      atOnce(() => {
        for (const { run } of works) run()
      })
      for (const { settle } of works) settle()
    } catch {
      // One of them failed and took the others with it: each is tried by itself and told its own end.
      for (const { alone } of works) alone()
    }
    const endMs = performance.now()
    nextMs = endMs + Math.min(longestGapMs, Math.max(gapMs, (endMs - startMs) * pauseFactor))
  }
  const soon = <T>(work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      let result: T
      waiting.push({
        run: () => {
          result = work()
        },
        settle: () => resolve(result),
        alone: () => {
          try {
            resolve(atOnce(work))
          } catch (error) {
            reject(error)
          }
        },
      })
      timer ??= setTimeout(flush, Math.max(0, nextMs - performance.now()))
    })
  return { soon, flush }
}
