// The limits of one call of a chat model, in one place.

export interface ChatLimits {
  /** Milliseconds for a whole call, with another try. */
  readonly deadlineMs: number
  /** Milliseconds without a piece of text, before the first one as between two. */
  readonly silenceMs: number
  /** More text than any answer needs: the model does not come to an end. */
  readonly mostCharacters: number
}

/** What the provider is told to stop at; reasoning models count their thoughts in. */
export const mostTokens = 4096

/** @param deadlineMs of the settings */
export function limitsFor(deadlineMs: number): ChatLimits {
  return { deadlineMs, silenceMs: Math.ceil(deadlineMs / 2), mostCharacters: 6000 }
}
