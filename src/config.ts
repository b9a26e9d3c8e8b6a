// The only reader of the environment: every setting is described here once, all problems are reported together.
import { resolve } from 'node:path'
import { UserError } from './errors.ts'
import { readSecretFiles } from './secret-files.ts'

interface Setting {
  readonly name: string
  /** The value when the variable is absent or empty. */
  readonly fallback: string
  /** One line for `.env.example` and the README's table. */
  readonly meaning: string
  /** What is wrong with a value and what would be right, or null. */
  readonly problem?: (value: string) => string | null
  /** Never told to anybody; it may stand in a file that `<name>_FILE` names. */
  readonly isSecret?: true
}

const oneOf =
  (...allowed: readonly string[]) =>
  (value: string) =>
    allowed.includes(value)
      ? null
      : `is ${value}; it must be ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`

const snowflake = (value: string) =>
  /^\d{17,20}$/.test(value) ? null : 'must be an id of 17 to 20 digits (Discord: right click, Copy ID)'

const webAddress = (value: string) =>
  /^https?:\/\/[^\s/]+/.test(value) ? null : 'must be an address that begins with http:// or https://'

const embeddingsChoice = (value: string) =>
  /^(?:built-in|(?:local|openai|ollama)(?::\S+)?)$/.test(value)
    ? null
    : `is ${value}; it must be built-in, local, openai or ollama, with a model behind a colon if need be: ollama:bge-m3`

const chatChoice = (value: string) =>
  /^(?:openai|anthropic|google-genai|ollama):\S+$/.test(value)
    ? null
    : `is ${value}; it must be openai, anthropic, google-genai or ollama, and behind a colon a model: openai:gpt-5-mini`

const seconds = (value: string) =>
  /^\d{1,3}$/.test(value) && Number(value) > 0 && Number(value) <= 300
    ? null
    : `is ${value}; it must be a whole number of seconds from 1 to 300`

const wholeAmount = (value: string) =>
  /^\d{1,12}$/.test(value) ? null : `is ${value}; it must be a whole number of tokens`

const amount = (value: string) =>
  /^\d{1,9}(?:\.\d{1,6})?$/.test(value) ? null : `is ${value}; it must be a number like 2.50`

const twoPrices = (value: string) =>
  /^\d{1,6}(?:\.\d{1,6})?\/\d{1,6}(?:\.\d{1,6})?$/.test(value)
    ? null
    : `is ${value}; it must be two prices of a million tokens, read and written, like 0.25/2`

const secretKey = (value: string) =>
  /^[!-~]+$/.test(value) ? null : 'must be plain letters, digits and signs without white space; copy it again'

/** `fetch` takes no address with a password, and would show it. */
const serverAddress = (value: string) =>
  webAddress(value) ??
  (URL.canParse(value) && new URL(value).username === '' && new URL(value).password === ''
    ? null
    : 'must be a whole address without user name and password')

/** It goes into a header; what does not fit there would be told in an error. */
const botToken = (value: string) =>
  /^[!-~]+$/.test(value)
    ? null
    : 'must not contain white space or strange characters; copy it again from the Discord developer portal'

const wholeNumber = (value: string) =>
  /^\d{1,5}$/.test(value) ? null : `is ${value}; it must be a whole number from 0 to 99999`

const limitOfQuestions = (value: string) =>
  limitIn(value) === undefined
    ? `is ${value}; it must be questions/seconds, such as 10/60, or 0 for no limit`
    : null

const shardCount = (value: string) =>
  /^(?:auto|\d{1,4})$/.test(value) ? null : `is ${value}; it must be auto or a whole number`

const portNumber = (value: string) =>
  /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65536
    ? null
    : `is ${value}; it must be a port, 1 to 65535`

const hostName = (value: string) =>
  /^[\w.:-]+$/.test(value) ? null : `is ${value}; it must be an address of this machine, such as 127.0.0.1`

