// Whether the index still fits the corpus, told without reading files that look untouched.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FoundFile, FoundFiles } from '../corpus/list-files.ts'
import { largestFileBytes } from '../corpus/read-article.ts'
import {
  type Manifest,
  readManifest,
  type SeenFile,
  shapeDifference,
  type WantedShape,
} from '../store/manifest.ts'

/** The manifest of the index when it fits the corpus and the settings, or null when a build is needed. */
export async function currentManifest(
  indexDir: string,
  shape: WantedShape,
  found: FoundFiles,
): Promise<Manifest | null> {
  // An unreadable or foreign manifest is no reason to fail: the corpus is there to build from.
  const manifest = await readManifest(indexDir).catch(() => null)
  if (!manifest || shapeDifference(manifest, shape) !== null) return null
  if (manifest.seen.length !== found.files.length) return null
  if (!sameProblems(manifest, found)) return null
  for (const [i, file] of found.files.entries()) {
    const seen = manifest.seen[i]
    if (!seen || seen.source !== file.source || !(await isUnchanged(seen, file))) return null
  }
  return manifest
}

/** What was wrong with the folder itself (links, folders that cannot be read), not with the files in it. */
function sameProblems(manifest: Manifest, found: FoundFiles): boolean {
  const files = new Set(manifest.seen.map(({ source }) => source))
  const told = manifest.problems.filter(({ source }) => !files.has(source))
  return JSON.stringify(told) === JSON.stringify(found.problems)
}

async function isUnchanged(seen: SeenFile, file: FoundFile): Promise<boolean> {
  if (seen.bytes !== file.bytes) return false
  if (file.bytes > largestFileBytes) return true
  if (seen.hash !== '' && seen.modifiedMs === file.modifiedMs) return true
  const bytes = await readFile(file.path).catch(() => null)
  // A file that could not be read before may be readable now, with the same size and time.
  if (bytes === null) return seen.hash === ''
  return createHash('sha256').update(bytes).digest('hex') === seen.hash
}
