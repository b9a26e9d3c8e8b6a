// What keeps the bot from being connected, as a sentence that says what to change.
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js'
import { messageOf, systemCode, UserError } from '../../errors.ts'
import type { BotSettings } from '../bot-context.ts'

const badToken =
  'Discord does not accept the token. Copy it again from the Discord developer portal (Bot, Reset Token) into DISCORD_TOKEN.'

/** The codes after which trying again is of no use: https://docs.discord.com/developers/topics/opcodes-and-status-codes */
const fatalCloseCodes: Readonly<Record<number, string>> = {
  4004: badToken,
  4010: 'Discord does not accept the shard number (4010). Look at SHARDS; if it is auto or unset, please report this.',
  4011: 'The bot is in more servers than one connection may serve (4011). Set SHARDS=auto.',
  4012: 'Discord no longer speaks this version of its gateway (4012). Update Footnote.',
  4013: 'Discord does not know the intents the bot asked for (4013). Update Footnote.',
  4014: 'Discord does not allow this bot the intents it asked for (4014). Footnote needs no privileged ones: make sure the bot is not disabled or limited in the Discord developer portal.',
}

/** The failure a closed gateway means, or null when the connection comes back by itself. */
export function closedForGood(code: number): UserError | null {
  const sentence = fatalCloseCodes[code]
  return sentence === undefined ? null : new UserError(sentence)
}

/** What kept the bot from logging in; anything nobody at the keyboard can mend is returned as it is. */
export function loginFailure(error: unknown, { apiUrl }: Pick<BotSettings, 'apiUrl'>): unknown {
  const options = { cause: error }
  const isRefused = error instanceof DiscordAPIError && error.status === 401
  if (isRefused || (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)) {
    return new UserError(badToken, options)
  }
  const address = apiUrl ?? 'https://discord.com/api'
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const sentence = `Discord at ${address} answered ${error.status} (${messageOf(error)}).`
    return new UserError(`${sentence} Try again later, or look at DISCORD_API_URL.`, options)
  }
  const code = systemCode(error) ?? systemCode(error instanceof Error ? error.cause : undefined)
  if (code === undefined && !(error instanceof TypeError)) return error
  const reason = code ?? messageOf(error)
  return new UserError(
    `Discord cannot be reached at ${address} (${reason}). Look at the network, or at DISCORD_API_URL.`,
    options,
  )
}
