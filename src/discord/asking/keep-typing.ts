// Shows that the bot is typing for as long as it works.
import type { SendableChannels } from 'discord.js'
import { explainError } from '../text/explain-error.ts'

/** Discord shows it for 10 seconds. */
const refreshMs = 8000

/** @returns the function that stops it */
export function keepTyping(channel: SendableChannels, log: (line: string) => void): () => void {
  // Not awaited: it is a courtesy, and the answer does not wait for it.
  const show = () => {
    channel.sendTyping().catch((error: unknown) => log(`typing was not shown: ${explainError(error)}`))
  }
  show()
  const timer = setInterval(show, refreshMs)
  return () => clearInterval(timer)
}
