// Requests that are dropped where Discord's limits would make them wait: a draft that comes late is in the way of the answer.
import { AsyncLocalStorage } from 'node:async_hooks'

const droppable = new AsyncLocalStorage<true>()

/**
 * Makes requests that wait for no limit, neither one that is known nor one that Discord tells.
 * @throws RateLimitError with the time to wait, when a limit is reached
 */
export function dropWhenLimited<T>(request: () => Promise<T>): Promise<T> {
  return droppable.run(true, request)
}

/**
 * For the settings of discord.js, which ask for every request that would have to wait. It is one client for all, so that
 * drafts and answers know of the same limits.
 */
export function isDroppable(): boolean {
  return droppable.getStore() === true
}
