// The link that adds the bot to a server with the permissions it needs, and no others.
import { PermissionFlagsBits } from 'discord.js'

/** What answering takes, and nothing else. */
export const neededPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory

/** Always at Discord itself: discord.js' generateInvite would point at the address of the API, which may be a proxy. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: neededPermissions.toString(),
  })
  return `https://discord.com/oauth2/authorize?${query}`
}
