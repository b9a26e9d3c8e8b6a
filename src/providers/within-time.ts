// Bounds the time of a call, and tells the call to end when the time is up.
import { TooSlow } from './provider-failure.ts'

/**
 * @param outer ends the call as well
 * @throws TooSlow when the time is up, whether or not the work heeds its signal
 */
export async function withinTime<T>(
  limitMs: number,
  outer: AbortSignal | null,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted()
  const controller = new AbortController()
  const stop = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true })
  })
  const timer = setTimeout(() => controller.abort(new TooSlow(limitMs)), limitMs)
  const pass = () => controller.abort(outer?.reason)
  outer?.addEventListener('abort', pass, { once: true })
  try {
    return await Promise.race([work(controller.signal), stop])
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', pass)
  }
}
