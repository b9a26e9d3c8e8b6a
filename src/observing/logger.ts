// The log: one line an event, as JSON for machines or as text for people. The only file that knows pino.
import { pino } from 'pino'
import type { LogLevel } from '../config/observing-settings.ts'
import { currentRequest } from './request.ts'

/** Writes a sentence. */
export type Log = (line: string, level?: LogLevel) => void

export interface Logger {
  readonly line: Log
  /** Something that happened, with what a machine wants to know of it. */
  readonly event: (
    name: string,
    fields: Readonly<Record<string, unknown>>,
    sentence: string,
    level?: LogLevel,
  ) => void
}

export interface LoggerOptions {
  readonly level: LogLevel
  readonly format: 'text' | 'json'
  /** Takes whole lines. */
  readonly write: (text: string) => void
  /** Marks warnings, where a person is looking. */
  readonly paint?: (text: string) => string
  readonly now?: () => Date
}

export function makeLogger({ level, format, write, paint = (text) => text, now }: LoggerOptions): Logger {
  const time = () => (now ?? (() => new Date()))()
  const stream = { write: format === 'json' ? write : (json: string) => write(asText(json, paint)) }
  const log = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${time().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const request = currentRequest()
        return request ? { request: request.id } : {}
      },
    },
    stream,
  )
  return {
    line: (line, at = 'info') => log[at](line),
    event: (name, fields, sentence, at = 'info') => log[at]({ event: name, ...fields }, sentence),
  }
}

/** `10:22:33 WARN Connection 0 was lost.`, in the time of the machine, always one line and nothing a terminal obeys. */
function asText(json: string, paint: (text: string) => string): string {
  const { time, level, msg, request } = JSON.parse(json) as Readonly<Record<string, string | undefined>>
  const clock = new Date(time ?? 0).toTimeString().slice(0, 8)
  const mark = level === 'warn' || level === 'error' ? `${paint(level.toUpperCase())} ` : ''
  const sentence = (msg ?? '').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
  return `${clock} ${mark}${sentence}${request === undefined ? '' : ` (${request})`}\n`
}
