// What has to be done so that the index fits the corpus again, told without reading files that look untouched.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { FoundFile, FoundFiles } from '../corpus/list-files.ts'
import { largestFileBytes } from '../corpus/read-article.ts'
import type { Problem } from '../errors.ts'
import { verifySegment } from '../store/checked-parts.ts'
import type { Manifest, SeenFile } from '../store/manifest.ts'
import { graphPath, type SegmentRecord, segmentPath } from '../store/segment.ts'
import type { Piece } from './piece.ts'

export interface Plan {
  /** The index as it is, when it can be built upon. */
  readonly manifest: Manifest | null
  /** Its segments without the articles that changed or are gone. */
  readonly pieces: readonly Piece[]
  /** Files that are as they were, with the time at which they were changed last. */
  readonly kept: readonly SeenFile[]
  /** Files of the index that the corpus has no more. */
  readonly gone: number
  /** Files to read: new ones, changed ones, and those whose segment is lost. */
  readonly toRead: readonly FoundFile[]
  /** What was wrong with kept files and still is, and with the folder. */
  readonly problems: readonly Problem[]
  /** Whether the index fits already: nothing to read, nothing to remove. */
  readonly isCurrent: boolean
  /** Whether the files fit but were touched: the manifest alone is written again. */
  readonly isTouched: boolean
}

export interface PlanOptions {
  /** Read the files of the index, to find damage before a question does. */
  readonly verify: boolean
  /** Read the articles of segments without vectors again, because the model can give some now. */
  readonly wantsVectors: boolean
}

/** @param manifest of the index as it is, or null when none can be built upon */
export async function planUpdate(
  indexDir: string,
  manifest: Manifest | null,
  found: FoundFiles,
  { verify, wantsVectors }: PlanOptions,
): Promise<Plan> {
  if (!manifest) {
    return {
      manifest,
      pieces: [],
      kept: [],
      gone: 0,
      toRead: found.files,
      problems: found.problems,
      isCurrent: false,
      isTouched: false,
    }
  }
  const lost = await lostSegments(indexDir, manifest.segments, verify)
  if (wantsVectors)
    for (const [i, { dimensions }] of manifest.segments.entries()) if (dimensions === 0) lost.add(i)
  const seen = new Map(manifest.seen.map((file) => [file.source, file]))
  const kept: SeenFile[] = []
  const toRead: FoundFile[] = []
  for (const file of found.files) {
    const before = seen.get(file.source)
    const isLost = before?.place != null && lost.has(before.place[0])
    if (before && !isLost && (isUntouched(before, file) || (await isUnchanged(before, file))))
      kept.push({ ...before, modifiedMs: file.modifiedMs })
    else toRead.push(file)
  }
  const gone = seen.size - found.files.filter(({ source }) => seen.has(source)).length
  const problems = [...found.problems, ...problemsOfKept(manifest, kept)]
  const isWhole = toRead.length === 0 && kept.length === manifest.seen.length && lost.size === 0
  const isCurrent = isWhole && sameProblems(manifest.problems, problems)
  const isTouched =
    isCurrent && kept.some(({ source, modifiedMs }) => seen.get(source)?.modifiedMs !== modifiedMs)
  const pieces = piecesOf(manifest, kept, lost)
  return { manifest, pieces, kept, gone, toRead, problems, isCurrent, isTouched }
}

/** The places of segments whose files are gone, cut off or, when all is to be read, damaged. */
async function lostSegments(
  indexDir: string,
  records: readonly SegmentRecord[],
  verify: boolean,
): Promise<Set<number>> {
  const lost = new Set<number>()
  for (const [i, record] of records.entries()) {
    const { arrays, vectors, passages, graph } = record
    const isThere = await hasSize(
      segmentPath(indexDir, record),
      arrays.bytes + vectors.bytes + passages.bytes,
    )
    const hasGraph = !graph || (await hasSize(graphPath(indexDir, record), graph.bytes))
    const isSound =
      isThere &&
      hasGraph &&
      (!verify ||
        (await verifySegment(indexDir, record).then(
          () => true,
          () => false,
        )))
    if (!isSound) lost.add(i)
  }
  return lost
}

async function hasSize(path: string, bytes: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.size === bytes
}

/** What was wrong with the kept files themselves; what is wrong with the folder is told anew by whoever lists it. */
function problemsOfKept(manifest: Manifest, kept: readonly SeenFile[]): Problem[] {
  const sources = new Set(kept.map(({ source }) => source))
  return manifest.problems.filter(({ source }) => sources.has(source))
}

function sameProblems(one: readonly Problem[], other: readonly Problem[]): boolean {
  const lines = (problems: readonly Problem[]) =>
    problems.map(({ source, message }) => `${source}\n${message}`).sort()
  return JSON.stringify(lines(one)) === JSON.stringify(lines(other))
}

function piecesOf(manifest: Manifest, kept: readonly SeenFile[], lost: ReadonlySet<number>): Piece[] {
  const sources = manifest.segments.map(({ articleCount }) =>
    new Array<string | null>(articleCount).fill(null),
  )
  const living = manifest.segments.map(() => 0)
  for (const { source, place, passages } of kept) {
    const of = place && sources[place[0]]
    if (!place || !of) continue
    of[place[1]] = source
    living[place[0]] = (living[place[0]] ?? 0) + passages
  }
  return manifest.segments
    .map((stored, i): Piece => ({ stored, sources: sources[i] ?? [], living: living[i] ?? 0 }))
    .filter((_, i) => !lost.has(i))
}

function isUntouched(seen: SeenFile, file: FoundFile): boolean {
  return seen.hash !== '' && seen.bytes === file.bytes && seen.modifiedMs === file.modifiedMs
}

async function isUnchanged(seen: SeenFile, file: FoundFile): Promise<boolean> {
  if (seen.bytes !== file.bytes) return false
  if (file.bytes > largestFileBytes) return true
  const bytes = await readFile(file.path).catch(() => null)
  // A file that could not be read before may be readable now, with the same size and time.
  if (bytes === null) return seen.hash === ''
  return createHash('sha256').update(bytes).digest('hex') === seen.hash
}
