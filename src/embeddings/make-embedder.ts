// One setting chooses the embedder; the packages of a provider are loaded only when it is named.
import { UserError } from '../errors.ts'
import { type Patience, usualPatience } from '../providers/with-retries.ts'
import { builtInEmbedder } from './built-in-embeddings.ts'
import type { Embedder } from './embedder.ts'
import type { EmbeddingModel } from './model-embeddings.ts'

export interface EmbeddingSettings {
  /** `built-in`, `local`, `openai` or `ollama`, and behind a colon the model, if not the usual one. */
  readonly choice: string
  readonly modelsDir: string
  /** Where vectors are remembered. */
  readonly vectorsDir: string
  readonly openai: { readonly apiKey: string | null; readonly baseUrl: string | null }
  readonly ollamaBaseUrl: string
}

/** A model that knows what texts mean counts as much as the words. */
const modelWeight = 0.5

/**
 * The embedder of the settings. Nothing is asked of a server and no model is loaded yet.
 * @throws UserError when something it needs is missing: a key, a package, the folder of a model
 */
export async function makeEmbedder(
  settings: EmbeddingSettings,
  patience: Patience = usualPatience,
): Promise<Embedder> {
  const [, provider, model] = /^([^:]*):?(.*)$/s.exec(settings.choice) ?? []
  switch (provider) {
    case 'built-in':
      return builtInEmbedder
    case 'local': {
      const { defaultLocalModel, localModel } = await import('./local-model.ts')
      const found = await localModel(model || defaultLocalModel, settings.modelsDir)
      return assemble(found, settings, patience)
    }
    case 'openai': {
      const { defaultOpenaiModel, openaiModel } = await import('./openai-model.ts')
      const found = openaiModel(model || defaultOpenaiModel, settings.openai)
      return assemble({ ...found, dimensions: null }, settings, patience)
    }
    case 'ollama': {
      const { defaultOllamaModel, ollamaModel } = await import('./ollama-model.ts')
      const found = ollamaModel(model || defaultOllamaModel, settings.ollamaBaseUrl)
      return assemble({ ...found, dimensions: null }, settings, patience)
    }
    default:
      throw new UserError(
        `EMBEDDINGS is ${settings.choice}; it must be built-in, local, openai or ollama, or one of the last three with a model: ollama:<model>.`,
      )
  }
}

async function assemble(
  found: { readonly id: string; readonly dimensions: number | null; readonly model: EmbeddingModel },
  { vectorsDir }: EmbeddingSettings,
  patience: Patience,
): Promise<Embedder> {
  const [{ ModelEmbeddings }, { VectorCache }, { traitsOf }] = await Promise.all([
    import('./model-embeddings.ts'),
    import('./vector-cache.ts'),
    import('./model-traits.ts'),
  ])
  const { id, dimensions, model } = found
  const { batchSize, requestsAtOnce } = model.limits
  return {
    id,
    dimensions,
    weight: modelWeight,
    unrelatedCosine: traitsOf(model.words.model).unrelatedCosine,
    passagesAtOnce: batchSize * requestsAtOnce * 2,
    embeddings: new ModelEmbeddings(model, new VectorCache(vectorsDir, id), patience),
  }
}
