// CLAPnq: real search questions over passages with marked sentences (Rosenthal et al. 2024, arXiv 2404.02103).
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnswerDependencies, answerQuestion } from '../answering/answer-question.ts'
import { searchPassages } from '../answering/search-passages.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import type { Answer, Hit } from '../model.ts'
import { auroc, comparable, mean, ndcgAt10, share } from './metrics.ts'
import { withTemporaryLibrary } from './temporary-library.ts'

export interface ClapnqScore {
  readonly answerable: number
  readonly unanswerable: number
  readonly hitAt1: number
  readonly ndcgAt10: number
  /** Of the quotes, against the sentences people marked; over the answerable questions. */
  readonly precision: number
  readonly recall: number
  readonly auroc: number
  readonly wronglyRefused: number
  readonly falseAnswers: number
}

interface Item {
  readonly input: string
  readonly passages: readonly { readonly title: string; readonly text: string }[]
  readonly output: readonly { readonly selected_sentences: readonly string[] }[]
}

/** Two sentences are the same when one holds this share of the other's words. */
const sameSentence = 0.8

/** All passages of both files make the corpus; the unanswerable questions have theirs in it too. */
export async function evaluateClapnq(folder: string, embedder: Embedder): Promise<ClapnqScore> {
  const [answerable, unanswerable] = await Promise.all([
    readItems(join(folder, 'answerable.jsonl')),
    readItems(join(folder, 'unanswerable.jsonl')),
  ])
  const files = filesOf([...answerable, ...unanswerable])
  return withTemporaryLibrary(files, embedder, async (library) => {
    const ranks: (number | null)[] = []
    const answers: Answer[] = []
    const refusals: Answer[] = []
    for (const item of answerable) {
      ranks.push(await rankOf(item, files, library))
      answers.push(await answerQuestion(item.input, library))
    }
    for (const { input } of unanswerable) refusals.push(await answerQuestion(input, library))
    return {
      answerable: answerable.length,
      unanswerable: unanswerable.length,
      hitAt1: share(ranks, (rank) => rank === 1),
      ndcgAt10: mean(ranks.map(ndcgAt10)),
      ...compareSentences(answerable, answers),
      auroc: auroc(
        answers.map(({ evidence }) => evidence),
        refusals.map(({ evidence }) => evidence),
      ),
      wronglyRefused: share(answers, ({ kind }) => kind !== 'answered'),
      falseAnswers: share(refusals, ({ kind }) => kind === 'answered'),
    }
  })
}

/** A file for each passage; the same passage under several questions is one file. */
function filesOf(items: readonly Item[]): Map<string, string> {
  const texts = new Set(items.flatMap(({ passages }) => passages.map(fileOf)))
  return new Map([...texts].map((text, i) => [`${i}.txt`, text]))
}

function fileOf({ title, text }: Item['passages'][number]): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${text}\n`
}

/** The place of the first right file among those found for a question, from 1. */
async function rankOf(
  { input, passages }: Item,
  files: ReadonlyMap<string, string>,
  library: AnswerDependencies,
): Promise<number | null> {
  const { hits } = await searchPassages(input, library, 10)
  const right = new Set(passages.map(fileOf))
  const isRight = ({ article }: Hit) => right.has(files.get(article.source) ?? '')
  // A passage that stands in two files is found with the first of them and names the other.
  const place = hits.findIndex((hit) => isRight(hit) || hit.duplicates.some(isRight))
  return place < 0 ? null : place + 1
}

/** Precision over all quotes given, recall as the mean over questions. */
function compareSentences(items: readonly Item[], answers: readonly Answer[]) {
  const correct: number[] = []
  const recalls: number[] = []
  for (const [i, item] of items.entries()) {
    const marked = item.output.flatMap((output) => output.selected_sentences)
    const quotes = answers[i]?.citations.map(({ quote }) => quote) ?? []
    for (const quote of quotes) correct.push(marked.some((sentence) => isSame(quote, sentence)) ? 1 : 0)
    if (marked.length > 0)
      recalls.push(share(marked, (sentence) => quotes.some((quote) => isSame(quote, sentence))))
  }
  return { precision: mean(correct), recall: mean(recalls) }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [new Set(comparable(one).split(' ')), new Set(comparable(other).split(' '))]
  const common = [...a].filter((word) => b.has(word)).length
  return common >= sameSentence * Math.min(a.size, b.size)
}

async function readItems(path: string): Promise<Item[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => JSON.parse(line) as Item)
}
