// A segment: some articles with everything the index knows of them, in one file that never changes.
import { join } from 'node:path'
import type { ArticleEntry } from '../model.ts'
import type { LexicalArrays } from './lexical-arrays.ts'
import type { PassageLines } from './passage-file.ts'
import type { VectorTable } from './vector-index.ts'

/** What a segment keeps of an article; size and time of the file stand in the manifest, because a file may be touched. */
export type StoredArticle = Omit<ArticleEntry, 'bytes' | 'modifiedMs'>

/** A segment before it is written. The first passage of an article is counted within the segment. */
export interface SegmentContent {
  readonly articles: readonly StoredArticle[]
  readonly lines: PassageLines
  /** 1 for a peripheral passage. */
  readonly peripheral: Uint8Array
  readonly lexical: LexicalArrays
  readonly vectors: VectorTable
}

export interface CheckedBytes {
  readonly bytes: number
  /** Tells truncation and flipped bits. */
  readonly crc32: number
}

/** The parts of a segment's file, one behind the other. */
export const segmentParts = ['arrays', 'vectors', 'passages'] as const
export type SegmentPart = (typeof segmentParts)[number]

/** What the manifest says of a segment. */
export interface SegmentRecord extends Readonly<Record<SegmentPart, CheckedBytes>> {
  readonly name: string
  readonly articleCount: number
  readonly passageCount: number
  /** Of its vectors; 0 for a segment that was made while the embedding model gave none. */
  readonly dimensions: number
  /** The native graph, in a file of its own; null for a segment so small that all its vectors are compared. */
  readonly graph: CheckedBytes | null
}

export const segmentsFolder = 'segments'

export function segmentPath(indexDir: string, { name }: Pick<SegmentRecord, 'name'>): string {
  return join(indexDir, segmentsFolder, `${name}.segment`)
}

export function graphPath(indexDir: string, { name }: Pick<SegmentRecord, 'name'>): string {
  return join(indexDir, segmentsFolder, `${name}.graph`)
}

/** The names of the files of a segment. */
export function filesOf({ name, graph }: Pick<SegmentRecord, 'name' | 'graph'>): string[] {
  return graph ? [`${name}.segment`, `${name}.graph`] : [`${name}.segment`]
}
