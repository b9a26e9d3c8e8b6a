// Brings the index up to date and opens it: what every way of asking needs first.

import type { AnswerDependencies } from './answering/answer-question.ts'
import type { Config } from './config.ts'
import { makeEmbedder } from './embeddings/make-embedder.ts'
import { UserError } from './errors.ts'
import { type IndexReport, indexCorpus } from './indexing/index-corpus.ts'
import type { Progress } from './indexing/progress.ts'
import { openBuild } from './store/build.ts'

export interface Library extends AnswerDependencies {
  readonly report: IndexReport
}

/**
 * Indexes what changed and opens the build. A damaged build is made again from the corpus.
 * @throws UserError when there is nothing to answer from
 */
export async function openLibrary(config: Config, onProgress: Progress): Promise<Library> {
  const { corpusDir, indexDir } = config
  const embedder = await makeEmbedder(config.embeddings)
  const report = await indexCorpus({ corpusDir, indexDir, embedder, onProgress })
  try {
    return { report, build: await openBuild(indexDir), embedder, corpusDir }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const again = await indexCorpus({ corpusDir, indexDir, embedder, onProgress, rebuild: true })
    return { report: again, build: await openBuild(indexDir), embedder, corpusDir }
  }
}
