// Keeps an open library at the index that other processes write, by looking at its manifest now and then.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from './errors.ts'
import type { OpenLibrary } from './open-library.ts'
import { manifestName } from './store/manifest.ts'

const lookMs = 3000

/**
 * @param log writes one line
 * @returns the function that stops it
 */
export function followIndex(
  library: Pick<OpenLibrary, 'adopt'>,
  indexDir: string,
  log: (line: string) => void,
  everyMs = lookMs,
): () => void {
  let seenMs = 0
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      const { mtimeMs } = await stat(join(indexDir, manifestName))
      if (mtimeMs !== seenMs && (await library.adopt())) log('The index was brought up to date elsewhere.')
      seenMs = mtimeMs
    } catch (error) {
      log(`The index that was written elsewhere could not be opened: ${messageOf(error)}`)
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(look, everyMs)
  return () => clearInterval(timer)
}
