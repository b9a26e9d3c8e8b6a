// The `fetch` that the clients of the providers are given: it ends with its signal and tells refusals in one way.
import { RefusedRequest } from './provider-failure.ts'

/** More of an explanation is not read. */
const explanationCharacters = 2000

/**
 * The clients' own handling of refusals is passed by: one writes to standard output, one tells no reason to wait.
 * @param signal ends the request and the reading of its answer
 */
export function modelFetch(signal: AbortSignal): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, signal })
    if (response.ok) return response
    const body = (await response.text()).slice(0, explanationCharacters)
    throw new RefusedRequest(response.status, explanationIn(body), retryAfterMs(response.headers))
  }
}

/** `{"error": {"message", "code"}}` of OpenAI, `{"error": "..."}` of Ollama, anything of a proxy. */
function explanationIn(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body)
    const error = fieldOf(parsed, 'error') ?? parsed
    const told = [fieldOf(error, 'message') ?? error, fieldOf(error, 'code')]
    return told.filter((each) => typeof each === 'string').join(' ')
  } catch {
    // A page of markup says nothing that the status does not.
    return body.trimStart().startsWith('<') ? '' : body
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Seconds or a date, RFC 9110 section 10.2.3. */
function retryAfterMs(headers: Headers): number | null {
  const value = headers.get('retry-after')
  if (value === null) return null
  const seconds = Number(value)
  const milliseconds = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds)
}
