// A thread that makes segments, of files or of other segments, and writes them: the entry of `buildInWorkers`.
import { parentPort, workerData } from 'node:worker_threads'
import { makeEmbedder } from '../embeddings/make-embedder.ts'
import { messageOf, UserError } from '../errors.ts'
import { mergeSegments, readSegmentContent } from '../store/merge-segments.ts'
import type { SegmentContent } from '../store/segment.ts'
import { writeSegment } from '../store/write-segment.ts'
import type { WorkerMessage, WorkerTask } from './build-in-workers.ts'
import { type BuildReport, buildSegments } from './build-segments.ts'
import type { Progress } from './progress.ts'

const task = workerData as WorkerTask
const tell = (message: WorkerMessage) => parentPort?.postMessage(message)
/** Telling every file would keep the other side busy. */
const tellEvery = 20

const onProgress: Progress = (stage, done, total) => {
  if (done % tellEvery === 0 || done === total) tell({ kind: 'progress', stage, done, total })
}

async function write(content: SegmentContent): Promise<void> {
  const record = await writeSegment(task.indexDir, content)
  tell({ kind: 'segment', record, sources: content.articles.map(({ source }) => source) })
}

async function carryOut(): Promise<BuildReport> {
  if (task.kind === 'read') {
    return buildSegments(task.files, await makeEmbedder(task.embeddings), onProgress, write)
  }
  const parts = []
  for (const { record, kept } of task.parts) {
    const staying = new Set(kept)
    const content = await readSegmentContent(task.indexDir, record)
    parts.push({ content, keeps: (article: number) => staying.has(article) })
  }
  await write(mergeSegments(parts))
  return { read: [], problems: [], lacks: [] }
}

try {
  tell({ kind: 'done', report: await carryOut() })
} catch (error) {
  const isUserError = error instanceof UserError
  const message = isUserError || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message)
  tell({ kind: 'failed', message, isUserError })
}
