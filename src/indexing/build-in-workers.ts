// Reads many files on several threads at once, each into segments of its own; the event loop stays free meanwhile.
import { availableParallelism } from 'node:os'
import type { FoundFile } from '../corpus/list-files.ts'
import type { EmbeddingSettings } from '../embeddings/make-embedder.ts'
import { type Problem, UserError } from '../errors.ts'
import { startThread } from '../start-thread.ts'
import type { SegmentRecord } from '../store/segment.ts'
import type { BuildReport, ReadFile } from './build-segments.ts'
import type { Progress, Stage } from './progress.ts'

export interface WorkerSettings {
  /** Threads at once. */
  readonly count: number
  /** Fewer bytes of files are read without a thread: starting one takes some 100 ms. */
  readonly leastBytes: number
  /** A thread makes its own embedder. */
  readonly embeddings: EmbeddingSettings
}

const mostThreads = 4
const batchLeastBytes = 1_000_000
const liveLeastBytes = 64_000

/** For a run somebody waits for: all cores. A model of its own is fed by one thread, and works on several itself. */
export function batchWorkers(embeddings: EmbeddingSettings): WorkerSettings {
  const count = embeddings.choice === 'built-in' ? Math.min(mostThreads, availableParallelism()) : 1
  return { count, leastBytes: batchLeastBytes, embeddings }
}

/** For a run beside answers: one thread, so that a core is left for them. */
export function liveWorkers(embeddings: EmbeddingSettings): WorkerSettings {
  return { count: 1, leastBytes: liveLeastBytes, embeddings }
}

/** What a thread is given: files to read, or segments to merge and the places of the articles that stay. */
export type WorkerTask =
  | {
      readonly kind: 'read'
      readonly indexDir: string
      readonly files: readonly FoundFile[]
      readonly embeddings: EmbeddingSettings
    }
  | { readonly kind: 'merge'; readonly indexDir: string; readonly parts: readonly MergeTask[] }

export interface MergeTask {
  readonly record: SegmentRecord
  readonly kept: readonly number[]
}

/** What a thread tells. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly stage: Stage; readonly done: number; readonly total: number }
  | { readonly kind: 'segment'; readonly record: SegmentRecord; readonly sources: readonly string[] }
  | { readonly kind: 'done'; readonly report: BuildReport }
  | { readonly kind: 'failed'; readonly message: string; readonly isUserError: boolean }

export interface WrittenSegment {
  readonly record: SegmentRecord
  readonly sources: readonly string[]
}

/** @throws what a thread threw; its segments are left to the next sweep */
export async function buildInWorkers(
  files: readonly FoundFile[],
  indexDir: string,
  { count, embeddings }: WorkerSettings,
  onProgress: Progress,
): Promise<{ readonly segments: readonly WrittenSegment[]; readonly report: BuildReport }> {
  const segments: WrittenSegment[] = []
  const told = new Map<number, { stage: Stage; done: number; total: number }>()
  const tasks = dealOut(files, count).map((own, i) => {
    const task: WorkerTask = { kind: 'read', indexDir, files: own, embeddings }
    return runWorker(task, (message) => {
      if (message.kind === 'segment') segments.push({ record: message.record, sources: message.sources })
      if (message.kind !== 'progress') return
      told.set(i, message)
      const alike = [...told.values()].filter(({ stage }) => stage === message.stage)
      const sum = (key: 'done' | 'total') => alike.reduce((total, each) => total + each[key], 0)
      onProgress(message.stage, sum('done'), sum('total'))
    })
  })
  const settled = await Promise.allSettled(tasks)
  for (const each of settled) if (each.status === 'rejected') throw each.reason
  const reports = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  return { segments, report: joined(reports) }
}

/** Merges segments on a thread: for a large one that takes seconds. */
export async function mergeInWorker(indexDir: string, parts: readonly MergeTask[]): Promise<WrittenSegment> {
  const merged: WrittenSegment[] = []
  await runWorker({ kind: 'merge', indexDir, parts }, (message) => {
    if (message.kind === 'segment') merged.push({ record: message.record, sources: message.sources })
  })
  const [segment] = merged
  if (!segment) throw new Error('a thread merged segments and gave none')
  return segment
}

/** Neighbouring files stay together; every thread gets about as many bytes. */
function dealOut(files: readonly FoundFile[], count: number): FoundFile[][] {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const hands: FoundFile[][] = []
  let dealt = 0
  for (const file of files) {
    const hand = Math.min(count - 1, Math.floor((dealt / Math.max(total, 1)) * count))
    const own = hands[hand] ?? []
    own.push(file)
    hands[hand] = own
    dealt += file.bytes
  }
  return hands.filter(Boolean)
}

function runWorker(task: WorkerTask, onMessage: (message: WorkerMessage) => void): Promise<BuildReport> {
  const worker = startThread(import.meta.url, 'segment-worker', { workerData: task })
  return new Promise((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      onMessage(message)
      if (message.kind === 'done') resolve(message.report)
      if (message.kind === 'failed') {
        reject(message.isUserError ? new UserError(message.message) : new Error(message.message))
      }
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`a thread that reads articles ended early (${code})`)))
  })
}

function joined(reports: readonly BuildReport[]): BuildReport {
  const lacks = new Map<string, Problem>()
  for (const reason of reports.flatMap((report) => report.lacks)) lacks.set(reason.message, reason)
  const read: ReadFile[] = reports.flatMap((report) => report.read)
  return { read, problems: reports.flatMap(({ problems }) => problems), lacks: [...lacks.values()] }
}
