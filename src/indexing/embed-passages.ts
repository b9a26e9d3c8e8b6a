// Passages to vectors, in batches.
import type { Embedder } from '../embeddings/embedder.ts'
import { UserError } from '../errors.ts'
import { normalise, type VectorTable } from '../store/vector-index.ts'
import type { Progress } from './progress.ts'

/** Passages handed over at once to an embedder that does not say how many it wants. */
const usualBatch = 64

/**
 * @throws UserError when the model gives vectors of other dimensions than it said
 * @throws ModelUnavailable when it gives none now
 */
export async function embedPassages(
  texts: readonly string[],
  embedder: Embedder,
  onProgress: Progress,
): Promise<VectorTable> {
  const { embeddings, passagesAtOnce: batchSize = usualBatch } = embedder
  let dimensions = embedder.dimensions
  let values = new Float32Array(texts.length * (dimensions ?? 0))
  for (let start = 0; start < texts.length; start += batchSize) {
    onProgress('embedding', start, texts.length)
    const vectors = await embeddings.embedDocuments(texts.slice(start, start + batchSize))
    const wanted = Math.min(batchSize, texts.length - start)
    if (vectors.length !== wanted) {
      throw new UserError(`${embedder.id} gave ${vectors.length} vectors for ${wanted} passages.`)
    }
    if (dimensions === null) {
      dimensions = vectors[0]?.length ?? 0
      values = new Float32Array(texts.length * dimensions)
    }
    for (const [i, vector] of vectors.entries()) {
      if (vector.length !== dimensions) {
        throw new UserError(`${embedder.id} gave a vector of ${vector.length} dimensions, not ${dimensions}.`)
      }
      if (!vector.every(Number.isFinite)) {
        throw new UserError(`${embedder.id} gave a vector that holds something other than numbers.`)
      }
      values.set(normalise(vector), (start + i) * dimensions)
    }
  }
  onProgress('embedding', texts.length, texts.length)
  return { dimensions: dimensions ?? 0, values }
}
