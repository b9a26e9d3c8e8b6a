// /admin: for the people who run the bot. Discord hides it from everybody else; that it is refused is done here.
import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { accessWordingOf } from '../wording/access-wording.ts'
import { failureWordingOf } from '../wording/failure-wording.ts'
import { localised } from '../wording/localised.ts'
import type { AdminCommand } from './admin/admin-command.ts'
import { feedback } from './admin/feedback.ts'
import { gaps } from './admin/gaps.ts'
import { limits } from './admin/limits.ts'
import { reindex } from './admin/reindex.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

const subcommands: readonly AdminCommand[] = [reindex, gaps, feedback, limits]

export const admin: SlashCommand = {
  definition: {
    ...slashDefinition(
      { en: 'admin', ro: 'administrare' },
      { en: 'For the people who run me', ro: 'Pentru cei care mă administrează' },
    ),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: PermissionFlagsBits.Administrator.toString(),
    options: subcommands.map(({ names, descriptions }) => {
      return { type: ApplicationCommandOptionType.Subcommand, ...localised(names, descriptions) }
    }),
  },
  handler: {
    guard: 'none',
    acknowledge: 'private',
    async run({ locale, user, options }, context) {
      const language = languageOfLocale(locale)
      if (!(await context.owners.includes(user.id))) return page([accessWordingOf(language).ownersOnly])
      const chosen = subcommands.find(({ names }) => names.en === options.getSubcommand())
      return chosen?.run(context, language) ?? page([failureWordingOf(language).unknownCommand])
    },
  },
}
