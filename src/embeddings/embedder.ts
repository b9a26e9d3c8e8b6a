// What the rest of the program needs to know of an embedding model besides its vectors.
import type { EmbeddingsInterface } from '@langchain/core/embeddings'

export interface Embedder {
  /** Names the model and everything that shapes its vectors; a build made by another one does not fit. */
  readonly id: string
  readonly dimensions: number
  /** How much the cosine counts beside the lexical relevance when both are fused, 0 to 1. */
  readonly weight: number
  /** Any LangChain embeddings. */
  readonly embeddings: EmbeddingsInterface
}
