// Whether a file lies in the corpus, as its name says: since it was listed, a link may have been put in its place.
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundFile } from './list-files.ts'

/** @throws the system's error when there is no such file */
export async function liesInPlace({ source, path }: Pick<FoundFile, 'source' | 'path'>): Promise<boolean> {
  // The folder of the corpus itself may be a link; what stands below it may not.
  const root = await realpath(path.slice(0, path.length - source.length) || '.')
  return (await realpath(path)) === join(root, source)
}
