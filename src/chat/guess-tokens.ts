// How many tokens a text has, when nobody tells: rather too many than too few.

/** Tokenisers take three bytes or more for a token in most languages, and one character in Chinese (three bytes). */
const bytesPerToken = 3
/** What a message has besides its text. */
const tokensPerMessage = 8

export function guessTokens(...texts: readonly string[]): number {
  return texts.reduce(
    (sum, text) => sum + Math.ceil(Buffer.byteLength(text) / bytesPerToken) + tokensPerMessage,
    0,
  )
}
