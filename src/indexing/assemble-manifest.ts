// Pieces to a manifest: what is not on the disk yet is written, then every file gets its place.
import type { Manifest, SeenFile } from '../store/manifest.ts'
import type { SegmentRecord } from '../store/segment.ts'
import { writeSegment } from '../store/write-segment.ts'
import type { ReadFile } from './build-segments.ts'
import { isWritten, type Piece } from './piece.ts'

type About = Omit<Manifest, 'segments' | 'seen' | 'articleCount' | 'passageCount' | 'dimensions'>

/** @throws an error of the system when the disk does not take a segment */
export async function assembleManifest(
  indexDir: string,
  pieces: readonly Piece[],
  files: readonly (SeenFile | ReadFile)[],
  about: About,
): Promise<Manifest> {
  const segments: SegmentRecord[] = []
  const places = new Map<string, readonly [number, number]>()
  for (const [i, { stored, sources }] of pieces.entries()) {
    segments.push(isWritten(stored) ? stored : await writeSegment(indexDir, stored))
    for (const [article, source] of sources.entries()) if (source !== null) places.set(source, [i, article])
  }
  const seen = files.map((file) => seenFile(file, places)).sort((a, b) => (a.source < b.source ? -1 : 1))
  const articles = seen.filter(({ place }) => place !== null)
  return {
    ...about,
    dimensions: dimensionsOf(pieces, segments),
    articleCount: articles.length,
    passageCount: articles.reduce((sum, { passages }) => sum + passages, 0),
    segments,
    seen,
  }
}

function seenFile(
  file: SeenFile | ReadFile,
  places: ReadonlyMap<string, readonly [number, number]>,
): SeenFile {
  if ('source' in file) return { ...file, place: places.get(file.source) ?? null }
  const { source, bytes, modifiedMs } = file.file
  const place = places.get(source) ?? null
  return { source, bytes, modifiedMs, hash: file.hash, place, passages: file.passages ?? 0 }
}

/** 0 as long as any passage lacks its vector: see `BuildVectors`. */
function dimensionsOf(pieces: readonly Piece[], segments: readonly SegmentRecord[]): number {
  const living = segments.filter((_, i) => (pieces[i]?.living ?? 0) > 0)
  return living.every(({ dimensions }) => dimensions > 0) ? (living[0]?.dimensions ?? 0) : 0
}
