// Opens a segment: every byte is checked against the manifest before anyone reads it.
import { messageOf } from '../errors.ts'
import type { Passage } from '../model.ts'
import { decodeArrays } from './array-file.ts'
import { readParts, tableOf, verifyGraph } from './checked-parts.ts'
import { DamagedIndex } from './damaged-index.ts'
import { exactVectors } from './exact-vectors.ts'
import { loadHnswlib, openHnswVectors } from './hnsw-vectors.ts'
import { type LexicalArrays, lexicalArraysOf } from './lexical-arrays.ts'
import { passagesInFile, passagesInMemory } from './passage-file.ts'
import { graphPath, type SegmentRecord, type StoredArticle, segmentPath } from './segment.ts'
import type { VectorIndex } from './vector-index.ts'

export interface Segment {
  readonly record: SegmentRecord
  readonly articles: readonly StoredArticle[]
  readonly lexical: LexicalArrays
  /** 1 for a peripheral passage. */
  readonly peripheral: Uint8Array
  /** Numbers the passages as the segment does. */
  readonly vectors: VectorIndex
  readPassage(passage: number): Passage
  close(): void
}

/** Passages of no more bytes are kept in memory, outside the JavaScript heap: some 10,000; they are read at the start anyway. */
const mostKeptBytes = 16 * 1024 * 1024

/** @throws DamagedIndex when a file of it is missing or not what was written */
export async function openSegment(indexDir: string, record: SegmentRecord): Promise<Segment> {
  const path = segmentPath(indexDir, record)
  try {
    // Side by side: while one file is read, the other one's bytes are checked.
    const isSmall = record.passages.bytes <= mostKeptBytes
    const [graph, parts] = await Promise.all([
      openGraph(indexDir, record),
      readParts(path, record, isSmall ? ['arrays', 'passages'] : ['arrays']),
    ])
    const arrays = decodeArrays(parts.get('arrays') ?? new Uint8Array())
    const [ends, peripheral, articles] = ['passageEnds', 'peripheral', 'articles'].map((name) =>
      arrays.get(name),
    )
    if (
      !(ends instanceof Uint32Array && peripheral instanceof Uint8Array && articles instanceof Uint8Array)
    ) {
      throw new DamagedIndex(path, 'a table is missing')
    }
    const lexical = lexicalArraysOf(arrays)
    // A graph makes the vectors superfluous.
    const vectors =
      graph ?? exactVectors(tableOf((await readParts(path, record, ['vectors'], [])).get('vectors'), record))
    const kept = parts.get('passages')
    const passages = kept
      ? passagesInMemory(kept, ends)
      : passagesInFile(path, record.arrays.bytes + record.vectors.bytes, ends)
    let isOpen = true
    return {
      record,
      articles: JSON.parse(Buffer.from(articles).toString('utf8')) as StoredArticle[],
      lexical,
      peripheral,
      vectors,
      readPassage: (passage) => {
        // The number of a closed file may already belong to another one.
        if (!isOpen) throw new Error(`the segment ${record.name} was closed`)
        return passages.read(passage)
      },
      close: () => {
        if (isOpen) passages.close()
        isOpen = false
      },
    }
  } catch (error) {
    if (error instanceof DamagedIndex) throw error
    throw new DamagedIndex(path, messageOf(error), error)
  }
}

/** The native graph where there is one and the module can be loaded; its exact twin needs none. */
async function openGraph(indexDir: string, record: SegmentRecord): Promise<VectorIndex | null> {
  const { graph, dimensions } = record
  const hnswlib = graph && (await loadHnswlib())
  if (!graph || !hnswlib) return null
  const path = graphPath(indexDir, record)
  await verifyGraph(path, graph)
  // Whole by its checksum, and yet the module may refuse it (another version of it).
  return openHnswVectors(hnswlib, path, dimensions).catch(() => null)
}
