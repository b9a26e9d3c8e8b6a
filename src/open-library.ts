// Brings the index up to date and opens it: what every way of asking needs first.

import { type SwappableLibrary, swappableLibrary } from './answering/library.ts'
import type { Config } from './config.ts'
import { makeEmbedder } from './embeddings/make-embedder.ts'
import { UserError } from './errors.ts'
import { type IndexReport, indexCorpus } from './indexing/index-corpus.ts'
import type { Progress } from './indexing/progress.ts'
import { type Build, openBuild } from './store/build.ts'

export interface OpenedLibrary extends SwappableLibrary {
  readonly report: IndexReport
}

/**
 * Indexes what changed and opens the build. A damaged build is made again from the corpus.
 * @throws UserError when there is nothing to answer from
 */
export async function openLibrary(config: Config, onProgress: Progress): Promise<OpenedLibrary> {
  const { corpusDir, indexDir } = config
  const embedder = await makeEmbedder(config.embeddings)
  const report = await indexCorpus({ corpusDir, indexDir, embedder, onProgress })
  const opened = (build: Build, report: IndexReport) =>
    Object.assign(swappableLibrary({ build, embedder, corpusDir }), { report })
  try {
    return opened(await openBuild(indexDir), report)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const again = await indexCorpus({ corpusDir, indexDir, embedder, onProgress, rebuild: true })
    return opened(await openBuild(indexDir), again)
  }
}
