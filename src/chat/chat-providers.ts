// The providers of chat models: their packages, and what LangChain wants to be told for each.
import { createRequire } from 'node:module'
import { systemCode, UserError } from '../errors.ts'

export const chatProviders = ['openai', 'anthropic', 'google-genai', 'ollama'] as const
export type ChatProvider = (typeof chatProviders)[number]

/** Which of them are dependencies of Footnote, and the versions of the others this was tried with (Node 20, core 1.4). */
const packages: Readonly<Record<ChatProvider, { readonly name: string; readonly version: string | null }>> = {
  openai: { name: '@langchain/openai', version: null },
  ollama: { name: '@langchain/ollama', version: null },
  anthropic: { name: '@langchain/anthropic', version: '1.5.11' },
  'google-genai': { name: '@langchain/google-genai', version: '2.3.2' },
}

/** How to reach a model. */
export interface ChatConnection {
  readonly provider: ChatProvider
  readonly model: string
  readonly apiKey: string | null
  /** Null = the usual server of the provider. */
  readonly baseUrl: string | null
  /** The provider stops writing after so many tokens. */
  readonly mostTokens: number
}

/** @throws UserError with the install command when the provider's package is not installed */
export function requirePackage(provider: ChatProvider, resolve = resolvePackage): void {
  const { name, version } = packages[provider]
  try {
    resolve(name)
  } catch (error) {
    const code = systemCode(error)
    // A package without an entry for `require` is there all the same.
    if (code === undefined) return
    if (code !== 'MODULE_NOT_FOUND') throw error
    const wanted = version === null ? name : `${name}@${version}`
    throw new UserError(
      `CHAT_MODEL=${provider}:… needs the package ${name}, which is not installed. Run: npm install --no-save ${wanted}`,
      { cause: error },
    )
  }
}

function resolvePackage(name: string): void {
  createRequire(import.meta.url).resolve(name)
}

/**
 * The fields for `initChatModel`. No retries of its own, and every request through the given `fetch`, which tells
 * refusals in one way. No temperature: reasoning models refuse it, and what is written is checked anyway.
 */
export function clientFields(
  { provider, apiKey, baseUrl, mostTokens }: ChatConnection,
  fetch: typeof globalThis.fetch,
): Record<string, unknown> {
  const common = { modelProvider: provider, maxRetries: 0 }
  switch (provider) {
    case 'openai':
      // The client insists on a key; a server that wants none does not look at it.
      return {
        ...common,
        apiKey: apiKey ?? 'none',
        maxTokens: mostTokens,
        configuration: { baseURL: baseUrl, fetch, logLevel: 'off' },
      }
    case 'anthropic':
      return {
        ...common,
        apiKey,
        maxTokens: mostTokens,
        clientOptions: { fetch, logLevel: 'off', ...(baseUrl === null ? {} : { baseURL: baseUrl }) },
      }
    case 'google-genai':
      return {
        ...common,
        apiKey,
        maxOutputTokens: mostTokens,
        ...(baseUrl === null ? {} : { baseUrl }),
      }
    case 'ollama':
      return { ...common, baseUrl, fetch, numPredict: mostTokens }
  }
}
