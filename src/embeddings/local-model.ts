// A model that runs here, out of a folder with an ONNX file, through LangChain's wrapper of transformers.js.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { systemCode, UserError } from '../errors.ts'
import type { EmbeddingModel } from './model-embeddings.ts'
import { traitsOf } from './model-traits.ts'

export const defaultLocalModel = 'Xenova/multilingual-e5-small'
/** Half a gigabyte, so nobody gets it who does not ask for it; the version this was tried with. */
export const runtime = '@huggingface/transformers'
export const installRuntime = `npm install --no-save --ignore-scripts ${runtime}@4.3.1`
/** The files of a model, below its folder: what it is, its words, and its quantised weights. */
export const modelFiles = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
] as const

/**
 * Looks at the folder of a model; the model is loaded with the first text.
 * @param modelsDir holds the folder `<owner>/<name>` of each model
 * @throws UserError when a file of it or the runtime is missing
 */
export async function localModel(
  model: string,
  modelsDir: string,
): Promise<{ readonly id: string; readonly dimensions: number | null; readonly model: EmbeddingModel }> {
  const folder = join(modelsDir, model)
  const sizes = await Promise.all(modelFiles.map((file) => sizeOf(join(folder, file), model)))
  const hint = runtimeHint()
  if (hint !== null) throw new UserError(hint)
  const config = await readFile(join(folder, 'config.json'), 'utf8')
  const mark = createHash('sha256').update(`${config}\0${sizes.join()}`).digest('hex').slice(0, 8)
  const traits = traitsOf(model)
  let client: Promise<EmbeddingsInterface> | undefined
  return {
    // Another model in a folder of the same name gives other vectors.
    id: `local-1-${model}-q8-${mark}`,
    dimensions: dimensionsIn(config),
    model: {
      traits,
      words: {
        name: `The model in ${folder}`,
        model,
        remedies: { unreachable: 'Take the folder away and run: npm run model', key: '', unknownModel: '' },
        secrets: [],
      },
      // The runtime uses all processors for one batch; the first question may have to load the model.
      limits: { batchSize: 16, requestsAtOnce: 1, queryMs: 15_000, batchMs: 300_000 },
      connect: () => {
        client ??= load(folder, traits.pooling)
        return client
      },
    },
  }
}

/** A path for a name keeps the runtime from looking anywhere else; it never downloads at a question. */
async function load(folder: string, pooling: 'mean' | 'cls'): Promise<EmbeddingsInterface> {
  const { HuggingFaceTransformersEmbeddings } = await import(
    '@langchain/community/embeddings/huggingface_transformers'
  )
  return new HuggingFaceTransformersEmbeddings({
    model: folder,
    stripNewLines: false,
    maxRetries: 0,
    pretrainedOptions: { dtype: 'q8', device: 'cpu', local_files_only: true },
    pipelineOptions: { pooling, normalize: true },
  })
}

async function sizeOf(path: string, model: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    const again = model === defaultLocalModel ? '' : ` -- ${model}`
    throw new UserError(
      `The local model ${model} is not here: ${path} is missing. ` +
        `Run: npm run model${again} (needs network access), or put its folder there by hand.`,
      { cause: error },
    )
  }
}

/** What to do to get the runtime, or null when it is installed. */
export function runtimeHint(): string | null {
  try {
    createRequire(import.meta.url).resolve(runtime)
    return null
  } catch (error) {
    if (systemCode(error) !== 'MODULE_NOT_FOUND') throw error
    return `EMBEDDINGS=local needs a package that is not installed. Run: ${installRuntime}`
  }
}

/** How the kinds of models call the length of their vectors. */
function dimensionsIn(config: string): number | null {
  const parsed: unknown = JSON.parse(config)
  if (typeof parsed !== 'object' || parsed === null) return null
  for (const name of ['hidden_size', 'd_model', 'dim']) {
    const value: unknown = Reflect.get(parsed, name)
    if (typeof value === 'number' && Number.isInteger(value)) return value
  }
  return null
}
