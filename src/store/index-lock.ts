// One process at a time writes an index: a lock of the operating system, which no dead process holds.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, messageOf, UserError } from '../errors.ts'

const pollMs = 100

export interface IndexLock {
  release(): void
}

/**
 * Waits until nobody else writes the index. The lock is SQLite's on an empty database: the system lets go of it when
 * the process ends, however it ends.
 * @param onWait called once when somebody else holds it
 * @throws UserError when the folder cannot be written to
 */
export async function lockIndex(indexDir: string, onWait: () => void = () => {}): Promise<IndexLock> {
  const path = join(indexDir, 'lock')
  const { default: Database } = await import('libsql')
  let told = false
  for (;;) {
    try {
      await mkdir(indexDir, { recursive: true })
      const database = new Database(path, { timeout: 0 })
      try {
        database.exec('BEGIN EXCLUSIVE')
      } catch (error) {
        database.close()
        throw error
      }
      return { release: () => database.close() }
    } catch (error) {
      if (errorCode(error) !== 'SQLITE_BUSY') {
        throw new UserError(`The index cannot be written to ${indexDir} (${messageOf(error)}).`, {
          cause: error,
        })
      }
    }
    if (!told) onWait()
    told = true
    await new Promise((done) => setTimeout(done, pollMs))
  }
}
