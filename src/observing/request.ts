// The request that is being worked on, from the question to the reply: known wherever something is logged meanwhile.
import { AsyncLocalStorage } from 'node:async_hooks'

export interface Request {
  /** Discord's id of the interaction or message. */
  readonly id: string
  /** When it came, by `performance.now()`. */
  readonly startMs: number
}

const current = new AsyncLocalStorage<Request>()

/** Runs work as part of a request, with all that it starts. */
export function inRequest<T>(id: string, work: () => T): T {
  return current.run({ id, startMs: performance.now() }, work)
}

/** The request that this is part of, or undefined outside of any. */
export function currentRequest(): Request | undefined {
  return current.getStore()
}
