// Keeps the day's calls within the tokens and the money of the settings.
import { messageOf } from '../errors.ts'
import { OverBudget } from './chat-failure.ts'
import type { BudgetState } from './chat-model.ts'
import type { Tokens, UsageLedger } from './usage-ledger.ts'

/** Money for a million tokens, in any currency. */
export interface TokenPrices {
  readonly input: number
  readonly output: number
}

export interface BudgetSettings {
  /** Tokens a day, read and written; null = no limit. */
  readonly tokens: number | null
  /** Money a day, in the currency of the prices; null = no limit. */
  readonly money: number | null
  readonly prices: TokenPrices | null
}

export interface DailyBudget {
  /**
   * Lets a call begin that may use so many tokens.
   * @returns the function to be told what it used
   * @throws OverBudget when they are not left, or when nobody can tell
   */
  begin(most: Tokens): Promise<(used: Tokens) => Promise<void>>
  /**
   * What was spent today; null where nothing is limited.
   * @param least what the smallest call would use
   */
  today(least: Tokens): Promise<BudgetState | null>
}

export function costOf({ input, output }: Tokens, prices: TokenPrices): number {
  return (input * prices.input + output * prices.output) / 1_000_000
}

/** Calls of one process take their turns, so that two cannot both have the last tokens. */
export function dailyBudget(settings: BudgetSettings, ledger: UsageLedger): DailyBudget {
  const isLimited = settings.tokens !== null || settings.money !== null
  let turn: Promise<unknown> = Promise.resolve()
  const take = async (most: Tokens): Promise<(used: Tokens) => Promise<void>> => {
    try {
      const today = await ledger.today()
      const problem = problemOf(
        { input: today.input + most.input, output: today.output + most.output },
        settings,
      )
      if (problem !== null) throw new OverBudget(problem)
      const settle = await ledger.setAside(most)
      // Not written, the tokens that were set aside stay spent: too many counted rather than too few.
      return (used) => settle(used).catch(() => {})
    } catch (error) {
      if (error instanceof OverBudget) throw error
      if (!isLimited) return async () => {}
      const reason = messageOf(error)
      throw new OverBudget(
        `The daily budget of the chat model cannot be kept (${reason}). Look at DATA_DIR.`,
        {
          cause: error,
        },
      )
    }
  }
  const today = async (least: Tokens): Promise<BudgetState | null> => {
    if (!isLimited) return null
    const { tokens: mostTokens, money: mostCost, prices } = settings
    const limits = { mostTokens, mostCost }
    try {
      const spent = await ledger.today()
      const next = { input: spent.input + least.input, output: spent.output + least.output }
      const cost = prices && costOf(spent, prices)
      const isUsedUp = problemOf(next, settings) !== null
      return { ...limits, tokens: spent.input + spent.output, cost, isUsedUp }
    } catch {
      // No call begins without the ledger, which tells why.
      return { ...limits, tokens: 0, cost: null, isUsedUp: true }
    }
  }
  return {
    today,
    begin(most) {
      const taken = turn.then(() => take(most))
      turn = taken.catch(() => {})
      return taken
    },
  }
}

function problemOf(spent: Tokens, { tokens, money, prices }: BudgetSettings): string | null {
  if (tokens !== null && spent.input + spent.output > tokens) {
    return `The daily budget of ${tokens} tokens is used up until midnight UTC (CHAT_DAILY_TOKENS).`
  }
  if (money !== null && prices !== null && costOf(spent, prices) > money) {
    return `The daily budget of ${money} is used up until midnight UTC (CHAT_DAILY_COST).`
  }
  return null
}
