// Passages to vectors, in batches.
import type { Embedder } from '../embeddings/embedder.ts'
import { UserError } from '../errors.ts'
import type { ArticleEntry, Passage } from '../model.ts'
import { normalise, type VectorTable } from '../store/vector-index.ts'
import type { Progress } from './progress.ts'

const batchSize = 64

/** @throws UserError when the model gives vectors of other dimensions than it said */
export async function embedPassages(
  articles: readonly ArticleEntry[],
  passages: readonly Passage[],
  embedder: Embedder,
  onProgress: Progress,
): Promise<VectorTable> {
  const { dimensions, embeddings } = embedder
  const values = new Float32Array(passages.length * dimensions)
  const titles = articles.flatMap(({ title, passageCount }) => new Array<string>(passageCount).fill(title))
  for (let start = 0; start < passages.length; start += batchSize) {
    onProgress('embedding', start, passages.length)
    const batch = passages.slice(start, start + batchSize)
    const texts = batch.map((passage, i) => `${titles[start + i]}\n${passage.text}`)
    const vectors = await embeddings.embedDocuments(texts)
    for (const [i, vector] of vectors.entries()) {
      if (vector.length !== dimensions) {
        throw new UserError(`${embedder.id} gave a vector of ${vector.length} dimensions, not ${dimensions}.`)
      }
      values.set(normalise(vector), (start + i) * dimensions)
    }
  }
  onProgress('embedding', passages.length, passages.length)
  return { dimensions, values }
}
