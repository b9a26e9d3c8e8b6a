// Reads XQuAD files: paragraphs and questions of one language each, in parallel.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Paragraph {
  readonly file: string
  readonly text: string
}

export interface Asked {
  readonly id: string
  readonly question: string
  readonly gold: string
  readonly file: string
  readonly article: number
}

export interface DataSet {
  readonly language: string
  readonly articles: readonly (readonly Paragraph[])[]
  readonly questions: readonly Asked[]
}

/** The data sets of a folder, one for each file `*.<language>.json`, by name. */
export async function readXquad(folder: string): Promise<DataSet[]> {
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
