// One call of a provider within the limits of silence and length: pieces in, the whole text out.
import { ModelUnavailable, TooSlow } from '../providers/provider-failure.ts'
import { BrokenAnswer } from './chat-failure.ts'
import type { ChatLimits } from './chat-limits.ts'
import type { ChatMessage } from './chat-model.ts'
import type { StreamPieces } from './connect-model.ts'
import type { Tokens } from './usage-ledger.ts'
import type { WatchSilence } from './watch-silence.ts'

/** What came so far; a failure leaves here what it cost. */
export interface Heard {
  text: string
  /** Null until the provider told. */
  usage: Tokens | null
  /** When the first text came, on the clock of the call; null before. */
  firstAtMs: number | null
}

export const nothingHeard = (): Heard => ({ text: '', usage: null, firstAtMs: null })

/** Reasons to stop that leave a whole text; `stop` and its kin are the usual ones. */
const properEnds = /^(?:stop|end_turn|stop_sequence|completed|complete|load|unload)$/i

export interface ProviderCall {
  readonly onText: (piece: string) => void
  /** Bounds the whole call. */
  readonly signal: AbortSignal
  readonly limits: Omit<ChatLimits, 'deadlineMs'>
  readonly now: () => number
  readonly watchSilence: WatchSilence
}

/**
 * Fills `heard` until the model is done.
 * @throws TooSlow, BrokenAnswer, what the connection threw, or the reason of the signal; the connection is closed by then
 */
export async function askProvider(
  stream: StreamPieces,
  messages: readonly ChatMessage[],
  heard: Heard,
  { limits, now, watchSilence, onText, signal }: ProviderCall,
): Promise<void> {
  const stop = new AbortController()
  const end = AbortSignal.any([signal, stop.signal])
  const watch = watchSilence(limits.silenceMs, () => stop.abort(new TooSlow(limits.silenceMs)))
  let finish: string | null = null
  try {
    const pieces = stream(messages, end)[Symbol.asyncIterator]()
    for (;;) {
      const { done, value } = await orAborted(pieces.next(), end)
      if (done) break
      watch.heard()
      finish = value.finish ?? finish
      if (value.usage) heard.usage = added(heard.usage, value.usage)
      if (value.text === '') continue
      heard.firstAtMs ??= now()
      heard.text += value.text
      if (heard.text.length > limits.mostCharacters) throw new BrokenAnswer(endless(limits))
      onText(value.text)
    }
    // Some clients end their stream quietly when their signal tells them to.
    end.throwIfAborted()
    checkEnd(finish)
  } finally {
    watch.stop()
    // Whatever ended this, nothing more is read and nothing more is paid for.
    stop.abort()
  }
}

/** The iterators of some clients do not end with the signal they were given. */
async function orAborted<T>(next: Promise<T>, signal: AbortSignal): Promise<T> {
  // Nobody looks at the loser of the race.
  next.catch(() => {})
  signal.throwIfAborted()
  let give: (reason: unknown) => void = () => {}
  const aborted = new Promise<never>((_, reject) => {
    give = reject
  })
  const onAbort = () => give(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([next, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** All providers tell why they stopped: a stream without that was cut off. */
function checkEnd(finish: string | null): void {
  if (finish === null) throw new ModelUnavailable('The chat model was cut off in the middle of its answer.')
  if (!properEnds.test(finish))
    throw new BrokenAnswer(`The chat model stopped in the middle of its answer (${finish}).`)
}

function endless({ mostCharacters }: Pick<ChatLimits, 'mostCharacters'>): string {
  return `The chat model did not come to an end within ${mostCharacters} characters.`
}

function added(one: Tokens | null, other: Tokens): Tokens {
  return { input: (one?.input ?? 0) + other.input, output: (one?.output ?? 0) + other.output }
}
