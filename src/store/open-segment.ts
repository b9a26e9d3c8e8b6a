// Opens a segment: every byte is checked against the manifest before anyone reads it.
import { closeSync, openSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { messageOf } from '../errors.ts'
import type { Passage } from '../model.ts'
import { decodeArrays } from './array-file.ts'
import { DamagedIndex } from './damaged-index.ts'
import { exactVectors } from './exact-vectors.ts'
import { loadHnswlib, openHnswVectors } from './hnsw-vectors.ts'
import { type LexicalArrays, lexicalArraysOf } from './lexical-arrays.ts'
import { passageDecoder, passageReader } from './passage-file.ts'
import {
  type CheckedBytes,
  graphPath,
  type SegmentPart,
  type SegmentRecord,
  type StoredArticle,
  segmentParts,
  segmentPath,
} from './segment.ts'
import type { VectorIndex, VectorTable } from './vector-index.ts'

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

/** Between two chunks of a long file the event loop gets its turn. */
const chunkBytes = 8 * 1024 * 1024
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
    const vectors = graph ?? exactVectors(await readVectors(path, record))
    const kept = parts.get('passages')
    const file = kept ? null : openSync(path, 'r')
    const readPassage =
      file === null
        ? passageDecoder(kept ?? Buffer.alloc(0), ends)
        : passageReader(file, record.arrays.bytes + record.vectors.bytes, ends)
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
        return readPassage(passage)
      },
      close: () => {
        if (isOpen && file !== null) closeSync(file)
        isOpen = false
      },
    }
  } catch (error) {
    if (error instanceof DamagedIndex) throw error
    throw new DamagedIndex(path, messageOf(error), error)
  }
}

/**
 * Reads parts of a segment's file.
 * @param checked parts that are read only to see that they are whole: the passages, which are read one by one later
 * @throws DamagedIndex when a part is not what was written
 */
export async function readParts(
  path: string,
  record: SegmentRecord,
  wanted: readonly SegmentPart[],
  checked: readonly SegmentPart[] = ['passages'],
): Promise<Map<SegmentPart, Buffer>> {
  const found = new Map<SegmentPart, Buffer>()
  const handle = await open(path, 'r')
  try {
    let offset = 0
    for (const part of segmentParts) {
      const isWanted = wanted.includes(part)
      if (isWanted || checked.includes(part)) {
        const bytes = await readChecked(handle, path, offset, record[part], isWanted)
        if (bytes) found.set(part, bytes)
      }
      offset += record[part].bytes
    }
    if ((await handle.stat()).size !== offset) throw new DamagedIndex(path, 'its length does not fit')
  } finally {
    await handle.close()
  }
  return found
}

async function readChecked(
  handle: FileHandle,
  path: string,
  offset: number,
  expected: CheckedBytes,
  isKept: boolean,
): Promise<Buffer | null> {
  const kept = isKept ? Buffer.allocUnsafeSlow(expected.bytes) : null
  const scratch = kept ?? Buffer.allocUnsafe(Math.min(chunkBytes, expected.bytes))
  let sum = 0
  for (let done = 0; done < expected.bytes; ) {
    const length = Math.min(chunkBytes, expected.bytes - done)
    const at = kept ? done : 0
    const { bytesRead } = await handle.read(scratch, at, length, offset + done)
    if (bytesRead === 0) throw new DamagedIndex(path, 'it is cut off')
    sum = crc32(scratch.subarray(at, at + bytesRead), sum)
    done += bytesRead
  }
  if (sum !== expected.crc32) throw new DamagedIndex(path, 'its checksum does not fit')
  return kept
}

/** The vectors, which a graph makes superfluous. */
async function readVectors(path: string, record: SegmentRecord): Promise<VectorTable> {
  const handle = await open(path, 'r')
  try {
    const bytes = await readChecked(handle, path, record.arrays.bytes, record.vectors, true)
    return tableOf(bytes ?? undefined, record)
  } finally {
    await handle.close()
  }
}

/** Reads all files of a segment. @throws DamagedIndex when one is not what was written */
export async function verifySegment(indexDir: string, record: SegmentRecord): Promise<void> {
  await readParts(segmentPath(indexDir, record), record, [], segmentParts)
  if (record.graph) await verifyGraph(graphPath(indexDir, record), record.graph)
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

async function verifyGraph(path: string, graph: CheckedBytes): Promise<void> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw new DamagedIndex(path, messageOf(error), error)
  })
  try {
    await readChecked(handle, path, 0, graph, false)
    if ((await handle.stat()).size !== graph.bytes) throw new DamagedIndex(path, 'its length does not fit')
  } finally {
    await handle.close()
  }
}

/** The bytes of a part as vectors; kept parts begin at the start of their own buffer. */
export function tableOf(
  bytes: Buffer | undefined,
  { dimensions }: Pick<SegmentRecord, 'dimensions'>,
): VectorTable {
  if (!bytes) return { dimensions: 0, values: new Float32Array() }
  return { dimensions, values: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4) }
}
