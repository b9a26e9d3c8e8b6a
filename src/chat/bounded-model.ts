// A chat model within its bounds: budget, cool-down, another try, limits of one call; every failure is a sentence.
import { systemCode } from '../errors.ts'
import {
  explainFailure,
  ModelUnavailable,
  type ProviderWords,
  RefusedRequest,
  rootOf,
  TooSlow,
} from '../providers/provider-failure.ts'
import { mayPass, type Patience } from '../providers/with-retries.ts'
import { withinTime } from '../providers/within-time.ts'
import { askProvider, type Heard, nothingHeard } from './ask-provider.ts'
import { BrokenAnswer, OverBudget } from './chat-failure.ts'
import type { ChatLimits } from './chat-limits.ts'
import type { ChatMessage, ChatModel, ChatSaid, ChatUsage } from './chat-model.ts'
import type { StreamPieces } from './connect-model.ts'
import type { CoolDown, ProviderFault } from './cool-down.ts'
import { costOf, type DailyBudget, type TokenPrices } from './daily-budget.ts'
import { guessTokens } from './guess-tokens.ts'
import type { Tokens } from './usage-ledger.ts'
import type { WatchSilence } from './watch-silence.ts'

export interface BoundedModelParts {
  readonly name: string
  readonly words: ProviderWords
  readonly stream: StreamPieces
  readonly budget: DailyBudget
  readonly coolDown: CoolDown
  readonly patience: Patience
  readonly limits: ChatLimits
  readonly watchSilence: WatchSilence
  readonly prices: TokenPrices | null
  /** Milliseconds. */
  readonly now: () => number
}

/** An answer is this long at most, as a rule; what it really was is counted afterwards. */
const tokensSetAside = 1000

export function boundedModel(parts: BoundedModelParts): ChatModel {
  const { name, prices, coolDown, words } = parts
  let lastFailure = ''
  return {
    name,
    cost: (usage) => (prices === null ? null : costOf(usage, prices)),
    state: async () => ({
      budget: await parts.budget.today({ input: 0, output: tokensSetAside }),
      isResting: coolDown.isResting(),
    }),
    async say(messages, { onText = () => {}, onUsage = () => {}, signal } = {}) {
      signal?.throwIfAborted()
      const leftMs = coolDown.enter()
      if (leftMs > 0) throw new ModelUnavailable(`${lastFailure} It is asked again in ${seconds(leftMs)} s.`)
      const asker = guarded(onText)
      let fault: ProviderFault | null | undefined
      try {
        const said = await sayOnce(messages, { onText: asker.onText, onUsage, signal }, parts)
        fault = null
        return said
      } catch (error) {
        if (signal?.aborted) throw signal.reason
        if (asker.threw(error)) throw error
        fault = faultOf(error)
        const failure = explainFailure(error, words)
        if (fault) lastFailure = failure.message
        throw failure
      } finally {
        coolDown.leave(fault)
      }
    },
  }
}

/** Tells what the asker's own function threw from what the provider did. */
function guarded(onText: (piece: string) => void) {
  const thrown = new Set<unknown>()
  return {
    threw: (error: unknown) => thrown.has(error),
    onText: (piece: string) => {
      try {
        onText(piece)
      } catch (error) {
        thrown.add(error)
        throw error
      }
    },
  }
}

interface OneCall {
  readonly onText: (piece: string) => void
  readonly onUsage: (usage: ChatUsage) => void
  readonly signal: AbortSignal | undefined
}

/** Within the budget: what was used is put down whatever happens. */
async function sayOnce(
  messages: readonly ChatMessage[],
  call: OneCall,
  parts: BoundedModelParts,
): Promise<ChatSaid> {
  const { now, limits, budget } = parts
  const input = guessTokens(...messages.map(({ text }) => text))
  const settle = await budget.begin({ input, output: tokensSetAside })
  const startMs = now()
  const heard = nothingHeard()
  const guess = () => ({ input, output: guessTokens(heard.text) })
  const settled = async (used: Tokens): Promise<ChatUsage> => {
    await settle(used)
    return { ...used, isGuessed: heard.usage === null && used.input > 0 }
  }
  try {
    await withinTime(limits.deadlineMs, call.signal ?? null, (signal) =>
      tryTwice(messages, heard, { ...call, signal }, parts),
    )
    const usage = await settled(heard.usage ?? guess())
    call.onUsage(usage)
    return {
      text: heard.text,
      usage,
      firstMs: (heard.firstAtMs ?? now()) - startMs,
      totalMs: now() - startMs,
    }
  } catch (error) {
    // Refused or never reached, it costs nothing.
    const isFree = isUnpaid(error) && heard.text === ''
    call.onUsage(await settled(isFree ? { input: 0, output: 0 } : (heard.usage ?? guess())))
    throw error
  }
}

/** Another try only where it may help and nothing was said yet. */
async function tryTwice(
  messages: readonly ChatMessage[],
  heard: Heard,
  call: { readonly onText: (piece: string) => void; readonly signal: AbortSignal },
  { words, patience, ...parts }: BoundedModelParts,
): Promise<void> {
  for (let retriesLeft = patience.retries; ; retriesLeft--) {
    try {
      return await askProvider(parts.stream, messages, heard, { ...parts, ...call })
    } catch (caught) {
      const error = asRefusal(caught)
      const root = rootOf(error)
      const pauseMs = (root instanceof RefusedRequest ? root.retryAfterMs : null) ?? patience.firstPauseMs
      const isFinal = heard.text !== '' || root instanceof TooSlow || call.signal.aborted || !mayPass(error)
      const code = systemCode(root)
      if (heard.text !== '' && code !== undefined && !call.signal.aborted) {
        throw new ModelUnavailable(`${words.name} broke off in the middle of its answer (${code}).`)
      }
      if (isFinal || retriesLeft === 0 || pauseMs > patience.longestWaitMs) throw error
      await patience.wait(pauseMs)
      call.signal.throwIfAborted()
    }
  }
}

/** Clients that take no `fetch` of ours tell the status in their own errors. */
function asRefusal(error: unknown): unknown {
  const root = rootOf(error)
  if (root instanceof RefusedRequest || !(root instanceof Error)) return error
  const status: unknown = Reflect.get(root, 'status')
  return typeof status === 'number' && status >= 400 ? new RefusedRequest(status, root.message, null) : error
}

/** What a failure says of the provider; undefined when nothing, null when it works but writes badly. */
function faultOf(error: unknown): ProviderFault | null | undefined {
  if (error instanceof OverBudget) return undefined
  if (error instanceof BrokenAnswer) return null
  const root = rootOf(error)
  const retryAfterMs = root instanceof RefusedRequest ? root.retryAfterMs : null
  return { wasSilent: root instanceof TooSlow, retryAfterMs }
}

function isUnpaid(error: unknown): boolean {
  const root = rootOf(error)
  return root instanceof RefusedRequest || (!(root instanceof TooSlow) && systemCode(root) !== undefined)
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1000)
}
