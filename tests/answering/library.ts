// A small library to ask: articles of our own in two languages, indexed as any others.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AnswerDependencies } from '../../src/answering/answer-question.ts'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import type { Embedder } from '../../src/embeddings/embedder.ts'
import { indexCorpus } from '../../src/indexing/index-corpus.ts'
import type { Citation } from '../../src/model.ts'
import { openBuild } from '../../src/store/build.ts'
import { type Files, temporaryCorpus } from '../helpers.ts'

export const articles = {
  'bridge.md': `---
title: The bridge at Orlat
date: 2023-06-01
language: en
---
# The bridge at Orlat

Minister Elena Marcu opened the new bridge over the Cibin on 3 May 2023.
The old bridge had been closed since the flood of 2010.
It was built by 450 workers in two years, because the ferry could not carry lorries.

The bridge is 312 metres long and cost 11,000 crowns a metre.
Engineers from Sibiu checked every bolt before the first lorry crossed.
`,
  'dogs.md': `# Dogs for a guest

The king gave his guest two Pungsan dogs from the north.
He got a black limousine in return, and the two drove through the park.
The dogs live in the royal gardens now, where a gardener feeds them at noon.
`,
  'market.txt': `Prices at the winter market

Bakers at the winter market ask four crowns for a loaf of rye bread.
Honey became dearer in December, and walnuts cost twice as much as in the year before.
About 70 percent of the stalls sell food, the others sell toys and candles.
`,
  'acord.md': `---
title: Acordul de apărare
language: ro
---
# Acordul de apărare

Dictatorul a semnat la 11 noiembrie 2024 decretul de ratificare a tratatului de apărare.
Potrivit guvernului, aproximativ 11.000 de soldați se află în regiunea de la graniță.
Parlamentul votase tratatul cu o săptămână mai devreme, în unanimitate.

Ambasadorul Ion Vasile a numit votul „un pas firesc”.
Muzeul Național de Istorie a împrumutat documentele vechi pentru ceremonie.
`,
} as const satisfies Files

export interface TestLibrary extends AnswerDependencies {
  readonly indexDir: string
}

/** The library of a corpus with these files; closed when the test is over. */
export async function libraryOf(
  files: Files = articles,
  embedder: Embedder = builtInEmbedder,
): Promise<TestLibrary> {
  const dirs = await temporaryCorpus(files)
  await indexCorpus({ ...dirs, embedder })
  const build = await openBuild(dirs.indexDir)
  onTestFinished(() => build.close())
  return { ...dirs, build, embedder }
}

/** Whether the quote of a citation stands at its offsets and in its lines of the file, as that lies there now. */
export async function isVerbatim(citation: Citation, corpusDir: string): Promise<boolean> {
  const file = (await readFile(join(corpusDir, citation.source), 'utf8')).replace(/^\ufeff/, '')
  const lines = file.split('\n')
  const [from, to] = citation.lines
  const lineStart = lines.slice(0, from - 1).join('\n').length + (from > 1 ? 1 : 0)
  const linesEnd = lines.slice(0, to).join('\n').length
  const stands = file.slice(citation.start, citation.end) === citation.quote
  return stands && lineStart <= citation.start && citation.end <= linesEnd
}
