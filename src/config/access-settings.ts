// Who may ask, and how often.
import { resolve } from 'node:path'
import type { Setting, Values } from './setting.ts'

export const accessSettings = [
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
] as const satisfies readonly Setting[]

type AccessValues = Values<typeof accessSettings>

export interface QuestionLimit {
  readonly most: number
  readonly seconds: number
}

/** Null where there is no limit. */
export interface LimitsConfig {
  readonly user: QuestionLimit | null
  readonly server: QuestionLimit | null
}

export interface AccessConfig {
  readonly path: string
  /** A file that was named has to be there. */
  readonly isNamed: boolean
}

export function limitsConfig(values: AccessValues): LimitsConfig {
  return { user: limitIn(values.LIMIT_USER) ?? null, server: limitIn(values.LIMIT_SERVER) ?? null }
}

/** @param base the folder that relative paths start from */
export function accessConfig({ ACCESS_FILE }: AccessValues, base: string): AccessConfig {
  return { path: resolve(base, ACCESS_FILE || 'access.yaml'), isNamed: ACCESS_FILE !== '' }
}

/** The limit a setting means, null for none, undefined when it means nothing. */
function limitIn(value: string): QuestionLimit | null | undefined {
  if (value === '0') return null
  const [, most = '0', seconds = '0'] = /^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []
  return Number(most) > 0 && Number(seconds) > 0
    ? { most: Number(most), seconds: Number(seconds) }
    : undefined
}

function limitOfQuestions(value: string): string | null {
  return limitIn(value) === undefined
    ? `is ${value}; it must be questions/seconds, such as 10/60, or 0 for no limit`
    : null
}
