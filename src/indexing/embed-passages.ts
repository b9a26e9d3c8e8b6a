// Passages to vectors, in batches.
import type { Embedder } from '../embeddings/embedder.ts'
import { UserError } from '../errors.ts'
import { normalise, type VectorTable } from '../store/vector-index.ts'
import type { Progress } from './progress.ts'

const batchSize = 64

/** @throws UserError when the model gives vectors of other dimensions than it said */
export async function embedPassages(
  texts: readonly string[],
  embedder: Embedder,
  onProgress: Progress,
): Promise<VectorTable> {
  const { dimensions, embeddings } = embedder
  const values = new Float32Array(texts.length * dimensions)
  for (let start = 0; start < texts.length; start += batchSize) {
    onProgress('embedding', start, texts.length)
    const vectors = await embeddings.embedDocuments(texts.slice(start, start + batchSize))
    const wanted = Math.min(batchSize, texts.length - start)
    if (vectors.length !== wanted) {
      throw new UserError(`${embedder.id} gave ${vectors.length} vectors for ${wanted} passages.`)
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
  return { dimensions, values }
}
