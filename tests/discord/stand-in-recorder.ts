// Keeps what the bot requested, and lets a test wait for it without looking at a clock.
import type { Body } from './stand-in-rules.ts'

export interface Recorded {
  readonly method: string
  /** Without `/api/v10` and the query. */
  readonly path: string
  readonly body: Body
  readonly status: number
}

/** Keeps every request and hands it to whoever waits for one like it. */
export function recorder() {
  const all: Recorded[] = []
  const untaken: Recorded[] = []
  const waiting: { fits: (request: Recorded) => boolean; take: (request: Recorded) => void }[] = []
  return {
    all,
    add(request: Recorded): void {
      all.push(request)
      const place = waiting.findIndex(({ fits }) => fits(request))
      const [waiter] = place < 0 ? [] : waiting.splice(place, 1)
      if (waiter) waiter.take(request)
      else untaken.push(request)
    },
    next(method: string, path: RegExp | string): Promise<Recorded> {
      const fits = (request: Recorded) =>
        request.method === method &&
        (typeof path === 'string' ? request.path === path : path.test(request.path))
      const place = untaken.findIndex(fits)
      const [request] = place < 0 ? [] : untaken.splice(place, 1)
      if (request) return Promise.resolve(request)
      return new Promise((take) => {
        waiting.push({ fits, take })
      })
    },
  }
}
