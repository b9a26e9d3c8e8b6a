// The command `eval`: the data sets of the folders named, or of those at hand.
import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Writer } from '../answering/writing/writer.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import { UserError } from '../errors.ts'
import { evaluateChat } from './chat.ts'
import { evaluateCitations } from './citations.ts'
import { evaluate, type Table } from './evaluate.ts'
import { renderTable } from './render-table.ts'

/** The project's own questions, and the public sets where somebody put them beside the project. */
const publicSet = (name: string): string => join('..', 'shared', 'data', name)
const parallelSet = publicSet('xquad-dev')
const goldenSet = join('tests', 'golden')
const usualFolders = [goldenSet, parallelSet, ...['clapnq-dev', 'article-extraction-dev'].map(publicSet)]

export interface EvaluationOptions {
  readonly json?: boolean
}

/**
 * @param write for the tables, or one JSON object a data set
 * @param tell for what is being done meanwhile
 */
export async function runEvaluation(
  folders: readonly string[],
  { json }: EvaluationOptions,
  embedder: Embedder,
  write: (text: string) => void,
  tell: (text: string) => void,
): Promise<void> {
  const chosen = folders.length > 0 ? folders : usualFolders.filter((folder) => existsSync(folder))
  // A model that is not there would be measured by the figures of the words alone; this throws what is wrong with it.
  await embedder.embeddings.embedQuery('vectors')
  for (const folder of chosen) {
    const table = await evaluate(folder, embedder, (what) => tell(`${folder}: ${what}\n`))
    write(written(table, folder, json))
  }
}

/**
 * The option `--citations`: the check of written sentences, on true and false ones made from parallel paragraphs.
 * @throws UserError when a folder holds no paragraphs
 */
export async function runCitationEvaluation(
  folders: readonly string[],
  { json }: EvaluationOptions,
  write: (text: string) => void,
  tell: (text: string) => void,
): Promise<void> {
  for (const folder of folders.length > 0 ? folders : [parallelSet]) {
    const names = await readdir(folder).catch(() => [])
    if (!names.some((name) => /\.[a-z]{2}\.json$/.test(name))) {
      throw new UserError(
        `${folder} holds no *.<language>.json (XQuAD) to make true and false sentences from; name a folder that does.`,
      )
    }
    const tables = await evaluateCitations(folder, (what) => tell(`${folder}: ${what}\n`))
    for (const table of tables) write(written(table, folder, json))
  }
}

/**
 * The option `--chat`: the golden questions through the chat model of the settings.
 * @throws UserError when a folder holds no golden questions
 */
export async function runChatEvaluation(
  folders: readonly string[],
  { json }: EvaluationOptions,
  models: { readonly embedder: Embedder; readonly writer: Writer },
  write: (text: string) => void,
  tell: (text: string) => void,
): Promise<void> {
  for (const folder of folders.length > 0 ? folders : [goldenSet]) {
    if (!existsSync(join(folder, 'golden.json'))) {
      throw new UserError(`${folder} holds no golden.json with questions to ask; name a folder that does.`)
    }
    write(written(await evaluateChat(folder, models, (what) => tell(`${what}\n`)), folder, json))
  }
}

function written(table: Table, folder: string, json: boolean | undefined): string {
  return json ? `${JSON.stringify({ version: 1, folder, ...table })}\n` : `${renderTable(table)}\n\n`
}
