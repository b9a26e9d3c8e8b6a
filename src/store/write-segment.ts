// Writes a segment to the disk: until a manifest names it, it is nobody's.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { encodeArrays } from './array-file.ts'
import { flush, writeDurably } from './durable.ts'
import { loadHnswlib, writeHnswGraph } from './hnsw-vectors.ts'
import {
  type CheckedBytes,
  graphPath,
  type SegmentContent,
  type SegmentRecord,
  segmentPath,
  segmentsFolder,
} from './segment.ts'
import { isWorthAGraph, type VectorTable } from './vector-index.ts'

/** @throws an error of the system when the disk does not take it */
export async function writeSegment(indexDir: string, content: SegmentContent): Promise<SegmentRecord> {
  const { articles, lines, peripheral, lexical, vectors } = content
  const name = randomBytes(8).toString('hex')
  const articleBytes = Buffer.from(JSON.stringify(articles))
  const arrays = encodeArrays({ ...lexical, passageEnds: lines.ends, peripheral, articles: articleBytes })
  const values = new Uint8Array(vectors.values.buffer, vectors.values.byteOffset, vectors.values.byteLength)
  await mkdir(join(indexDir, segmentsFolder), { recursive: true })
  await writeDurably(segmentPath(indexDir, { name }), [arrays, values, lines.bytes])
  return {
    name,
    articleCount: articles.length,
    passageCount: lines.ends.length,
    dimensions: vectors.dimensions,
    arrays: checked(arrays),
    vectors: checked(values),
    passages: checked(lines.bytes),
    graph: await writeGraph(graphPath(indexDir, { name }), vectors),
  }
}

async function writeGraph(path: string, vectors: VectorTable): Promise<CheckedBytes | null> {
  const { dimensions, values } = vectors
  if (!isWorthAGraph({ dimensions, size: values.length / Math.max(dimensions, 1) })) return null
  const hnswlib = await loadHnswlib()
  if (!hnswlib) return null
  await writeHnswGraph(hnswlib, vectors, path)
  await flush(path)
  return checked(await readFile(path))
}

function checked(bytes: Uint8Array): CheckedBytes {
  return { bytes: bytes.length, crc32: crc32(bytes) }
}
