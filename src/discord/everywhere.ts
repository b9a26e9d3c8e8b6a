// Where commands can be used: servers, direct messages with the bot, and other conversations of people who installed it.
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js'

export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}
