// Decides out of memory whether something is done for this person in this place, before anything is acknowledged.
import { TimestampStyles, time } from 'discord.js'
import type { BotContext } from '../bot-context.ts'
import { say } from '../wording/say.ts'
import { mayAsk } from './access-rules.ts'
import type { Limited } from './question-limits.ts'
import type { Where } from './where.ts'

/**
 * What stands before a handler: a question is held against the rules of access and counted, reading is held against
 * the rules, and what is open to everybody (help, one's own data) against nothing.
 */
export type Guard = 'question' | 'reading' | 'none'

export interface Visitor {
  readonly where: Where
  readonly userId: string
  /** Of what is said. */
  readonly language: string
}

/** Why it is not done, as a sentence for the person alone; null when it is done. A question is counted by this. */
export function refusalOf(
  guard: Guard,
  { where, userId, language }: Visitor,
  { access, limits, owners }: Pick<BotContext, 'access' | 'limits' | 'owners'>,
): string | null {
  if (guard === 'none') return null
  if (!mayAsk(access, where)) return say(language, 'access.notHere')
  if (guard === 'reading' || owners.isKnown(userId)) return null
  const limited = limits.take({ userId, guildId: where.guildId })
  return limited === null ? null : tooMany(limited, language)
}

function tooMany({ what, untilMs }: Limited, language: string): string {
  // Rounded up, or Discord would call somebody back a moment too early.
  const when = time(Math.ceil(untilMs / 1000), TimestampStyles.RelativeTime)
  return say(language, what === 'user' ? 'access.tooMany' : 'access.tooManyInServer', { when })
}