/** Every setting there is; `.env.example` and the README's table are held equal to this by a test. */
export const settings = [
  { name: 'CORPUS_DIR', fallback: 'corpus', meaning: 'Folder of the articles.' },
  { name: 'INDEX_DIR', fallback: 'index', meaning: 'Folder of the built index.' },
  { name: 'DATA_DIR', fallback: 'data', meaning: 'Folder for what the bot itself has to remember.' },
  {
    name: 'WATCH',
    fallback: 'events',
    meaning: 'How a change in the corpus is noticed: events, poll (for network drives) or off.',
    problem: oneOf('events', 'poll', 'off'),
  },
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
    name: 'DISCORD_TOKEN',
    fallback: '',
    meaning: 'Token of the bot; without it `npm start` opens a chat in the terminal.',
    problem: botToken,
    isSecret: true,
  },
  {
    name: 'DISCORD_GUILD_ID',
    fallback: '',
    meaning: 'Register the commands in this one server only (at once; for trying things out).',
    problem: snowflake,
  },
  {
    name: 'DISCORD_API_URL',
    fallback: '',
    meaning: "Another address for Discord's API, for example a proxy.",
    problem: webAddress,
  },
  {
    name: 'RETENTION_DAYS',
    fallback: '180',
    meaning: 'How many days the bot keeps questions and answers, for their buttons; 0 keeps them for ever.',
    problem: wholeNumber,
  },
  {
    name: 'QUESTION_DAYS',
    fallback: '30',
    meaning: 'How many days what people wrote is kept; answers and counts stay; 0 = as long as the answers.',
    problem: wholeNumber,
  },
  {
    name: 'LIMIT_USER',
    fallback: '10/60',
    meaning: 'How many questions a person may ask in how many seconds; 0 = any number.',
    problem: limitOfQuestions,
  },
  {
    name: 'LIMIT_SERVER',
    fallback: '60/60',
    meaning: 'The same for a whole server.',
    problem: limitOfQuestions,
  },
  {
    name: 'ACCESS_FILE',
    fallback: '',
    meaning: 'File of the rules of access; without it, access.yaml where there is one.',
  },
  {
    name: 'SHARDS',
    fallback: '',
    meaning: 'Processes to share the servers among: auto or a number; for bots in more than 2500 servers.',
    problem: shardCount,
  },
  {
    name: 'LOG_LEVEL',
    fallback: 'info',
    meaning: 'The least that is logged: debug, info, warn or error.',
    problem: oneOf('debug', 'info', 'warn', 'error'),
  },
  {
    name: 'LOG_FORMAT',
    fallback: 'auto',
    meaning: 'How the bot logs: text for people, json for machines, auto for text on a terminal only.',
    problem: oneOf('auto', 'text', 'json'),
  },
  {
    name: 'LOG_QUESTIONS',
    fallback: 'no',
    meaning: 'Whether the log holds what people ask: yes or no.',
    problem: oneOf('yes', 'no'),
  },
  {
    name: 'HEALTH_PORT',
    fallback: '',
    meaning: 'Port for /healthz, /readyz and /metrics while the bot runs; without it there are none.',
    problem: portNumber,
  },
  {
    name: 'HEALTH_HOST',
    fallback: '127.0.0.1',
    meaning: 'Address the port listens at; 0.0.0.0 only where a firewall or a container stands before it.',
    problem: hostName,
  },
] as const satisfies readonly Setting[]

type Name = (typeof settings)[number]['name']

export interface Config {
  readonly corpusDir: string
  readonly indexDir: string
  readonly dataDir: string
  /** How a change in the corpus is noticed while the program runs. */
  readonly watch: 'events' | 'poll' | 'off'
  /** Which embeddings, and what their providers need. */
  readonly embeddings: {
    readonly choice: string
    readonly modelsDir: string
    /** Where vectors are remembered. */
    readonly vectorsDir: string
    readonly hub: string
    readonly openai: { readonly apiKey: string | null; readonly baseUrl: string | null }
    readonly ollamaBaseUrl: string
  }
  /** The model that writes answers; null = they are quoted. */
  readonly chat: {
    /** `<provider>:<model>`. */
    readonly choice: string
    readonly apiKey: string | null
    readonly baseUrl: string | null
    readonly openai: { readonly apiKey: string | null; readonly baseUrl: string | null }
    readonly ollamaBaseUrl: string
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
  } | null
  readonly discord: {
    readonly token: string | null
    readonly guildId: string | null
    readonly apiUrl: string | null
    /** How many days answers are kept; 0 = for ever. */
    readonly retentionDays: number
    /** How many days what people wrote is kept; 0 = as long as the answers. */
    readonly questionDays: number
    readonly limits: { readonly user: QuestionLimit | null; readonly server: QuestionLimit | null }
  }
  /** The rules of access; a file that was named has to be there. */
  readonly access: { readonly path: string; readonly isNamed: boolean }
  /** How many processes the bot runs in besides this one; null for this one alone. */
  readonly shards: number | 'auto' | null
  readonly log: {
    readonly level: LogLevel
    readonly format: 'auto' | 'text' | 'json'
    /** Whether the log holds what people ask. */
    readonly questions: boolean
  }
  /** Where health and metrics are told, or null. */
  readonly health: { readonly host: string; readonly port: number } | null
  /** The values of all secrets, for those who make sure that nobody is told them. */
  readonly secrets: readonly string[]
}

export interface QuestionLimit {
  readonly most: number
  readonly seconds: number
}

