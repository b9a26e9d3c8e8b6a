// A fresh process: from its start to its first answer, and how much memory it holds then.
import { fileURLToPath } from 'node:url'
import { builtDir } from './built.ts'
import type { Place } from './measure-indexing.ts'
import { output } from './output.ts'
import { percentiles } from './percentile.ts'

const runs = 7
const openAndAsk = fileURLToPath(new URL('./open-and-ask.mjs', import.meta.url))

export async function measureProcess({ corpusDir, indexDir }: Place, questions: readonly string[]) {
  const env = { ...process.env, CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, EMBEDDINGS: 'built-in' }
  const times: number[] = []
  for (const question of questions.slice(0, runs)) {
    const start = performance.now()
    await output([`${builtDir}/main.js`, 'ask', question], env)
    times.push(performance.now() - start)
  }
  const resident: number[] = []
  for (const question of questions.slice(0, 3)) {
    resident.push(Number(await output([openAndAsk, builtDir, corpusDir, indexDir, question], env)) / 1e6)
  }
  const { p50, p99: slowest } = percentiles(times)
  return {
    firstAnswerMs: Math.round(p50),
    slowestMs: Math.round(slowest),
    residentMegabytes: Math.round(Math.max(...resident)),
  }
}
