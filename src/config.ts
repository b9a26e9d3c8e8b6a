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

const snowflake = (value: string) =>
  /^\d{17,20}$/.test(value) ? null : 'must be an id of 17 to 20 digits (Discord: right click, Copy ID)'

const webAddress = (value: string) =>
  /^https?:\/\/[^\s/]+/.test(value) ? null : 'must be an address that begins with http:// or https://'

const embeddingsChoice = (value: string) =>
  /^(?:built-in|(?:local|openai|ollama)(?::\S+)?)$/.test(value)
    ? null
    : `is ${value}; it must be built-in, local, openai or ollama, with a model behind a colon if need be: ollama:bge-m3`

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

const oneOf =
  (...allowed: readonly string[]) =>
  (value: string) =>
    allowed.includes(value)
      ? null
      : `is ${value}; it must be ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`

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
  readonly discord: {
    readonly token: string | null
    readonly guildId: string | null
    readonly apiUrl: string | null
    /** How many days answers are kept; 0 = for ever. */
    readonly retentionDays: number
  }
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
  const secrets = secretNames.map((name) => values.get(name) ?? '').filter((value) => value !== '')
  return { config: assemble((name) => values.get(name) ?? '', base, secrets), problems }
}

function assemble(value: (name: Name) => string, base: string, secrets: readonly string[]): Config {
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
      openai: { apiKey: value('OPENAI_API_KEY') || null, baseUrl: value('OPENAI_BASE_URL') || null },
      ollamaBaseUrl: value('OLLAMA_BASE_URL'),
    },
    discord: {
      token: value('DISCORD_TOKEN') || null,
      guildId: value('DISCORD_GUILD_ID') || null,
      apiUrl: value('DISCORD_API_URL') || null,
      retentionDays: Number(value('RETENTION_DAYS')),
    },
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
