// Answers a few questions at a time, with a turn of the event loop before each: acknowledgements never wait for answers.
import { setImmediate as turn } from 'node:timers/promises'
import PQueue from 'p-queue'

export interface AnswerQueue {
  /** As the work itself, when its turn has come: a person's second question comes after everybody's first. */
  readonly run: <T>(personId: string, work: () => T | Promise<T>) => Promise<T>
  /** The same for work that no person waits for: it comes after everybody's questions. */
  readonly runSpare: <T>(work: () => T | Promise<T>) => Promise<T>
}

/** Answers take the processor, so more at once would make none of them faster. */
const usualAtOnce = 2
/** What takes longer waits for somebody else, a model or a disk, and holds nobody up. */
const usualHoldMs = 100

export interface AnswerQueueOptions {
  /** How many are worked on at the same time. */
  readonly atOnce?: number
  /** After so many milliseconds the next one begins beside a slow one. */
  readonly holdMs?: number
}

export function answerQueue(options: AnswerQueueOptions = {}): AnswerQueue {
  const { atOnce = usualAtOnce, holdMs = usualHoldMs } = options
  const queue = new PQueue({ concurrency: atOnce })
  const asking = new Map<string, number>()
  const leave = (personId: string): void => {
    const others = (asking.get(personId) ?? 1) - 1
    if (others > 0) asking.set(personId, others)
    else asking.delete(personId)
  }
  const enqueue = <T>(priority: number, work: () => T | Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const begin = async (): Promise<void> => {
        await turn()
        const result = (async () => work())()
        result.then(resolve, reject)
        await settledWithin(result, holdMs)
      }
      queue.add(begin, { priority }).catch(reject)
    })
  return {
    run(personId, work) {
      const before = asking.get(personId) ?? 0
      asking.set(personId, before + 1)
      return enqueue(-before, work).finally(() => leave(personId))
    },
    runSpare: (work) => enqueue(Number.MIN_SAFE_INTEGER, work),
  }
}

/** Resolves when the work is over, however it ended, or when the time is. */
function settledWithin(work: Promise<unknown>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    work.then(end, end)
  })
}
