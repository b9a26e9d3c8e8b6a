// Answers a test gives instead of the stand-in: errors of the server, rate limits, torn connections.
import { error, type Reply } from './stand-in-reply.ts'

/** An answer of a test's own instead of the stand-in's. */
export interface Refused {
  readonly status: number
  readonly code: number
  /** With status 429. */
  readonly retryAfterSeconds?: number
  readonly scope?: 'user' | 'global' | 'shared'
  /** Tears the connection instead of answering; with `'after'` the request is carried out first. */
  readonly hangUp?: 'before' | 'after'
}

/** https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit */
export function refusal({ status, code, retryAfterSeconds = 0.01, scope = 'user' }: Refused): Reply {
  if (status !== 429) return error(status, code)
  const isGlobal = scope === 'global'
  return {
    status,
    body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: isGlobal },
    headers: {
      'retry-after': String(retryAfterSeconds),
      'x-ratelimit-scope': scope,
      ...(isGlobal
        ? { 'x-ratelimit-global': 'true' }
        : {
            'x-ratelimit-bucket': 'bucket',
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset-after': String(retryAfterSeconds),
          }),
    },
  }
}
