// The doctor on the embedding model: one short text, as a question would send it.
import type { Embedder } from '../../embeddings/embedder.ts'
import { type EmbeddingSettings, makeEmbedder } from '../../embeddings/make-embedder.ts'
import { messageOf } from '../../errors.ts'
import { type Finding, failed, fine, warning } from '../finding.ts'

/** Nobody waits minutes for a doctor. */
const patience = { retries: 0, firstPauseMs: 0, longestWaitMs: 0, wait: async () => {} }

export interface ExaminedEmbedder {
  readonly embedder: Embedder | null
  readonly findings: readonly Finding[]
}

export async function checkEmbedder(settings: EmbeddingSettings): Promise<ExaminedEmbedder> {
  let embedder: Embedder
  try {
    embedder = await makeEmbedder(settings, patience)
  } catch (error) {
    const remedy = 'Do that, or set EMBEDDINGS to built-in.'
    return { embedder: null, findings: [failed('embeddings', messageOf(error), remedy)] }
  }
  try {
    const { length } = await embedder.embeddings.embedQuery('vectors')
    return { embedder, findings: [fine('embeddings', `${embedder.id} gives vectors of ${length} numbers.`)] }
  } catch (error) {
    const remedy = 'Until then answers lean on words alone. EMBEDDINGS=built-in needs no model.'
    return { embedder, findings: [warning('embeddings', messageOf(error), remedy)] }
  }
}
