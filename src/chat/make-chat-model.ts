// One setting chooses the chat model; what it costs and how long it may take is bounded here.
import { UserError } from '../errors.ts'
import { addressInWords, secretsIn } from '../providers/provider-address.ts'
import type { ProviderWords } from '../providers/provider-failure.ts'
import type { Patience } from '../providers/with-retries.ts'
import { boundedModel } from './bounded-model.ts'
import { type ChatLimits, limitsFor, mostTokens } from './chat-limits.ts'
import type { ChatModel } from './chat-model.ts'
import { type ChatConnection, type ChatProvider, chatProviders, requirePackage } from './chat-providers.ts'
import { connectModel } from './connect-model.ts'
import { coolDown } from './cool-down.ts'
import { type BudgetSettings, dailyBudget } from './daily-budget.ts'
import { usageLedger } from './usage-ledger.ts'
import { type WatchSilence, watchSilence } from './watch-silence.ts'

export interface ChatSettings {
  /** `<provider>:<model>`. */
  readonly choice: string
  readonly apiKey: string | null
  /** Another server than the provider's own; null = that. */
  readonly baseUrl: string | null
  /** What embeddings by OpenAI and Ollama use, where the chat has nothing of its own. */
  readonly openai: { readonly apiKey: string | null; readonly baseUrl: string | null }
  readonly ollamaBaseUrl: string
  readonly deadlineMs: number
  readonly budget: BudgetSettings
  /** Where the day's tokens are counted. */
  readonly usageDir: string
}

/** Somebody waits: one more try, and no long pause before it. */
export const chatPatience: Patience = {
  retries: 1,
  firstPauseMs: 300,
  longestWaitMs: 3000,
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
}

export interface ChatMeans {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly patience: Patience
  readonly limits: ChatLimits
  /** Tells the time without a piece of text. */
  readonly watchSilence: WatchSilence
}

const usualAddresses: Readonly<Record<ChatProvider, string>> = {
  openai: 'https://api.openai.com/v1',
  anthropic: 'https://api.anthropic.com',
  'google-genai': 'https://generativelanguage.googleapis.com',
  ollama: 'http://127.0.0.1:11434',
}
const names: Readonly<Record<ChatProvider, string>> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  'google-genai': 'Google',
  ollama: 'Ollama',
}

/**
 * The model of the settings. No server is asked yet; the packages begin to load, so that the first question waits less.
 * @throws UserError when its package or its key is missing
 */
export function makeChatModel(settings: ChatSettings, means: Partial<ChatMeans> = {}): ChatModel {
  const { now = Date.now, patience = chatPatience, limits = limitsFor(settings.deadlineMs) } = means
  const connection = connectionOf(settings)
  requirePackage(connection.provider)
  const connected = connectModel(connection)
  // What goes wrong here is told by each call.
  const loaded = connected.then(
    () => {},
    () => {},
  )
  const model = boundedModel({
    ...{ name: settings.choice, now, patience, limits, prices: settings.budget.prices },
    watchSilence: means.watchSilence ?? watchSilence,
    words: wordsOf(connection, settings),
    stream: async function* (messages, signal) {
      yield* (await connected)(messages, signal)
    },
    budget: dailyBudget(settings.budget, usageLedger(settings.usageDir, now)),
    coolDown: coolDown(now),
  })
  // Loading packages is not the silence of a server.
  return { ...model, say: (messages, call) => loaded.then(() => model.say(messages, call)) }
}

function connectionOf({ choice, apiKey, baseUrl, openai, ollamaBaseUrl }: ChatSettings): ChatConnection {
  const [, name = '', model = ''] = /^([^:]*):(.+)$/s.exec(choice) ?? []
  const provider = chatProviders.find((each) => each === name)
  if (provider === undefined) {
    throw new UserError(
      `CHAT_MODEL is ${choice}; it must be one of ${chatProviders.join(', ')} and a model: openai:<model>.`,
    )
  }
  const ownServer = { provider, model, apiKey, baseUrl, mostTokens }
  if (provider === 'ollama') return { ...ownServer, baseUrl: baseUrl ?? ollamaBaseUrl }
  if (provider === 'openai') {
    // The key of one server is nothing for another.
    if (baseUrl !== null) return ownServer
    const key = apiKey ?? openai.apiKey
    if (key === null && openai.baseUrl === null)
      throw missingKey(
        choice,
        'CHAT_API_KEY or OPENAI_API_KEY, or CHAT_BASE_URL for a server that wants none',
      )
    return { ...ownServer, apiKey: key, baseUrl: openai.baseUrl ?? usualAddresses.openai }
  }
  if (apiKey === null) throw missingKey(choice, 'CHAT_API_KEY')
  return ownServer
}

function missingKey(choice: string, what: string): UserError {
  return new UserError(`CHAT_MODEL=${choice} needs a key. Set ${what}.`)
}

function wordsOf(
  { provider, model, apiKey, baseUrl }: ChatConnection,
  settings: ChatSettings,
): ProviderWords {
  const address = baseUrl ?? usualAddresses[provider]
  const isOther = provider === 'openai' && address !== usualAddresses.openai
  const where =
    settings.baseUrl !== null ? 'CHAT_BASE_URL' : provider === 'ollama' ? 'OLLAMA_BASE_URL' : 'the network'
  return {
    name: `${isOther ? 'The chat server' : names[provider]} at ${addressInWords(address)}`,
    model,
    remedies: {
      unreachable: provider === 'ollama' ? `Is it running? Look at ${where}.` : `Look at ${where}.`,
      key:
        settings.apiKey === null && provider === 'openai'
          ? 'Look at OPENAI_API_KEY.'
          : 'Look at CHAT_API_KEY.',
      unknownModel:
        provider === 'ollama'
          ? `Run: ollama pull ${model}`
          : `Name one it has, as in CHAT_MODEL=${provider}:<model>.`,
    },
    secrets: [...(apiKey === null ? [] : [apiKey]), ...secretsIn(address)],
  }
}
