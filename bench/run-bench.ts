// `npm run bench`: how long indexing, retrieval and answers take, by size of the corpus. Never a test: machines are noisy.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { renderTable } from '../src/evaluation/render-table.ts'
import { measureIndexing } from './measure-indexing.ts'
import { measureProcess } from './measure-process.ts'
import { measureQuestions } from './measure-questions.ts'
import { measureReplacing } from './measure-replacing.ts'
import { writeSyntheticCorpus } from './synthetic-corpus.ts'

const { values } = parseArgs({ options: { passages: { type: 'string' }, json: { type: 'boolean' } } })
const sizes = values.passages ? [Number(values.passages)] : [1000, 10_000, 100_000]
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write(`--passages is ${values.passages}; it must be a whole number above 0.\n`)
  process.exit(2)
}

for (const size of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-bench-'))
  try {
    const place = { corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'index') }
    const { questions } = await writeSyntheticCorpus(place.corpusDir, size, 1)
    const indexing = await measureIndexing(place)
    const process = await measureProcess(place, questions)
    const asking = await measureQuestions(place, questions)
    const replacing = await measureReplacing(place)
    print(size, { indexing, process, ...asking, replacing })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Measured = Readonly<Record<string, Readonly<Record<string, number>>>>

function print(size: number, measured: Measured): void {
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ version: 2, size, ...measured })}\n`)
    return
  }
  const tables = Object.entries(measured).map(([title, row]) =>
    renderTable({ title, rows: [row], details: [] }),
  )
  process.stdout.write(`${size} passages\n\n${tables.join('\n\n')}\n\n`)
}
