// `npm run bench`: how long indexing, retrieval and answers take, by size of the corpus. Never a test: machines are noisy.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  type AnswerDependencies,
  answerQuestion,
  passagesConsidered,
} from '../src/answering/answer-question.ts'
import { retrieve } from '../src/answering/retrieve.ts'
import { understandQuestion } from '../src/answering/understand-question.ts'
import { builtInEmbedder } from '../src/embeddings/built-in-embeddings.ts'
import { renderTable } from '../src/evaluation/render-table.ts'
import { indexCorpus } from '../src/indexing/index-corpus.ts'
import { openBuild } from '../src/store/build.ts'
import type { SegmentRecord } from '../src/store/segment.ts'
import { writeSyntheticCorpus } from './synthetic-corpus.ts'

const { values } = parseArgs({ options: { passages: { type: 'string' }, json: { type: 'boolean' } } })
const sizes = values.passages ? [Number(values.passages)] : [1000, 10_000]

for (const size of sizes) {
  const row = await measure(size)
  const table = { title: `${size} passages`, rows: [row], details: [] }
  process.stdout.write(
    values.json ? `${JSON.stringify({ version: 1, ...row })}\n` : `${renderTable(table)}\n\n`,
  )
}

async function measure(size: number) {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-bench-'))
  try {
    const [corpusDir, indexDir] = [join(folder, 'corpus'), join(folder, 'index')]
    const { questions } = await writeSyntheticCorpus(corpusDir, size, 1)
    const { ms: indexMs, value: report } = await timed(() =>
      indexCorpus({ corpusDir, indexDir, embedder: builtInEmbedder }),
    )
    const { ms: openMs, value: build } = await timed(() => openBuild(indexDir))
    const deps: AnswerDependencies = { build, embedder: builtInEmbedder, corpusDir }
    const retrieval: number[] = []
    const answer: number[] = []
    for (const text of questions) {
      const question = await understandQuestion(text, build)
      retrieval.push((await timed(() => retrieve(question, deps, passagesConsidered))).ms)
      answer.push((await timed(() => answerQuestion(text, deps))).ms)
    }
    build.close()
    return {
      passages: report.manifest.passageCount,
      passagesPerSecond: Math.round(report.manifest.passageCount / (indexMs / 1000)),
      megabytes: Math.round(sum(report.manifest.segments.map(bytesOf)) / 1e5) / 10,
      openMs: Math.round(openMs),
      retrieveP50: percentile(retrieval, 0.5),
      retrieveP95: percentile(retrieval, 0.95),
      answerP50: percentile(answer, 0.5),
      answerP95: percentile(answer, 0.95),
      residentMegabytes: Math.round(process.memoryUsage.rss() / 1e6),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function bytesOf({ arrays, vectors, passages, graph }: SegmentRecord): number {
  return arrays.bytes + vectors.bytes + passages.bytes + (graph?.bytes ?? 0)
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now()
  const value = await run()
  return { ms: performance.now() - start, value }
}

/** In milliseconds, with two digits. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
