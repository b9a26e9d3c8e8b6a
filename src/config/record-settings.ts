// How long the bot remembers what was asked and answered.
import type { Setting, Values } from './setting.ts'

export const recordSettings = [
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
] as const satisfies readonly Setting[]

export interface RecordConfig {
  /** How many days answers are kept; 0 = for ever. */
  readonly retentionDays: number
  /** How many days what people wrote is kept; 0 = as long as the answers. */
  readonly questionDays: number
}

export function recordConfig(values: Values<typeof recordSettings>): RecordConfig {
  return { retentionDays: Number(values.RETENTION_DAYS), questionDays: Number(values.QUESTION_DAYS) }
}

function wholeNumber(value: string): string | null {
  return /^\d{1,5}$/.test(value) ? null : `is ${value}; it must be a whole number from 0 to 99999`
}
