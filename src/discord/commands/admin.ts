// /admin: for the people who run the bot. Discord hides it from everybody else; that it is refused is done here.
import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { localised } from '../wording/localised.ts'
import { say } from '../wording/say.ts'
import type { AdminCommand } from './admin/admin-command.ts'
import { feedback } from './admin/feedback.ts'
import { gaps } from './admin/gaps.ts'
import { limits } from './admin/limits.ts'
import { reindex } from './admin/reindex.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

const subcommands: readonly AdminCommand[] = [reindex, gaps, feedback, limits]

export const admin: SlashCommand = {
  definition: {
    ...slashDefinition('admin'),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: PermissionFlagsBits.Administrator.toString(),
    options: subcommands.map(({ name }) => {
      const about = localised(`commands.admin.options.${name}`)
      return { type: ApplicationCommandOptionType.Subcommand, ...about }
    }),
  },
  handler: {
    guard: 'none',
    acknowledge: 'private',
    async run({ locale, user, options }, context) {
      const language = languageOfLocale(locale)
      if (!(await context.owners.includes(user.id))) return page([say(language, 'access.ownersOnly')])
      const chosen = subcommands.find(({ name }) => name === options.getSubcommand())
      return chosen?.run(context, language) ?? page([say(language, 'failure.unknownCommand')])
    },
  },
}
