// XQuAD: the same paragraphs and questions in several languages (Artetxe, Ruder & Yogatama 2020, arXiv 1910.11856).
import {
  type AnswerDependencies,
  answerQuestion,
  answerWithTrace,
  mostStatements,
} from '../answering/answer-question.ts'
import { mergeDuplicates } from '../answering/merge-duplicates.ts'
import { searchPassages } from '../answering/search-passages.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import type { Answer } from '../model.ts'
import { auroc, comparable, mean, ndcgAt10, share } from './metrics.ts'
import { type Asked, type DataSet, readXquad } from './read-xquad.ts'
import { withTemporaryLibrary } from './temporary-library.ts'

/** How questions of one language do on paragraphs of another one. */
export interface XquadScore {
  readonly direction: string
  readonly questions: number
  readonly hitAt1: number
  readonly ndcgAt10: number
  /** Share of the questions whose first quote, one of whose first three quotes, holds the gold answer. */
  readonly sentenceAt1: number
  readonly sentenceAt3: number
  /** The same, counting a refused question as wrong. */
  readonly answeredAt1: number
  readonly answeredAt3: number
  /** Of the evidence, answerable questions against the same without their article in the corpus. */
  readonly auroc: number
  readonly wronglyRefused: number
  readonly falseAnswers: number
}

interface Tried {
  readonly answer: Answer
  /** Of the right paragraph and of the first quote that holds the gold answer, from 1; null when there is none. */
  readonly rank: number | null
  readonly quote: number | null
}

/** @param onProgress told the paragraphs that are indexed next */
export async function evaluateXquad(
  folder: string,
  embedder: Embedder,
  onProgress: (what: string) => void,
): Promise<XquadScore[]> {
  const sets = await readXquad(folder)
  const scores: XquadScore[] = []
  for (const holding of sets) {
    onProgress(`${holding.language} paragraphs, all of them`)
    const tried = await withTemporaryLibrary(filesOf(holding, null), embedder, (library) =>
      tryQuestions(sets, holding, library),
    )
    const absent = new Map<DataSet, Answer[]>(sets.map((asking) => [asking, []]))
    for (const article of holding.articles.keys()) {
      onProgress(
        `${holding.language} paragraphs, without article ${article + 1} of ${holding.articles.length}`,
      )
      await withTemporaryLibrary(filesOf(holding, article), embedder, async (library) => {
        for (const asking of sets) {
          for (const asked of asking.questions.filter((each) => each.article === article)) {
            absent.get(asking)?.push(await answerQuestion(asked.question, library))
          }
        }
      })
    }
    for (const asking of sets) {
      const direction = `${asking.language}>${holding.language}`
      scores.push(scoreOf(direction, tried.get(asking) ?? [], absent.get(asking) ?? []))
    }
  }
  return scores
}

function scoreOf(direction: string, tried: readonly Tried[], absent: readonly Answer[]): XquadScore {
  return {
    direction,
    questions: tried.length,
    hitAt1: share(tried, ({ rank }) => rank === 1),
    ndcgAt10: mean(tried.map(({ rank }) => ndcgAt10(rank))),
    sentenceAt1: share(tried, ({ quote }) => quote === 1),
    sentenceAt3: share(tried, ({ quote }) => quote !== null && quote <= 3),
    answeredAt1: share(tried, ({ quote, answer }) => quote === 1 && answer.kind === 'answered'),
    answeredAt3: share(
      tried,
      ({ quote, answer }) => quote !== null && quote <= 3 && answer.kind === 'answered',
    ),
    auroc: auroc(
      tried.map(({ answer }) => answer.evidence),
      absent.map(({ evidence }) => evidence),
    ),
    wronglyRefused: share(tried, ({ answer }) => answer.kind !== 'answered'),
    falseAnswers: share(absent, ({ kind }) => kind === 'answered'),
  }
}

async function tryQuestions(
  sets: readonly DataSet[],
  holding: DataSet,
  library: AnswerDependencies,
): Promise<Map<DataSet, Tried[]>> {
  const gold = new Map(holding.questions.map(({ id, gold }) => [id, comparable(gold)]))
  const tried = new Map<DataSet, Tried[]>()
  for (const asking of sets) {
    const results: Tried[] = []
    for (const asked of asking.questions) {
      results.push(await tryQuestion(asked, gold.get(asked.id) ?? '', library))
    }
    tried.set(asking, results)
  }
  return tried
}

/**
 * What the answer would cite is looked at even where the evidence gate refuses, so that choosing sentences and
 * refusing questions are measured apart.
 */
async function tryQuestion(asked: Asked, gold: string, library: AnswerDependencies): Promise<Tried> {
  const { hits } = await searchPassages(asked.question, library, 10)
  const files = [...new Set(hits.map(({ article }) => article.source))]
  const { answer, trace } = await answerWithTrace(asked.question, library)
  const statements = mergeDuplicates(trace?.candidates ?? [], mostStatements)
  const quotes = statements.flat().map(({ text }) => ` ${comparable(text)} `.includes(` ${gold} `))
  const rankOf = (place: number) => (place < 0 ? null : place + 1)
  return { answer, rank: rankOf(files.indexOf(asked.file)), quote: rankOf(quotes.indexOf(true)) }
}

function filesOf({ articles }: DataSet, without: number | null): Map<string, string> {
  const kept = articles.flatMap((paragraphs, article) => (article === without ? [] : paragraphs))
  return new Map(kept.map(({ file, text }) => [file, text]))
}
