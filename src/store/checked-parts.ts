// Parts of the files of a segment, read in chunks and held against their checksums.
import { type FileHandle, open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { messageOf } from '../errors.ts'
import { DamagedIndex } from './damaged-index.ts'
import {
  type CheckedBytes,
  graphPath,
  type SegmentPart,
  type SegmentRecord,
  segmentParts,
  segmentPath,
} from './segment.ts'
import type { VectorTable } from './vector-index.ts'

/** Between two chunks of a long file the event loop gets its turn. */
const chunkBytes = 8 * 1024 * 1024

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

/** Reads all files of a segment. @throws DamagedIndex when one is not what was written */
export async function verifySegment(indexDir: string, record: SegmentRecord): Promise<void> {
  await readParts(segmentPath(indexDir, record), record, [], segmentParts)
  if (record.graph) await verifyGraph(graphPath(indexDir, record), record.graph)
}

/** @throws DamagedIndex when the graph is not what was written */
export async function verifyGraph(path: string, graph: CheckedBytes): Promise<void> {
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
