// Keeps what the bot sent, and lets a test wait for it without looking at a clock.
import type { Body } from './stand-in-rules.ts'
import type { StoredMessage } from './stand-in-world.ts'

export interface Recorded {
  readonly method: string
  /** Without `/api/v10` and the query. */
  readonly path: string
  readonly body: Body
  readonly status: number
  /** Whom it would have pinged; see `pingsOf`. */
  readonly pings: readonly string[]
  /** The links it would have unfolded. */
  readonly previews: readonly string[]
  /** The message as Discord shows it after this request. */
  readonly message?: StoredMessage
}

/** Keeps things in their order and hands each to whoever waits for one like it. */
export function mailbox<Item>() {
  const all: Item[] = []
  const untaken: Item[] = []
  const waiting: { fits: (item: Item) => boolean; take: (item: Item) => void }[] = []
  return {
    all,
    add(item: Item): void {
      all.push(item)
      const place = waiting.findIndex(({ fits }) => fits(item))
      const [waiter] = place < 0 ? [] : waiting.splice(place, 1)
      if (waiter) waiter.take(item)
      else untaken.push(item)
    },
    next(fits: (item: Item) => boolean): Promise<Item> {
      const place = untaken.findIndex(fits)
      const [item] = place < 0 ? [] : untaken.splice(place, 1)
      if (item !== undefined) return Promise.resolve(item)
      return new Promise((take) => {
        waiting.push({ fits, take })
      })
    },
  }
}

/** Keeps every request. */
export function recorder() {
  const { all, add, next } = mailbox<Recorded>()
  return {
    all,
    add,
    next: (method: string, path: RegExp | string): Promise<Recorded> =>
      next(
        (request) =>
          request.method === method &&
          (typeof path === 'string' ? request.path === path : path.test(request.path)),
      ),
  }
}
