// Keeps the segments few: small ones are merged, so that a question need not look into dozens of them.
import { mostPassages } from '../store/lexical-arrays.ts'
import { mergeSegments, readSegmentContent } from '../store/merge-segments.ts'
import { writeSegment } from '../store/write-segment.ts'
import { type MergeTask, mergeInWorker } from './build-in-workers.ts'
import { dimensionsOf, isWritten, newPiece, type Piece, passageCountOf, writtenPiece } from './piece.ts'

/**
 * `little` keeps a change quick: only segments of about the size of the new ones are merged with them, and none above
 * this many passages together. `all` merges until there are few and what was removed is gone from the disk.
 */
export type Tidiness = 'little' | 'all'

const quickPassages = 1000
/** A segment up to so many times as large as what is merged already joins it: each passage is merged a few times only. */
const growth = 2
/** More segments than this are merged, the smallest first. */
const mostSegments = 8
/** A segment of which more than this is removed is written again. */
const mostRemovedShare = 0.3

/** @throws DamagedIndex when a segment that is to be merged is not what was written */
export async function tidyPieces(
  indexDir: string,
  pieces: readonly Piece[],
  tidiness: Tidiness,
  hasWorkers: boolean,
): Promise<Piece[]> {
  const living = pieces.filter((piece) => piece.living > 0 || piece.sources.some((source) => source !== null))
  const group = tidiness === 'little' ? besideNew(living) : tooMany(living)
  if (group.length === 0) return living
  const size = group.reduce((sum, { living: passages }) => sum + passages, 0)
  const merge = hasWorkers && size > quickPassages ? mergeBeside : mergePieces
  const merged = await merge(indexDir, group)
  return [...living.filter((piece) => !group.includes(piece)), merged]
}

/** Whether a thorough run would merge anything. */
export function isUntidy(pieces: readonly Piece[]): boolean {
  return tooMany(pieces).length > 0
}

/** The new pieces and the stored ones that are no larger: the logarithmic method (Bentley & Saxe 1980). */
function besideNew(pieces: readonly Piece[]): Piece[] {
  const fresh = pieces.filter(({ stored }) => !isWritten(stored))
  let size = fresh.reduce((sum, { living }) => sum + living, 0)
  if (fresh.length === 0 || size > quickPassages) return []
  const group = [...fresh]
  for (const piece of smallestFirst(pieces, fresh[0])) {
    if (group.includes(piece)) continue
    if (piece.living > growth * size || size + piece.living > quickPassages) break
    group.push(piece)
    size += piece.living
  }
  return group.length > 1 ? group : []
}

function tooMany(pieces: readonly Piece[]): Piece[] {
  const group = pieces.filter((piece) => piece.living < passageCountOf(piece) * (1 - mostRemovedShare))
  let size = group.reduce((sum, { living }) => sum + living, 0)
  let left = pieces.length - group.length + Math.min(1, group.length)
  for (const piece of smallestFirst(pieces, group[0] ?? pieces[0])) {
    if (left <= mostSegments || size + piece.living > mostPassages) break
    if (group.includes(piece)) continue
    if (group.length > 0) left--
    group.push(piece)
    size += piece.living
  }
  if (size > mostPassages) return group.slice(0, 1)
  return group.length === 1 && group[0] && passageCountOf(group[0]) === group[0].living ? [] : group
}

/** Only segments with vectors of the same kind can be one. */
function smallestFirst(pieces: readonly Piece[], like: Piece | undefined): Piece[] {
  const dimensions = like && dimensionsOf(like)
  return pieces.filter((piece) => dimensionsOf(piece) === dimensions).sort((a, b) => a.living - b.living)
}

async function mergePieces(indexDir: string, pieces: readonly Piece[]): Promise<Piece> {
  const segments = await Promise.all(
    pieces.map(async ({ stored, sources }) => ({
      content: isWritten(stored) ? await readSegmentContent(indexDir, stored) : stored,
      keeps: (article: number) => sources[article] != null,
    })),
  )
  return newPiece(mergeSegments(segments))
}

/** The same on a thread, which reads the segments from the disk: what is not there yet is written first. */
async function mergeBeside(indexDir: string, pieces: readonly Piece[]): Promise<Piece> {
  const parts: MergeTask[] = []
  for (const { stored, sources } of pieces) {
    const record = isWritten(stored) ? stored : await writeSegment(indexDir, stored)
    const kept = sources.flatMap((source, article) => (source === null ? [] : [article]))
    parts.push({ record, kept })
  }
  return writtenPiece(await mergeInWorker(indexDir, parts))
}
