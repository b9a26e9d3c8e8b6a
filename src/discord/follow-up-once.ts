// Sends a further message of an interaction, and sends it again when the connection was torn: Discord knows no nonce here.
import { type Message, MessageFlags } from 'discord.js'
import { isTorn } from './connection/repeatable-request.ts'
import type { HandledInteraction } from './handler.ts'
import type { Page } from './render/page.ts'

/** How many messages of a channel can have come while a connection was torn; the most Discord lists at once. */
const mostListed = 100

/**
 * Where the bot may read the channel it looks first whether Discord has the message already. Elsewhere, and for what
 * the person alone sees, the page may stand there twice: better than not at all.
 * @param before the message of the same interaction that was sent last
 */
export async function followUpOnce(
  interaction: HandledInteraction,
  { components }: Page,
  isPrivate: boolean,
  before: Message | null,
): Promise<Message> {
  const flags = [
    MessageFlags.IsComponentsV2 as const,
    ...(isPrivate ? [MessageFlags.Ephemeral as const] : []),
  ]
  const send = () => interaction.followUp({ components, flags })
  try {
    return await send()
  } catch (error) {
    if (!isTorn(error)) throw error
    const arrived = isPrivate || before === null ? null : await sentAfter(interaction, before)
    return arrived ?? send()
  }
}

/** The message of the interaction that came after another one, where it is there and can be seen. */
async function sentAfter(
  { channel, appPermissions, id }: HandledInteraction,
  before: Message,
): Promise<Message | null> {
  if (!channel || !('messages' in channel) || !appPermissions.has(['ViewChannel', 'ReadMessageHistory'])) {
    return null
  }
  const messages = await channel.messages.fetch({ after: before.id, limit: mostListed, cache: false })
  return messages.find(({ interactionMetadata }) => interactionMetadata?.id === id) ?? null
}
