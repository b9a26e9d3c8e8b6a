// How long a first index run takes, by stage, and how large the index is.
import type { Stage } from '../src/indexing/progress.ts'
import type { SegmentRecord } from '../src/store/segment.ts'
import { built } from './built.ts'
import { timed } from './percentile.ts'

export interface Place {
  readonly corpusDir: string
  readonly indexDir: string
}

const embeddings = {
  ...{ choice: 'built-in', modelsDir: '', vectorsDir: '', ollamaBaseUrl: '' },
  openai: { apiKey: null, baseUrl: null },
}

/** Stages overlap on several threads: a stage counts until its last progress, the rest is writing. */
export async function measureIndexing(place: Place) {
  const { indexCorpus } = await built('indexing/index-corpus')
  const { batchWorkers } = await built('indexing/build-in-workers')
  const { builtInEmbedder } = await built('embeddings/built-in-embeddings')
  const start = performance.now()
  const ends = new Map<Stage, number>()
  const { ms, value: report } = await timed(() =>
    indexCorpus({
      ...{ ...place, embedder: builtInEmbedder, workers: batchWorkers(embeddings) },
      onProgress: (stage) => ends.set(stage, performance.now() - start),
    }),
  )
  const { passageCount, segments } = report.manifest
  const reading = ends.get('reading') ?? 0
  const embedding = Math.max(reading, ends.get('embedding') ?? 0)
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
