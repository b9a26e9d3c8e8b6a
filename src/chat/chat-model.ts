// A chat model as the rest of the program knows it: messages in, text piece by piece out, and what it cost.

/** What is said to the model. Everything that comes from articles and people is in messages of the user. */
export interface ChatMessage {
  readonly role: 'system' | 'user'
  readonly text: string
}

/** Tokens of one call, read and written. */
export interface ChatUsage {
  readonly input: number
  readonly output: number
  /** Whether the provider did not tell, so that they are guessed from the length of the texts. */
  readonly isGuessed: boolean
}

/** What the model said, and how long that took. */
export interface ChatSaid {
  readonly text: string
  readonly usage: ChatUsage
  /** Milliseconds until the first piece of text, and until the last. */
  readonly firstMs: number
  readonly totalMs: number
}

/** What a call is for: writing an answer, making a follow-up stand alone, judging what was written. */
export type ChatPurpose = 'answer' | 'rewrite' | 'judge'

export interface ChatCall {
  /** For those who count calls; an answer without it. */
  readonly purpose?: ChatPurpose | undefined
  /** Told once what a call used that came as far as the provider, also when it failed; before it is over. */
  readonly onUsage?: ((usage: ChatUsage) => void) | undefined
  /** Told each piece of text as it comes. What it throws ends the call and is thrown on. */
  readonly onText?: ((piece: string) => void) | undefined
  /** Gives the call up and closes its connection: its reason is thrown. */
  readonly signal?: AbortSignal | undefined
}

/** What was spent of the day's budget (UTC), and what there is; null = no limit, or no prices to tell the cost by. */
export interface BudgetState {
  readonly tokens: number
  readonly mostTokens: number | null
  readonly cost: number | null
  readonly mostCost: number | null
  /** No call can begin any more today. */
  readonly isUsedUp: boolean
}

/** How a model stands, without asking it. */
export interface ModelState {
  /** Null where nothing is limited. */
  readonly budget: BudgetState | null
  /** It failed, and is left alone for the moment. */
  readonly isResting: boolean
}

export interface ChatModel {
  /** Provider and model, as in `openai:gpt-5-mini`. */
  readonly name: string
  /** Price of tokens in money, or null when no prices are known. */
  cost(usage: Pick<ChatUsage, 'input' | 'output'>): number | null
  /** Never throws: a budget that cannot be read is one that is used up. */
  state(): Promise<ModelState>
  /**
   * Asks once, within all limits of time, length and budget.
   * @throws OverBudget, ModelUnavailable (a sentence without secrets), or the reason of the signal
   */
  say(messages: readonly ChatMessage[], call?: ChatCall): Promise<ChatSaid>
}
