// Asks again what a provider may answer later. LangChain's own retries leave out a 429 without Retry-After.
import pRetry from 'p-retry'
import { systemCode } from '../errors.ts'
import { RefusedRequest, rootOf, TooSlow } from './provider-failure.ts'

export interface Patience {
  readonly retries: number
  /** The first pause in milliseconds; each further one is twice as long. */
  readonly firstPauseMs: number
  /** A server that asks to wait longer is not waited for. */
  readonly longestWaitMs: number
  readonly wait: (milliseconds: number) => Promise<void>
}

export const usualPatience: Patience = {
  retries: 3,
  firstPauseMs: 500,
  longestWaitMs: 60_000,
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
}

/** Runs the work until it succeeds, the retries are used up, or the failure is one that asking again does not mend. */
export async function withRetries<T>(
  { retries, firstPauseMs, longestWaitMs, wait }: Patience,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  return pRetry(work, {
    retries,
    minTimeout: firstPauseMs,
    randomize: true,
    signal,
    shouldRetry: async ({ error, retriesLeft }) => {
      if (retriesLeft === 0 || !mayPass(error)) return false
      const found = rootOf(error)
      const pauseMs = found instanceof RefusedRequest ? (found.retryAfterMs ?? 0) : 0
      if (pauseMs > longestWaitMs) return false
      if (pauseMs > 0) await wait(pauseMs)
      return true
    },
  })
}

/** Overload, a pause, a broken connection: it may be over at the next try. */
export function mayPass(error: unknown): boolean {
  const found = rootOf(error)
  if (found instanceof TooSlow) return true
  if (found instanceof RefusedRequest) {
    return !found.isOutOfCredit && (found.status >= 500 || [408, 425, 429].includes(found.status))
  }
  return systemCode(found) !== undefined
}
