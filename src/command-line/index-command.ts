// `footnote index`: brings the index up to date with the corpus.
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'

/** @returns what the program ends with */
export async function indexCommand(
  invocation: Invocation,
  { rebuild }: { readonly rebuild?: boolean },
): Promise<number> {
  const { output, stderr } = invocation
  const { corpusDir, indexDir, embeddings } = await invocation.loadConfig()
  const [{ indexCorpus }, { batchWorkers }, { makeEmbedder }, { progressBar }, { reportIndex }] =
    await Promise.all([
      import('../indexing/index-corpus.ts'),
      import('../indexing/build-in-workers.ts'),
      import('../embeddings/make-embedder.ts'),
      import('../terminal/progress-bar.ts'),
      import('../terminal/report-index.ts'),
    ])
  const embedder = await makeEmbedder(embeddings)
  const bar = await progressBar({ screen: stderr })
  const report = await indexCorpus({
    ...{ corpusDir, indexDir, embedder, onProgress: bar.onProgress, workers: batchWorkers(embeddings) },
    rebuild: rebuild === true,
    verify: true,
    tidiness: 'all',
  }).finally(bar.stop)
  reportIndex(report, output)
  return report.problems.length > 0 ? exitCodes.someFilesFailed : 0
}
