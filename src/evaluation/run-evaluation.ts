// The command `eval`: the data sets of the folders named, or of those at hand.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Embedder } from '../embeddings/embedder.ts'
import { evaluate } from './evaluate.ts'
import { renderTable } from './render-table.ts'

/** The project's own questions, and the public sets where somebody put them beside the project. */
const usualFolders = [
  'tests/golden',
  ...['xquad-dev', 'clapnq-dev', 'article-extraction-dev'].map((name) => join('..', 'shared', 'data', name)),
]

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
    write(json ? `${JSON.stringify({ version: 1, folder, ...table })}\n` : `${renderTable(table)}\n\n`)
  }
}
