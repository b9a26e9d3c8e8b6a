// Indexes a corpus over and over while it edits it, until somebody kills it. A line tells of each finished run.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const [built = '', corpusDir = '', indexDir = ''] = process.argv.slice(2)
const { indexCorpus } = await import(join(built, 'indexing', 'index-corpus.js'))
const { builtInEmbedder } = await import(join(built, 'embeddings', 'built-in-embeddings.js'))

for (let round = 0; ; round++) {
  await writeFile(
    join(corpusDir, `${round % 7}.md`),
    `# Article ${round}\n\nThis is what article ${round} says.\n`,
  )
  if (round % 3 === 0) await rm(join(corpusDir, `${(round + 3) % 7}.md`), { force: true })
  const tidiness = round % 5 === 0 ? 'all' : 'little'
  await indexCorpus({ corpusDir, indexDir, embedder: builtInEmbedder, tidiness, rebuild: round % 4 === 3 })
  process.stdout.write(`${round}\n`)
}
