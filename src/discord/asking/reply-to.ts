// The reply to a message: sent once, and from then on edited, so that an answer takes the place of its drafts.
import { DiscordAPIError, type Message, RateLimitError } from 'discord.js'
import type { Page } from '../render/page.ts'

export interface MessageReply {
  /**
   * Replies with the page, or puts it in the place of the one that stands there.
   * @throws what Discord answers
   */
  readonly put: (page: Page) => Promise<Message>
}

export function replyTo(message: Message): MessageReply {
  let standing: Message | null = null
  let isInDoubt = false
  return {
    async put(page) {
      if (standing) {
        standing = await standing.edit(page)
        return standing
      }
      try {
        standing = await send(message, page)
      } catch (error) {
        // Refused, it is not there; of a connection that broke off nobody can tell.
        isInDoubt ||= !(error instanceof DiscordAPIError || error instanceof RateLimitError)
        throw error
      }
      // By its nonce Discord may have taken this page for the one before, and have left that as it was.
      if (isInDoubt) standing = await standing.edit(page)
      return standing
    },
  }
}

/** The nonce keeps a retried request from becoming a second answer. */
function send(message: Message, page: Page): Promise<Message> {
  return message.reply({ ...page, failIfNotExists: false, nonce: message.id, enforceNonce: true })
}
