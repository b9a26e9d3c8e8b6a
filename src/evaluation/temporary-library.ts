// A corpus made for an evaluation: written to a temporary folder, indexed as any other, taken away afterwards.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AnswerDependencies } from '../answering/answer-question.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import { indexCorpus } from '../indexing/index-corpus.ts'
import { openBuild } from '../store/build.ts'

/** Indexes the files (name to text), hands the library to `use` and cleans up, whatever happens. */
export async function withTemporaryLibrary<T>(
  files: ReadonlyMap<string, string>,
  embedder: Embedder,
  use: (library: AnswerDependencies) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-eval-'))
  try {
    const [corpusDir, indexDir] = [join(folder, 'corpus'), join(folder, 'index')]
    await mkdir(corpusDir)
    for (const [name, text] of files) await writeFile(join(corpusDir, name), text)
    await indexCorpus({ corpusDir, indexDir, embedder })
    const build = await openBuild(indexDir)
    try {
      return await use({ build, embedder, corpusDir })
    } finally {
      build.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
