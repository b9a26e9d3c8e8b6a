// Answers an interaction: acknowledged at once, and whatever happens then ends in a reply.
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from 'discord.js'
import type { BotContext } from './bot-context.ts'
import { botWordingOf } from './bot-wording.ts'
import { commandHandlers } from './command-handlers.ts'
import { completeSource } from './complete-source.ts'
import { explainError } from './explain-error.ts'
import { failurePage } from './failure-page.ts'
import { languageOfLocale } from './language-of-locale.ts'
import { page } from './page.ts'

/** Never rejects: what could not even be told to the asker is in the log. */
export async function handleInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  try {
    if (interaction.isChatInputCommand()) await runCommand(interaction, context)
    else if (interaction.isAutocomplete()) await complete(interaction, context)
  } catch (error) {
    const name = 'commandName' in interaction ? `/${interaction.commandName}` : 'interaction'
    context.log(`${name} got no reply: ${explainError(error)}`)
  }
}

async function runCommand(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void> {
  const { commandName, locale } = interaction
  const handler = commandHandlers.get(commandName)
  const isPrivate = handler?.isPrivate(interaction) ?? true
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {})
  const language = languageOfLocale(locale)
  try {
    const reply = handler
      ? await handler.run(interaction, context)
      : page([botWordingOf(language).unknownCommand])
    await interaction.editReply(reply)
  } catch (error) {
    await interaction.editReply(failurePage(error, `/${commandName}`, language, context))
  }
}

async function complete(interaction: AutocompleteInteraction, { library }: BotContext): Promise<void> {
  const typed = interaction.options.getFocused()
  await interaction.respond(await library.use(({ build }) => completeSource(typed, build.articles)))
}
