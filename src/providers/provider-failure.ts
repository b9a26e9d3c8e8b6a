// What can go wrong with the provider of a model, as one kind of error, and as sentences without secrets.
import { messageOf, systemCode, UserError } from '../errors.ts'

/** The model gives nothing now, but may later: what can be done without it is done without it. */
export class ModelUnavailable extends UserError {}

/** A server answered, but not with what it was asked for. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
  readonly status: number
  /** How long the server asks to wait, in milliseconds, or null. */
  readonly retryAfterMs: number | null
  /** Whether waiting does not help, because what was paid for is used up. */
  readonly isOutOfCredit: boolean

  constructor(status: number, explanation: string, retryAfterMs: number | null) {
    super(explanation)
    this.status = status
    this.retryAfterMs = retryAfterMs
    this.isOutOfCredit = status === 402 || /insufficient[_ ]quota/i.test(explanation)
  }
}

/** Nothing came in time. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow'
  readonly afterMs: number

  constructor(afterMs: number) {
    super(`no answer after ${afterMs} ms`)
    this.afterMs = afterMs
  }
}

/** Who was asked, for the sentences. */
export interface ProviderWords {
  /** `Ollama at http://127.0.0.1:11434`, without user name and password. */
  readonly name: string
  readonly model: string
  /** What to do when it cannot be reached, refuses the key, or does not know the model: whole sentences. */
  readonly remedies: { readonly unreachable: string; readonly key: string; readonly unknownModel: string }
  /** Texts that must never be shown. */
  readonly secrets: readonly string[]
}

/** The sentence for a failure. What is kept as its cause went through the same sieve for secrets. */
export function explainFailure(error: unknown, words: ProviderWords): ModelUnavailable {
  if (error instanceof ModelUnavailable) return error
  const found = rootOf(error)
  const message = cleaned(messageOf(found), words.secrets)
  const cause = new Error(message)
  return new ModelUnavailable(`${words.name} ${predicate(found, message, words)}`, { cause })
}

function predicate(found: unknown, message: string, { model, remedies }: ProviderWords): string {
  if (found instanceof TooSlow) return `did not answer within ${found.afterMs / 1000} s.`
  if (found instanceof RefusedRequest) {
    const { status } = found
    if (status === 401 || status === 403) return `refused the key (${status}). ${remedies.key}`
    if (status === 404) return `does not know the model ${model} (404). ${remedies.unknownModel}`
    if (found.isOutOfCredit) return `has no credit left (${status}). Look at the account.`
    if (status === 429) return 'wants fewer requests (429). Try again later.'
    return `failed (${status}${message === '' ? '' : `: ${message.replace(/\.$/, '')}`}).`
  }
  const code = systemCode(found)
  if (code !== undefined) return `cannot be reached (${code}). ${remedies.unreachable}`
  return `failed (${message.replace(/\.$/, '')}).`
}

/** Clients wrap what their `fetch` throws, `fetch` wraps what the socket says, several addresses give several errors. */
export function rootOf(error: unknown): unknown {
  let found = error
  for (let depth = 0; depth < 8; depth++) {
    if (found instanceof RefusedRequest || found instanceof TooSlow) return found
    if (found instanceof AggregateError && found.errors.length > 0) found = found.errors[0]
    else if (found instanceof Error && found.cause !== undefined) found = found.cause
    else return found
  }
  return found
}

/** One short line, without control characters and secrets. */
function cleaned(message: string, secrets: readonly string[]): string {
  let text = message
  for (const secret of secrets) if (secret !== '') text = text.replaceAll(secret, '…')
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
}
