// What the API of the stand-in answers, and how it refuses.
import type { BrokenRule } from './stand-in-rules.ts'
import type { StoredMessage } from './stand-in-world.ts'

export interface Reply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The message there is now because of the request. */
  readonly message?: StoredMessage
}

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const messages: Readonly<Record<number, string>> = {
  0: '404: Not Found',
  10003: 'Unknown Channel',
  10004: 'Unknown Guild',
  10008: 'Unknown Message',
  10013: 'Unknown User',
  10015: 'Unknown Webhook',
  10062: 'Unknown interaction',
  20016: 'This action cannot be performed due to slowmode rate limit',
  30046: 'Maximum number of edits to messages older than 1 hour reached. Try again later.',
  40060: 'Interaction has already been acknowledged.',
  40094: 'This interaction has hit the maximum number of follow up messages',
  50001: 'Missing Access',
  50005: 'Cannot edit a message authored by another user',
  50006: 'Cannot send an empty message',
  50007: 'Cannot send messages to this user',
  50013: 'Missing Permissions',
  50027: 'Invalid Webhook Token',
  50035: 'Invalid Form Body',
  50083: 'Invalid action on archived thread',
  50278: 'Cannot send messages to this user due to having no mutual guilds',
  160002: 'Cannot reply without permission to read message history',
  160004: 'A thread has already been created for this message',
  160005: 'Thread is locked',
}

/** An error as Discord tells it. */
export function error(
  status: number,
  code: number,
  message = messages[code] ?? `refused with ${code}`,
): Reply {
  return { status, body: { code, message } }
}

/** Thrown by whatever looks at a request and will not have it. */
export class Refusal extends Error {
  readonly reply: Reply
  /** Sentences about what the bot did wrong; empty when it could not have known. */
  readonly faults: readonly string[]

  constructor(reply: Reply, faults: readonly string[] = []) {
    super(faults.join(', '))
    this.reply = reply
    this.faults = faults
  }
}

/** For what can happen to a bot without a fault: a deleted message, a lost permission. */
export function refuse(status: number, code: number): never {
  throw new Refusal(error(status, code))
}

/** For what is the bot's own mistake. */
export function refuseFault(status: number, code: number, sentence: string): never {
  throw new Refusal(error(status, code), [sentence])
}

/**
 * Refuses a body that breaks rules, with the code of the first; called before anything changes.
 * @param bySchema what does not fit Discord's description of the address
 */
export function holdRules(broken: readonly BrokenRule[], bySchema: readonly string[]): void {
  const rules = [...broken, ...bySchema.map((sentence) => ({ code: 50035, sentence }))]
  const [first] = rules
  if (!first) return
  const sentences = rules.map(({ sentence }) => sentence)
  const message = `${messages[first.code]}: ${sentences.join(', ')}`
  throw new Refusal(error(400, first.code, message), sentences)
}
