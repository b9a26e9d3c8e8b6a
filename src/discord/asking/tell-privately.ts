// Tells the author of a message why it gets no answer, where nobody else reads it.
import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js'
import type { RecentIds } from '../connection/recent-ids.ts'
import type { Page } from '../render/page.ts'

/** The person takes no direct messages from the bot, or shares no server with it. */
const unreachable: readonly (number | string)[] = [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 50278]

/**
 * By direct message; in a reply where the person takes none. Once a person, place and reason: a flood of mentions is
 * not answered with a flood.
 * @param reason what is said, to know it again
 * @throws what Discord answers when neither works
 */
export async function tellPrivately(
  message: Message,
  reason: string,
  page: Page,
  told: RecentIds,
): Promise<void> {
  const { author, channelId, guildId } = message
  if (!told.isFirst(`${author.id} ${channelId} ${reason}`)) return
  if (guildId !== null) {
    try {
      await author.send(page)
      return
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || !unreachable.includes(error.code)) throw error
    }
  }
  await message.reply({ ...page, failIfNotExists: false })
}
