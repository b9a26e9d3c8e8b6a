// Which model writes the answers, how long it may take and what it may cost.
import { resolve } from 'node:path'
import type { corpusSettings } from './corpus-settings.ts'
import type { EmbeddingsConfig } from './embeddings-settings.ts'
import type { Setting, Values } from './setting.ts'
import { oneOf, secretKey, serverAddress } from './value-problems.ts'

export const chatSettings = [
  {
    name: 'CHAT_MODEL',
    fallback: '',
    meaning:
      'Writes the answers: openai:<model>, anthropic:<model>, google-genai:<model> or ollama:<model>; without it they are quotes.',
    problem: chatChoice,
  },
  {
    name: 'CHAT_API_KEY',
    fallback: '',
    meaning: 'Key for CHAT_MODEL; a secret. Without it OPENAI_API_KEY, for OpenAI itself.',
    problem: secretKey,
    isSecret: true,
  },
  {
    name: 'CHAT_BASE_URL',
    fallback: '',
    meaning:
      'Another server for CHAT_MODEL, for example one that speaks like OpenAI: http://127.0.0.1:8080/v1.',
    problem: serverAddress,
  },
  {
    name: 'CHAT_DEADLINE_SECONDS',
    fallback: '30',
    meaning: 'Most seconds the model may take for an answer; half of them without a word.',
    problem: seconds,
  },
  {
    name: 'CHAT_DAILY_TOKENS',
    fallback: '1000000',
    meaning: 'Most tokens a day (UTC) that the model may read and write; 0 = no limit.',
    problem: wholeAmount,
  },
  {
    name: 'CHAT_PRICES',
    fallback: '',
    meaning: 'Prices of a million tokens, read/written, in any currency, for example 0.25/2.',
    problem: twoPrices,
  },
  {
    name: 'CHAT_DAILY_COST',
    fallback: '0',
    meaning: 'Most money a day (UTC), in the currency of CHAT_PRICES; 0 = no limit.',
    problem: amount,
  },
  {
    name: 'CHAT_UNVERIFIED',
    fallback: 'drop',
    meaning: 'What happens to a sentence of the model that stands in no source: drop, or mark.',
    problem: oneOf('drop', 'mark'),
  },
  {
    name: 'CHAT_SECOND_CHECK',
    fallback: 'off',
    meaning: 'Whether the model judges its own sentences once more, which costs a second call: off or on.',
    problem: oneOf('off', 'on'),
  },
  {
    name: 'CHAT_TRACING',
    fallback: 'off',
    meaning:
      'Whether LANGSMITH_TRACING and its like may send questions and passages to LangSmith: off or on.',
    problem: oneOf('off', 'on'),
  },
] as const satisfies readonly Setting[]

type ChatValues = Values<typeof chatSettings>

export interface ChatConfig extends Pick<EmbeddingsConfig, 'openai' | 'ollamaBaseUrl'> {
  /** `<provider>:<model>`. */
  readonly choice: string
  readonly apiKey: string | null
  readonly baseUrl: string | null
  readonly deadlineMs: number
  readonly budget: {
    /** A day; null = no limit. */
    readonly tokens: number | null
    readonly money: number | null
    /** Of a million tokens. */
    readonly prices: { readonly input: number; readonly output: number } | null
  }
  /** Where the day's tokens are counted. */
  readonly usageDir: string
  readonly unverified: 'drop' | 'mark'
  readonly checksTwice: boolean
  /** Whether LangChain may tell LangSmith of every call. */
  readonly isTraced: boolean
}

/**
 * @param servers keys and addresses that the model shares with embeddings
 * @param base the folder that relative paths start from
 * @returns null when answers are quoted
 */
export function chatConfig(
  values: ChatValues & Values<typeof corpusSettings>,
  { openai, ollamaBaseUrl }: Pick<EmbeddingsConfig, 'openai' | 'ollamaBaseUrl'>,
  base: string,
): ChatConfig | null {
  if (values.CHAT_MODEL === '') return null
  const [input, output] = values.CHAT_PRICES.split('/').map(Number)
  const orNull = (limit: number) => (limit === 0 ? null : limit)
  return {
    choice: values.CHAT_MODEL,
    apiKey: values.CHAT_API_KEY || null,
    baseUrl: values.CHAT_BASE_URL || null,
    ...{ openai, ollamaBaseUrl },
    deadlineMs: Number(values.CHAT_DEADLINE_SECONDS) * 1000,
    budget: {
      tokens: orNull(Number(values.CHAT_DAILY_TOKENS)),
      money: orNull(Number(values.CHAT_DAILY_COST)),
      prices: input !== undefined && output !== undefined ? { input, output } : null,
    },
    usageDir: resolve(base, values.DATA_DIR, 'chat-usage'),
    unverified: values.CHAT_UNVERIFIED === 'mark' ? 'mark' : 'drop',
    checksTwice: values.CHAT_SECOND_CHECK === 'on',
    isTraced: values.CHAT_TRACING === 'on',
  }
}

/** What is wrong with settings that are right one by one. */
export function chatProblems(values: ChatValues): readonly string[] {
  return Number(values.CHAT_DAILY_COST) > 0 && values.CHAT_PRICES === ''
    ? ['CHAT_DAILY_COST needs the prices of the model. Set CHAT_PRICES too.']
    : []
}

function chatChoice(value: string): string | null {
  return /^(?:openai|anthropic|google-genai|ollama):\S+$/.test(value)
    ? null
    : `is ${value}; it must be openai, anthropic, google-genai or ollama, and behind a colon a model: openai:gpt-5-mini`
}

function seconds(value: string): string | null {
  return /^\d{1,3}$/.test(value) && Number(value) > 0 && Number(value) <= 300
    ? null
    : `is ${value}; it must be a whole number of seconds from 1 to 300`
}

function wholeAmount(value: string): string | null {
  return /^\d{1,12}$/.test(value) ? null : `is ${value}; it must be a whole number of tokens`
}

function amount(value: string): string | null {
  return /^\d{1,9}(?:\.\d{1,6})?$/.test(value) ? null : `is ${value}; it must be a number like 2.50`
}

function twoPrices(value: string): string | null {
  return /^\d{1,6}(?:\.\d{1,6})?\/\d{1,6}(?:\.\d{1,6})?$/.test(value)
    ? null
    : `is ${value}; it must be two prices of a million tokens, read and written, like 0.25/2`
}
