// What the rest of the program needs to know of an embedding model besides its vectors.
import type { EmbeddingsInterface } from '@langchain/core/embeddings'

export interface Embedder {
  /** Names the model and everything that shapes its vectors; a build made by another one does not fit. */
  readonly id: string
  /** Numbers in a vector; null when only the model's first answer tells. */
  readonly dimensions: number | null
  /** How much the cosine counts beside the lexical relevance when both are fused, 0 to 1. */
  readonly weight: number
  /** The cosine that two unrelated texts have; what lies above it is counted from 0 to 1. Without it: 0. */
  readonly unrelatedCosine?: number
  /** How many passages to hand over at once; more lets a server answer several requests side by side. */
  readonly passagesAtOnce?: number
  /** Any LangChain embeddings; they throw ModelUnavailable when the model gives no vectors. */
  readonly embeddings: EmbeddingsInterface
}
