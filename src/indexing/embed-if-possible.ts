// An index without vectors answers by words alone: better than none, and better than an old one.
import type { Embedder } from '../embeddings/embedder.ts'
import type { Problem } from '../errors.ts'
import { ModelUnavailable } from '../providers/provider-failure.ts'
import { hasVectors, type Manifest } from '../store/manifest.ts'
import type { VectorTable } from '../store/vector-index.ts'
import { embedPassages } from './embed-passages.ts'
import type { Progress } from './progress.ts'

/** The vectors of the passages, or none of them and the reason: half of them would rank unfairly. */
export async function embedIfPossible(
  texts: readonly string[],
  embedder: Embedder,
  onProgress: Progress,
): Promise<{ readonly vectors: VectorTable; readonly lacks: readonly Problem[] }> {
  try {
    return { vectors: await embedPassages(texts, embedder, onProgress), lacks: [] }
  } catch (error) {
    if (!(error instanceof ModelUnavailable)) throw error
    return { vectors: { dimensions: 0, values: new Float32Array() }, lacks: [problemOf(error)] }
  }
}

/**
 * Why a build that fits has to stay without vectors, or null when it has some. One short text tells whether
 * the model answers again: a dead server must not cost every start the patience of an index run.
 */
export async function whyStillWithoutVectors(
  manifest: Manifest,
  { embeddings }: Embedder,
): Promise<readonly Problem[] | null | 'can have them'> {
  if (hasVectors(manifest)) return null
  try {
    await embeddings.embedQuery('vectors')
    return 'can have them'
  } catch (error) {
    if (!(error instanceof ModelUnavailable)) throw error
    return [problemOf(error)]
  }
}

function problemOf({ message }: ModelUnavailable): Problem {
  const consequence = 'The index has no vectors and finds passages by their words; the next run tries again.'
  return { source: 'EMBEDDINGS', message: `${message} ${consequence}` }
}
