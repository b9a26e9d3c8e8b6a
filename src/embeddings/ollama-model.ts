// Embeddings of a model that Ollama runs, through LangChain's client.
import { OllamaEmbeddings } from '@langchain/ollama'
import { modelFetch } from '../providers/model-fetch.ts'
import { addressInWords, secretsIn } from '../providers/provider-address.ts'
import type { EmbeddingModel } from './model-embeddings.ts'
import { traitsOf } from './model-traits.ts'

/** Speaks a hundred languages, as a corpus may. */
export const defaultOllamaModel = 'bge-m3'

/** @param baseUrl as in `http://127.0.0.1:11434` */
export function ollamaModel(
  model: string,
  baseUrl: string,
): { readonly id: string; readonly model: EmbeddingModel } {
  return {
    id: `ollama-1-${model}`,
    model: {
      traits: traitsOf(model),
      words: {
        name: `Ollama at ${addressInWords(baseUrl)}`,
        model,
        remedies: {
          unreachable: 'Is it running? Look at OLLAMA_BASE_URL.',
          key: 'Look at OLLAMA_BASE_URL and at what stands in front of Ollama.',
          unknownModel: `Run: ollama pull ${model}`,
        },
        secrets: secretsIn(baseUrl),
      },
      // One machine does not get faster by more requests; the first one may have to load the model.
      limits: { batchSize: 32, requestsAtOnce: 2, queryMs: 3000, batchMs: 120_000 },
      connect: (signal) =>
        new OllamaEmbeddings({ model, baseUrl, truncate: true, maxRetries: 0, fetch: modelFetch(signal) }),
    },
  }
}
