// The quality bench: tells which data set a folder holds, runs it, and gives the figures as tables.
import { readdir } from 'node:fs/promises'
import type { Embedder } from '../embeddings/embedder.ts'
import { UserError } from '../errors.ts'
import { evaluateArticleExtraction } from './article-extraction.ts'
import { evaluateClapnq } from './clapnq.ts'
import { evaluateGolden } from './golden.ts'
import { evaluateXquad } from './xquad.ts'

/** A row of figures; shares are between 0 and 1. */
export type Row = Readonly<Record<string, string | number>>

export interface Table {
  readonly title: string
  readonly rows: readonly Row[]
  /** What went wrong in single cases, a line each. */
  readonly details: readonly string[]
}

interface DataSet {
  /** The name of a file that tells this kind of folder. */
  readonly mark: RegExp
  readonly run: (folder: string, embedder: Embedder, tell: (what: string) => void) => Promise<Table>
}

const dataSets: readonly DataSet[] = [
  { mark: /^golden\.json$/, run: golden },
  {
    mark: /^answerable\.jsonl$/,
    run: async (folder, embedder) => ({
      title: 'CLAPnq: real search questions',
      rows: [{ ...(await evaluateClapnq(folder, embedder)) }],
      details: [],
    }),
  },
  {
    mark: /^ground-truth\.json$/,
    run: async (folder) => ({
      title: 'Article extraction: body lines of HTML pages',
      rows: [{ ...(await evaluateArticleExtraction(folder)) }],
      details: [],
    }),
  },
  {
    mark: /\.[a-z]{2}\.json$/,
    run: async (folder, embedder, tell) => ({
      title: 'XQuAD: questions > paragraphs, by language',
      rows: (await evaluateXquad(folder, embedder, tell)).map((row) => ({ ...row })),
      details: [],
    }),
  },
]

/**
 * Runs the data set of a folder: golden questions, XQuAD, CLAPnq or article extraction.
 * @throws UserError when the folder holds none of them
 */
export async function evaluate(
  folder: string,
  embedder: Embedder,
  tell: (what: string) => void,
): Promise<Table> {
  const names = await readdir(folder).catch(() => [])
  const dataSet = dataSets.find(({ mark }) => names.some((name) => mark.test(name)))
  if (dataSet) return dataSet.run(folder, embedder, tell)
  throw new UserError(
    `${folder} holds no data set: golden.json, answerable.jsonl, ground-truth.json or *.<language>.json (XQuAD).`,
  )
}

async function golden(folder: string, embedder: Embedder): Promise<Table> {
  const results = await evaluateGolden(folder, embedder)
  const failures = results.filter(({ failure }) => failure !== null)
  const rowOf = (language: string) => {
    const asked = results.filter((result) => result.golden.language === language)
    const failed = asked.filter(({ failure }) => failure !== null)
    return { language, questions: asked.length, right: asked.length - failed.length }
  }
  return {
    title: 'Golden questions over the shipped corpus',
    rows: [...new Set(results.map((result) => result.golden.language))].map(rowOf),
    details: failures.map(
      ({ golden: { question, reason }, failure }) => `${question} ${failure} (${reason})`,
    ),
  }
}
