// A segment while the index is being brought up to date: on the disk already or still to be written.
import type { SegmentContent, SegmentRecord } from '../store/segment.ts'

export interface Piece {
  readonly stored: SegmentRecord | SegmentContent
  /** The source of each of its articles; null for one that is removed. */
  readonly sources: readonly (string | null)[]
  /** Passages of the articles that are not removed. */
  readonly living: number
}

export function isWritten(stored: SegmentRecord | SegmentContent): stored is SegmentRecord {
  return 'name' in stored
}

export function passageCountOf({ stored }: Piece): number {
  return isWritten(stored) ? stored.passageCount : stored.lines.ends.length
}

export function dimensionsOf({ stored }: Piece): number {
  return isWritten(stored) ? stored.dimensions : stored.vectors.dimensions
}

/** A piece of articles that were just read. */
export function newPiece(content: SegmentContent): Piece {
  return {
    stored: content,
    sources: content.articles.map(({ source }) => source),
    living: content.lines.ends.length,
  }
}

/** A piece whose segment is on the disk already, all of it wanted. */
export function writtenPiece({
  record,
  sources,
}: {
  readonly record: SegmentRecord
  readonly sources: readonly string[]
}): Piece {
  return { stored: record, sources, living: record.passageCount }
}
