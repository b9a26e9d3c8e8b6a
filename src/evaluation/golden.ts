// Golden questions: what a corpus must answer, with which words, from which file, and what it must refuse.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type AnswerDependencies, answerQuestion } from '../answering/answer-question.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import { indexCorpus } from '../indexing/index-corpus.ts'
import type { Answer } from '../model.ts'
import { openBuild } from '../store/build.ts'

export interface GoldenQuestion {
  readonly question: string
  readonly language: string
  readonly kind: Answer['kind']
  /** Files of which one must be cited among the first three; for answered questions. */
  readonly sources?: readonly string[]
  /** Texts of which one must stand in one of the first three quotes. */
  readonly contains?: readonly string[]
  /** Why this is the answer to expect. */
  readonly reason: string
  /** What the method of today cannot see, for questions it is known to get wrong. */
  readonly beyond?: string
}

export interface GoldenResult {
  readonly golden: GoldenQuestion
  readonly answer: Answer
  /** What is wrong with the answer, or null. */
  readonly failure: string | null
}

interface GoldenFile {
  /** Path of the corpus, relative to the folder of `golden.json`. */
  readonly corpus: string
  readonly questions: readonly GoldenQuestion[]
}

/** Asks every question of `golden.json` in a folder, and tells what is wrong with each answer. */
export async function evaluateGolden(folder: string, embedder: Embedder): Promise<GoldenResult[]> {
  return eachGolden(folder, embedder, async (golden, deps) => {
    const answer = await answerQuestion(golden.question, deps)
    return { golden, answer, failure: failureOf(golden, answer) }
  })
}

/** Does something with every question, one after the other, over a fresh index of the corpus. */
export async function eachGolden<T>(
  folder: string,
  embedder: Embedder,
  ask: (golden: GoldenQuestion, deps: AnswerDependencies) => Promise<T>,
): Promise<T[]> {
  const golden = JSON.parse(await readFile(join(folder, 'golden.json'), 'utf8')) as GoldenFile
  const corpusDir = resolve(folder, golden.corpus)
  const indexDir = await mkdtemp(join(tmpdir(), 'footnote-golden-'))
  try {
    await indexCorpus({ corpusDir, indexDir, embedder })
    const build = await openBuild(indexDir)
    try {
      const results: T[] = []
      for (const question of golden.questions)
        results.push(await ask(question, { build, embedder, corpusDir }))
      return results
    } finally {
      build.close()
    }
  } finally {
    await rm(indexDir, { recursive: true, force: true })
  }
}

/** What is wrong with an answer, or null. */
export function failureOf(golden: GoldenQuestion, answer: Answer): string | null {
  if (answer.kind !== golden.kind) return `${answer.kind} instead of ${golden.kind}`
  const cited = answer.citations.slice(0, 3)
  if (golden.sources?.length && !cited.some(({ source }) => golden.sources?.includes(source))) {
    return `cites ${cited.map(({ source }) => source).join(', ')}`
  }
  const quotes = cited.map(({ quote }) => quote.replace(/\s+/g, ' '))
  if (golden.contains && !golden.contains.some((text) => quotes.some((quote) => quote.includes(text)))) {
    return `quotes ${quotes.map((quote) => `"${quote}"`).join(' ')}`
  }
  return null
}
