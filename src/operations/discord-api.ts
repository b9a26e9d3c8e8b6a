// A few questions to Discord's HTTP API, asked without a connection: for the doctor and the first setting up.
import { messageOf } from '../errors.ts'

const timeoutMs = 10_000
/** As discord.js says it; Discord refuses others: https://docs.discord.com/developers/reference#user-agent */
const userAgent = 'DiscordBot (https://discord.js.org, 14.28.1)'

export interface DiscordAccess {
  readonly token: string
  /** Without the version; null for Discord's own. */
  readonly apiUrl: string | null
}

export interface Said {
  readonly status: number
  readonly body: unknown
  /** Discord's clock in milliseconds since 1970, or null when it did not say. */
  readonly dateMs: number | null
}

/** Asks for one path, such as `/users/@me`. @throws Error without the token in it when nobody answers */
export async function askDiscord({ token, apiUrl }: DiscordAccess, path: string): Promise<Said> {
  const base = (apiUrl ?? 'https://discord.com/api').replace(/\/+$/, '')
  try {
    const response = await fetch(`${base}/v10${path}`, {
      headers: { authorization: `Bot ${token}`, 'user-agent': userAgent },
      signal: AbortSignal.timeout(timeoutMs),
      // Nobody else is told the token.
      redirect: 'error',
    })
    const body: unknown = await response.json().catch(() => null)
    const dateMs = Date.parse(response.headers.get('date') ?? '')
    return { status: response.status, body, dateMs: Number.isNaN(dateMs) ? null : dateMs }
  } catch (error) {
    const reason = error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error)
    throw new Error(`${base} does not answer (${reason.replaceAll(token, '…')})`, { cause: error })
  }
}

/** A field of what Discord said, or undefined. */
export function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? (body as Readonly<Record<string, unknown>>)[name]
    : undefined
}
