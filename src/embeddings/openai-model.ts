// Embeddings of OpenAI or of a server that speaks like it, through LangChain's client.
import { OpenAIEmbeddings } from '@langchain/openai'
import { UserError } from '../errors.ts'
import { modelFetch } from '../providers/model-fetch.ts'
import { addressInWords, secretsIn } from '../providers/provider-address.ts'
import type { EmbeddingModel } from './model-embeddings.ts'
import { traitsOf } from './model-traits.ts'

export const defaultOpenaiModel = 'text-embedding-3-small'
const defaultBaseUrl = 'https://api.openai.com/v1'

export interface OpenaiSettings {
  readonly apiKey: string | null
  /** With the version at its end, as in `http://127.0.0.1:8080/v1`; null = OpenAI itself. */
  readonly baseUrl: string | null
}

/**
 * @returns the model, and an id that tells servers apart: what one of them calls by this name, another may not
 * @throws UserError when OpenAI itself is to be asked without a key
 */
export function openaiModel(
  model: string,
  { apiKey, baseUrl }: OpenaiSettings,
): { readonly id: string; readonly model: EmbeddingModel } {
  if (apiKey === null && baseUrl === null) {
    throw new UserError(
      'EMBEDDINGS=openai needs a key. Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server that wants none.',
    )
  }
  const address = baseUrl ?? defaultBaseUrl
  const client = { model, batchSize: 2048, stripNewLines: false, maxRetries: 0, maxConcurrency: 1 }
  return {
    id: `openai-1-${model}${baseUrl === null ? '' : `-${new URL(baseUrl).host}`}`,
    model: {
      traits: traitsOf(model),
      words: wordsOf(model, address, apiKey),
      limits: { batchSize: 64, requestsAtOnce: 4, queryMs: 3000, batchMs: 60_000 },
      connect: (signal) =>
        new PackedOpenaiEmbeddings({
          ...client,
          // Not given, the client asks for packed numbers and cannot read those of servers that do not pack.
          encodingFormat: 'base64',
          // The client insists on a key; a server that wants none does not look at it.
          apiKey: apiKey ?? 'none',
          configuration: { baseURL: address, fetch: modelFetch(signal), logLevel: 'off' },
        }),
    },
  }
}

function wordsOf(model: string, address: string, apiKey: string | null): EmbeddingModel['words'] {
  const name = address === defaultBaseUrl ? 'OpenAI' : 'The embedding server'
  return {
    name: `${name} at ${addressInWords(address)}`,
    model,
    remedies: {
      unreachable: 'Look at OPENAI_BASE_URL and at the network.',
      key: 'Look at OPENAI_API_KEY.',
      unknownModel: 'Name one it has, as in EMBEDDINGS=openai:<model>.',
    },
    secrets: [...(apiKey === null ? [] : [apiKey]), ...secretsIn(address)],
  }
}

/** Asked for packed numbers by name, the client hands over whatever came: packed numbers or plain ones. */
class PackedOpenaiEmbeddings extends OpenAIEmbeddings {
  override async embedQuery(text: string): Promise<number[]> {
    return unpacked(await super.embedQuery(text))
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await super.embedDocuments(texts)).map(unpacked)
  }
}

function unpacked(vector: unknown): number[] {
  if (typeof vector !== 'string') return vector as number[]
  // A copy of its own begins where 4 bytes begin.
  const bytes = new Uint8Array(Buffer.from(vector, 'base64'))
  return Array.from(new Float32Array(bytes.buffer, 0, Math.floor(bytes.length / 4)))
}