/** The limit a setting means, null for none, undefined when it means nothing. */
function limitIn(value: string): QuestionLimit | null | undefined {
  if (value === '0') return null
  const [, most = '0', seconds = '0'] = /^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []
  return Number(most) > 0 && Number(seconds) > 0
    ? { most: Number(most), seconds: Number(seconds) }
    : undefined
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Names and values, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings out of the environment.
 * @param env usually `process.env`, after `.env` was read into it
 * @param base the folder that relative paths start from
 * @throws UserError that names every wrong setting at once
 */
export function readConfig(env: Environment, base: string): Config {
  const { config, problems } = examineConfig(env, base)
  if (problems.length > 0) throw new UserError(['These settings need a look:', ...problems].join('\n  '))
  return config
}

/** The same for those who want to go on: a wrong setting has its default, and a sentence that begins with its name. */
export function examineConfig(
  env: Environment,
  base: string,
): { readonly config: Config; readonly problems: readonly string[] } {
  const secretNames = (settings as readonly Setting[])
    .filter(({ isSecret }) => isSecret)
    .map(({ name }) => name)
  const files = readSecretFiles(env, secretNames, base)
  const problems = [...files.problems]
  const values = new Map<string, string>()
  for (const setting of settings as readonly Setting[]) {
    const given = (files.values.get(setting.name) ?? env[setting.name])?.trim() ?? ''
    const problem = given === '' ? null : (setting.problem?.(given) ?? null)
    if (problem) problems.push(`${setting.name} ${problem}.`)
    values.set(setting.name, problem || given === '' ? setting.fallback : given)
  }
  if (Number(values.get('CHAT_DAILY_COST')) > 0 && values.get('CHAT_PRICES') === '') {
    problems.push('CHAT_DAILY_COST needs the prices of the model. Set CHAT_PRICES too.')
  }
  const secrets = secretNames.map((name) => values.get(name) ?? '').filter((value) => value !== '')
  return { config: assemble((name) => values.get(name) ?? '', base, secrets), problems }
}

function assemble(value: (name: Name) => string, base: string, secrets: readonly string[]): Config {
  const openai = { apiKey: value('OPENAI_API_KEY') || null, baseUrl: value('OPENAI_BASE_URL') || null }
  return {
    corpusDir: resolve(base, value('CORPUS_DIR')),
    indexDir: resolve(base, value('INDEX_DIR')),
    dataDir: resolve(base, value('DATA_DIR')),
    watch: value('WATCH') as Config['watch'],
    embeddings: {
      choice: value('EMBEDDINGS'),
      modelsDir: resolve(base, value('MODELS_DIR')),
      vectorsDir: resolve(base, value('DATA_DIR'), 'vectors'),
      hub: value('HF_ENDPOINT'),
      openai,
      ollamaBaseUrl: value('OLLAMA_BASE_URL'),
    },
    chat: value('CHAT_MODEL') === '' ? null : chatConfig(value, openai, base),
    discord: {
      token: value('DISCORD_TOKEN') || null,
      guildId: value('DISCORD_GUILD_ID') || null,
      apiUrl: value('DISCORD_API_URL') || null,
      retentionDays: Number(value('RETENTION_DAYS')),
      questionDays: Number(value('QUESTION_DAYS')),
      limits: { user: limitIn(value('LIMIT_USER')) ?? null, server: limitIn(value('LIMIT_SERVER')) ?? null },
    },
    access: {
      path: resolve(base, value('ACCESS_FILE') || 'access.yaml'),
      isNamed: value('ACCESS_FILE') !== '',
    },
    shards: shardsIn(value('SHARDS')),
    log: {
      level: value('LOG_LEVEL') as LogLevel,
      format: value('LOG_FORMAT') as Config['log']['format'],
      questions: value('LOG_QUESTIONS') === 'yes',
    },
    health:
      value('HEALTH_PORT') === '' ? null : { host: value('HEALTH_HOST'), port: Number(value('HEALTH_PORT')) },
    secrets,
  }
}

function shardsIn(value: string): Config['shards'] {
  if (value === 'auto') return value
  return Number(value) > 0 ? Number(value) : null
}

function chatConfig(
  value: (name: Name) => string,
  openai: Config['embeddings']['openai'],
  base: string,
): Config['chat'] {
  const [input, output] = value('CHAT_PRICES').split('/').map(Number)
  const orNull = (limit: number) => (limit === 0 ? null : limit)
  return {
    choice: value('CHAT_MODEL'),
    apiKey: value('CHAT_API_KEY') || null,
    baseUrl: value('CHAT_BASE_URL') || null,
    openai,
    ollamaBaseUrl: value('OLLAMA_BASE_URL'),
    deadlineMs: Number(value('CHAT_DEADLINE_SECONDS')) * 1000,
    budget: {
      tokens: orNull(Number(value('CHAT_DAILY_TOKENS'))),
      money: orNull(Number(value('CHAT_DAILY_COST'))),
      prices: input !== undefined && output !== undefined ? { input, output } : null,
    },
    usageDir: resolve(base, value('DATA_DIR'), 'chat-usage'),
    unverified: value('CHAT_UNVERIFIED') === 'mark' ? 'mark' : 'drop',
    checksTwice: value('CHAT_SECOND_CHECK') === 'on',
  }
}
