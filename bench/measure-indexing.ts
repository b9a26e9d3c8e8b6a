// How long a first index run takes, by stage, and how large the index is.
import { fileURLToPath } from 'node:url'
import type { Stage } from '../src/indexing/progress.ts'
import type { Manifest } from '../src/store/manifest.ts'
import type { SegmentRecord } from '../src/store/segment.ts'
import { builtDir } from './built.ts'
import { output } from './output.ts'

export interface Place {
  readonly corpusDir: string
  readonly indexDir: string
}

interface Run {
  readonly ms: number
  /** When the last progress of each stage was told, in milliseconds from the start. */
  readonly ends: Partial<Record<Stage, number>>
  readonly manifest: Pick<Manifest, 'passageCount' | 'segments'>
}

const indexOnce = fileURLToPath(new URL('./index-once.mjs', import.meta.url))

/** Stages overlap on several threads: a stage counts until its last progress, the rest is writing. */
export async function measureIndexing({ corpusDir, indexDir }: Place) {
  const { ms, ends, manifest } = JSON.parse(await output([indexOnce, builtDir, corpusDir, indexDir])) as Run
  const { passageCount, segments } = manifest
  const reading = ends.reading ?? 0
  const embedding = Math.max(reading, ends.embedding ?? 0)
  const bytes = segments.reduce((sum, segment) => sum + bytesOf(segment), 0)
  return {
    passages: passageCount,
    ms: Math.round(ms),
    passagesPerSecond: Math.round(passageCount / (ms / 1000)),
    readingMs: Math.round(reading),
    embeddingMs: Math.round(embedding - reading),
    writingMs: Math.round(ms - embedding),
    megabytesOnDisk: Math.round(bytes / 1e5) / 10,
    segments: segments.length,
  }
}

function bytesOf({ arrays, vectors, passages, graph }: SegmentRecord): number {
  return arrays.bytes + vectors.bytes + passages.bytes + (graph?.bytes ?? 0)
}
