// Reads all settings out of the environment it is given; every problem is reported, all of them together.
import { UserError } from '../errors.ts'
import {
  type AccessConfig,
  accessConfig,
  accessSettings,
  type LimitsConfig,
  limitsConfig,
} from './access-settings.ts'
import { type ChatConfig, chatConfig, chatProblems, chatSettings } from './chat-settings.ts'
import { type CorpusConfig, corpusConfig, corpusSettings } from './corpus-settings.ts'
import { type DiscordConfig, discordConfig, discordSettings, shardsConfig } from './discord-settings.ts'
import { type EmbeddingsConfig, embeddingsConfig, embeddingsSettings } from './embeddings-settings.ts'
import {
  type HealthConfig,
  healthConfig,
  type LogConfig,
  logConfig,
  observingSettings,
} from './observing-settings.ts'
import { readSecretFiles } from './read-secret-files.ts'
import { type RecordConfig, recordConfig, recordSettings } from './record-settings.ts'
import type { Setting, Values } from './setting.ts'

const groups = [
  ...corpusSettings,
  ...embeddingsSettings,
  ...chatSettings,
  ...discordSettings,
  ...recordSettings,
  ...accessSettings,
  ...observingSettings,
] as const

/** Every setting there is; `.env.example` and the README's table are held equal to this by a test. */
export const settings: readonly Setting[] = groups

type AllValues = Values<typeof groups>

export interface Config extends CorpusConfig {
  readonly embeddings: EmbeddingsConfig
  /** The model that writes answers; null = they are quoted. */
  readonly chat: ChatConfig | null
  readonly discord: DiscordConfig & RecordConfig & { readonly limits: LimitsConfig }
  readonly access: AccessConfig
  /** How many processes the bot runs in besides this one; null for this one alone. */
  readonly shards: number | 'auto' | null
  readonly log: LogConfig
  /** Where health and metrics are told, or null. */
  readonly health: HealthConfig | null
  /** The values of all secrets, for those who make sure that nobody is told them. */
  readonly secrets: readonly string[]
}

/** Names and values, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
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
  const secretNames = settings.filter(({ isSecret }) => isSecret).map(({ name }) => name)
  const files = readSecretFiles(env, secretNames, base)
  const problems = [...files.problems]
  const entries = settings.map(({ name, fallback, problem: problemOf }) => {
    const given = (files.values.get(name) ?? env[name])?.trim() ?? ''
    const problem = given === '' ? null : (problemOf?.(given) ?? null)
    if (problem) problems.push(`${name} ${problem}.`)
    return [name, problem || given === '' ? fallback : given] as const
  })
  const values = Object.fromEntries(entries) as AllValues
  const secrets = entries.filter(([name, value]) => secretNames.includes(name) && value !== '')
  const config = assemble(
    values,
    base,
    secrets.map(([, secret]) => secret),
  )
  return { config, problems: [...problems, ...chatProblems(values)] }
}

function assemble(values: AllValues, base: string, secrets: readonly string[]): Config {
  const embeddings = embeddingsConfig(values, base)
  return {
    ...corpusConfig(values, base),
    embeddings,
    chat: chatConfig(values, embeddings, base),
    discord: { ...discordConfig(values), ...recordConfig(values), limits: limitsConfig(values) },
    access: accessConfig(values, base),
    shards: shardsConfig(values),
    log: logConfig(values),
    health: healthConfig(values),
    secrets,
  }
}
