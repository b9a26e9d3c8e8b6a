// Which model makes the vectors, and what its provider needs.
import { resolve } from 'node:path'
import type { corpusSettings } from './corpus-settings.ts'
import type { Setting, Values } from './setting.ts'
import { secretKey, serverAddress } from './value-problems.ts'

export const embeddingsSettings = [
  {
    name: 'EMBEDDINGS',
    fallback: 'built-in',
    meaning:
      'Model of the vectors: built-in, local, openai or ollama; the last three also as ollama:<model>.',
    problem: embeddingsChoice,
  },
  { name: 'MODELS_DIR', fallback: 'models', meaning: 'Folder of local models, which `npm run model` fills.' },
  {
    name: 'HF_ENDPOINT',
    fallback: 'https://huggingface.co',
    meaning: 'Where `npm run model` fetches models from.',
    problem: serverAddress,
  },
  {
    name: 'OPENAI_API_KEY',
    fallback: '',
    meaning: 'Key for OpenAI or a server that speaks like it; a secret.',
    problem: secretKey,
    isSecret: true,
  },
  {
    name: 'OPENAI_BASE_URL',
    fallback: '',
    meaning: 'Another server that speaks like OpenAI, for example http://127.0.0.1:8080/v1.',
    problem: serverAddress,
  },
  {
    name: 'OLLAMA_BASE_URL',
    fallback: 'http://127.0.0.1:11434',
    meaning: 'Where Ollama listens.',
    problem: serverAddress,
  },
] as const satisfies readonly Setting[]

export interface EmbeddingsConfig {
  readonly choice: string
  readonly modelsDir: string
  /** Where vectors are remembered. */
  readonly vectorsDir: string
  readonly hub: string
  readonly openai: { readonly apiKey: string | null; readonly baseUrl: string | null }
  readonly ollamaBaseUrl: string
}

/** @param base the folder that relative paths start from */
export function embeddingsConfig(
  values: Values<typeof embeddingsSettings | typeof corpusSettings>,
  base: string,
): EmbeddingsConfig {
  return {
    choice: values.EMBEDDINGS,
    modelsDir: resolve(base, values.MODELS_DIR),
    vectorsDir: resolve(base, values.DATA_DIR, 'vectors'),
    hub: values.HF_ENDPOINT,
    openai: { apiKey: values.OPENAI_API_KEY || null, baseUrl: values.OPENAI_BASE_URL || null },
    ollamaBaseUrl: values.OLLAMA_BASE_URL,
  }
}

function embeddingsChoice(value: string): string | null {
  return /^(?:built-in|(?:local|openai|ollama)(?::\S+)?)$/.test(value)
    ? null
    : `is ${value}; it must be built-in, local, openai or ollama, with a model behind a colon if need be: ollama:bge-m3`
}
