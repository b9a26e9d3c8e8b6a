// LangChain embeddings around the client of a model: prefixes, the cache, batches, limits of time and of requests.
import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import PQueue from 'p-queue'
import { explainFailure, ModelUnavailable, type ProviderWords } from '../providers/provider-failure.ts'
import { type Patience, withRetries } from '../providers/with-retries.ts'
import { withinTime } from '../providers/within-time.ts'
import type { ModelTraits } from './model-traits.ts'
import type { VectorCache } from './vector-cache.ts'

/** A model and how to ask it. */
export interface EmbeddingModel {
  readonly traits: Pick<ModelTraits, 'queryPrefix' | 'passagePrefix'>
  readonly words: ProviderWords
  readonly limits: {
    /** Passages in one request, and requests side by side. */
    readonly batchSize: number
    readonly requestsAtOnce: number
    /** Milliseconds for a question, which somebody waits for, and for a batch of passages. */
    readonly queryMs: number
    readonly batchMs: number
  }
  /** The client, for one call that ends with its signal. */
  connect(signal: AbortSignal): EmbeddingsInterface | Promise<EmbeddingsInterface>
}

/** Throws nothing but ModelUnavailable, with a sentence that holds no secret. */
export class ModelEmbeddings implements EmbeddingsInterface {
  readonly #model: EmbeddingModel
  readonly #cache: VectorCache
  readonly #patience: Patience

  constructor(model: EmbeddingModel, cache: VectorCache, patience: Patience) {
    this.#model = model
    this.#cache = cache
    this.#patience = patience
  }

  /** One try within the time: whoever asked is better off with the words alone than with waiting. */
  async embedQuery(text: string): Promise<number[]> {
    const { traits, limits, words } = this.#model
    try {
      return await withinTime(limits.queryMs, null, async (signal) => {
        const client = await this.#model.connect(signal)
        const vector = await client.embedQuery(traits.queryPrefix + text)
        return [...checked([vector], 1, words).flat()]
      })
    } catch (error) {
      throw explainFailure(error, words)
    }
  }

  /** What was embedded before is not asked for again; what comes in is kept batch by batch. */
  async embedDocuments(texts: string[]): Promise<number[][]> {
    const inputs = texts.map((text) => this.#model.traits.passagePrefix + text)
    const vectors = new Map<string, Float32Array>()
    const missing: string[] = []
    for (const input of new Set(inputs)) {
      const known = await this.#cache.get(input)
      if (known) vectors.set(input, known)
      else missing.push(input)
    }
    await this.#embedMissing(missing, vectors)
    return inputs.map((input) => Array.from(vectors.get(input) ?? []))
  }

  /** The first batch that fails for good ends the others: what they cost would be lost on most of them. */
  async #embedMissing(missing: readonly string[], vectors: Map<string, Float32Array>): Promise<void> {
    const { batchSize, requestsAtOnce } = this.#model.limits
    const queue = new PQueue({ concurrency: requestsAtOnce })
    const controller = new AbortController()
    const batches: string[][] = []
    for (let start = 0; start < missing.length; start += batchSize) {
      batches.push(missing.slice(start, start + batchSize))
    }
    try {
      await queue.addAll(
        batches.map((batch) => async () => {
          try {
            const entries = await this.#embedBatch(batch, controller.signal)
            await this.#cache.put(entries)
            for (const [input, vector] of entries) vectors.set(input, vector)
          } catch (error) {
            controller.abort(error)
            throw error
          }
        }),
      )
    } catch (error) {
      queue.clear()
      await queue.onIdle()
      throw explainFailure(error, this.#model.words)
    }
  }

  async #embedBatch(batch: string[], outer: AbortSignal): Promise<[string, Float32Array][]> {
    const { limits, words } = this.#model
    const vectors = await withRetries(this.#patience, outer, () =>
      withinTime(limits.batchMs, outer, async (signal) => {
        const client = await this.#model.connect(signal)
        return checked(await client.embedDocuments(batch), batch.length, words)
      }),
    )
    return batch.map((input, i) => [input, Float32Array.from(vectors[i] ?? [])])
  }
}

/** Some servers answer with nothing, or with null where a number overflowed. */
function checked(vectors: number[][], wanted: number, { name }: ProviderWords): number[][] {
  const lengths = new Set(vectors.map((vector) => (Array.isArray(vector) ? vector.length : 0)))
  const isWhole = vectors.length === wanted && lengths.size === 1 && !lengths.has(0)
  if (isWhole && vectors.every((vector) => vector.every(Number.isFinite))) return vectors
  throw new ModelUnavailable(`${name} answered with something other than ${wanted} vectors of numbers.`)
}
