// What the bot tells those who run it: the log, and the port for those who watch.
import type { Setting, Values } from './setting.ts'
import { oneOf } from './value-problems.ts'

export const observingSettings = [
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

type ObservingValues = Values<typeof observingSettings>

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

export interface LogConfig {
  readonly level: LogLevel
  readonly format: 'auto' | 'text' | 'json'
  /** Whether the log holds what people ask. */
  readonly questions: boolean
}

export interface HealthConfig {
  readonly host: string
  readonly port: number
}

export function logConfig(values: ObservingValues): LogConfig {
  return {
    level: values.LOG_LEVEL as LogLevel,
    format: values.LOG_FORMAT as LogConfig['format'],
    questions: values.LOG_QUESTIONS === 'yes',
  }
}

/** @returns where health and metrics are told, or null */
export function healthConfig(values: ObservingValues): HealthConfig | null {
  return values.HEALTH_PORT === '' ? null : { host: values.HEALTH_HOST, port: Number(values.HEALTH_PORT) }
}

function portNumber(value: string): string | null {
  return /^\d{1,5}$/.test(value) && Number(value) > 0 && Number(value) < 65536
    ? null
    : `is ${value}; it must be a port, 1 to 65535`
}

function hostName(value: string): string | null {
  return /^[\w.:-]+$/.test(value)
    ? null
    : `is ${value}; it must be an address of this machine, such as 127.0.0.1`
}
