// A thread that reads files into segments and writes them: the entry of `buildInWorkers`.
import { parentPort, workerData } from 'node:worker_threads'
import { makeEmbedder } from '../embeddings/make-embedder.ts'
import { messageOf, UserError } from '../errors.ts'
import { writeSegment } from '../store/write-segment.ts'
import type { WorkerMessage, WorkerTask } from './build-in-workers.ts'
import { buildSegments } from './build-segments.ts'

const { files, indexDir, embeddings } = workerData as WorkerTask
const tell = (message: WorkerMessage) => parentPort?.postMessage(message)
/** Telling every file would keep the other side busy. */
const tellEvery = 20

try {
  const embedder = await makeEmbedder(embeddings)
  const report = await buildSegments(
    files,
    embedder,
    (stage, done, total) => {
      if (done % tellEvery === 0 || done === total) tell({ kind: 'progress', stage, done, total })
    },
    async (content) => {
      const record = await writeSegment(indexDir, content)
      tell({ kind: 'segment', record, sources: content.articles.map(({ source }) => source) })
    },
  )
  tell({ kind: 'done', report })
} catch (error) {
  const isUserError = error instanceof UserError
  const message = isUserError || !(error instanceof Error) ? messageOf(error) : (error.stack ?? error.message)
  tell({ kind: 'failed', message, isUserError })
}
