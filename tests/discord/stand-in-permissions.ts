// The permissions the stand-in looks at: https://docs.discord.com/developers/topics/permissions

const bit = (place: number): bigint => 1n << BigInt(place)

const single = {
  addReactions: bit(6),
  viewChannel: bit(10),
  sendMessages: bit(11),
  manageMessages: bit(13),
  embedLinks: bit(14),
  attachFiles: bit(15),
  readMessageHistory: bit(16),
  useApplicationCommands: bit(31),
  manageThreads: bit(34),
  createPublicThreads: bit(35),
  sendMessagesInThreads: bit(38),
  useExternalApps: bit(50),
} as const

/** What everybody in the server may do, the bot too. */
const everyone =
  single.viewChannel |
  single.sendMessages |
  single.embedLinks |
  single.attachFiles |
  single.readMessageHistory |
  single.useApplicationCommands |
  single.sendMessagesInThreads |
  single.useExternalApps

export const permissions = { ...single, everyone, all: bit(53) - 1n } as const
