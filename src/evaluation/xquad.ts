// XQuAD: the same paragraphs and questions in several languages (Artetxe, Ruder & Yogatama 2020, arXiv 1910.11856).
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnswerDependencies, answerQuestion } from '../answering/answer-question.ts'
import { searchPassages } from '../answering/search-passages.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import type { Answer } from '../model.ts'
import { auroc, comparable, mean, ndcgAt10, share } from './metrics.ts'
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
  /** Of the evidence, answerable questions against the same without their article in the corpus. */
  readonly auroc: number
  readonly wronglyRefused: number
  readonly falseAnswers: number
}

interface Paragraph {
  readonly file: string
  readonly text: string
}

interface Asked {
  readonly id: string
  readonly question: string
  readonly gold: string
  readonly file: string
  readonly article: number
}

interface DataSet {
  readonly language: string
  readonly articles: readonly (readonly Paragraph[])[]
  readonly questions: readonly Asked[]
}

/** @param onProgress told the direction that begins */
export async function evaluateXquad(
  folder: string,
  embedder: Embedder,
  onProgress: (what: string) => void,
): Promise<XquadScore[]> {
  const sets = await readDataSets(folder)
  const scores: XquadScore[] = []
  for (const asking of sets) {
    for (const holding of sets) {
      onProgress(`${asking.language}>${holding.language}`)
      scores.push(await evaluateDirection(asking, holding, embedder))
    }
  }
  return scores
}

async function evaluateDirection(asking: DataSet, holding: DataSet, embedder: Embedder): Promise<XquadScore> {
  const gold = new Map(holding.questions.map(({ id, gold }) => [id, comparable(gold)]))
  const whole = await withTemporaryLibrary(filesOf(holding, null), embedder, async (library) => {
    const results = []
    for (const asked of asking.questions)
      results.push(await tryQuestion(asked, gold.get(asked.id) ?? '', library))
    return results
  })
  const absent: Answer[] = []
  for (const [article] of holding.articles.entries()) {
    const questions = asking.questions.filter((asked) => asked.article === article)
    await withTemporaryLibrary(filesOf(holding, article), embedder, async (library) => {
      for (const { question } of questions) absent.push(await answerQuestion(question, library))
    })
  }
  return {
    direction: `${asking.language}>${holding.language}`,
    questions: whole.length,
    hitAt1: share(whole, ({ rank }) => rank === 1),
    ndcgAt10: mean(whole.map(({ rank }) => ndcgAt10(rank))),
    sentenceAt1: share(whole, ({ quote }) => quote === 1),
    sentenceAt3: share(whole, ({ quote }) => quote !== null && quote <= 3),
    auroc: auroc(
      whole.map(({ answer }) => answer.evidence),
      absent.map(({ evidence }) => evidence),
    ),
    wronglyRefused: share(whole, ({ answer }) => answer.kind !== 'answered'),
    falseAnswers: share(absent, ({ kind }) => kind === 'answered'),
  }
}

/** The rank of the right paragraph and of the first quote that holds the gold answer, from 1; null when there is none. */
async function tryQuestion(asked: Asked, gold: string, library: AnswerDependencies) {
  const { hits } = await searchPassages(asked.question, library, 10)
  const files = [...new Set(hits.map(({ article }) => article.source))]
  const answer = await answerQuestion(asked.question, library)
  const quotes = answer.citations.map(({ quote }) => ` ${comparable(quote)} `.includes(` ${gold} `))
  const rankOf = (place: number) => (place < 0 ? null : place + 1)
  return { answer, rank: rankOf(files.indexOf(asked.file)), quote: rankOf(quotes.indexOf(true)) }
}

function filesOf({ articles }: DataSet, without: number | null): Map<string, string> {
  const kept = articles.flatMap((paragraphs, article) => (article === without ? [] : paragraphs))
  return new Map(kept.map(({ file, text }) => [file, text]))
}

async function readDataSets(folder: string): Promise<DataSet[]> {
  const sets: DataSet[] = []
  for (const name of (await readdir(folder)).sort()) {
    const language = /\.([a-z]{2})\.json$/.exec(name)?.[1]
    if (language) sets.push(toDataSet(language, JSON.parse(await readFile(join(folder, name), 'utf8'))))
  }
  return sets
}

interface XquadFile {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string
      readonly qas: readonly { id: string; question: string; answers: readonly { text: string }[] }[]
    }[]
  }[]
}

function toDataSet(language: string, { data }: XquadFile): DataSet {
  const questions: Asked[] = []
  const articles = data.map(({ paragraphs }, article) =>
    paragraphs.map(({ context, qas }, i) => {
      const file = `${article}-${i}.txt`
      for (const { id, question, answers } of qas) {
        questions.push({ id, question, gold: answers[0]?.text ?? '', file, article })
      }
      return { file, text: context }
    }),
  )
  return { language, articles, questions }
}
