// Routes an interaction to what answers it: commands, menus on messages, buttons, select menus and forms.
import type { AutocompleteInteraction, Interaction } from 'discord.js'
import { mayAsk } from './access/access-rules.ts'
import { whereOf } from './access/where.ts'
import type { BotContext } from './bot-context.ts'
import { allCommands } from './commands/all-commands.ts'
import { allContextMenus } from './context-menus/all-context-menus.ts'
import { allControls } from './controls/all-controls.ts'
import { parseCustomId } from './controls/custom-id.ts'
import type { HandledInteraction } from './handler.ts'
import { page } from './render/page.ts'
import { runHandler, sayPrivately } from './run-handler.ts'
import { explainError } from './text/explain-error.ts'
import { languageOfLocale } from './text/language-of-locale.ts'
import { say } from './wording/say.ts'

const commands = new Map(allCommands.map((command) => [command.definition.name, command]))
const contextMenus = new Map(allContextMenus.map((menu) => [menu.definition.name, menu]))

/** Never rejects: what could not even be told to the asker is in the log. */
export async function handleInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await complete(interaction, context)
    else if (interaction.isCommand()) await runCommand(interaction, context)
    else await runControl(interaction, context)
  } catch (error) {
    context.log(`${nameOf(interaction)} got no reply: ${explainError(error)}`, 'error')
  }
}

async function runCommand(interaction: Interaction, context: BotContext): Promise<void> {
  const about = { args: [], context, what: nameOf(interaction) }
  if (interaction.isChatInputCommand()) {
    const command = commands.get(interaction.commandName)
    if (command) return runHandler(command.handler, { interaction, ...about })
  } else if (interaction.isMessageContextMenuCommand()) {
    const menu = contextMenus.get(interaction.commandName)
    // What is asked of a message is a question.
    if (menu) return runHandler(menu.handler, { interaction, ...about }, 'question')
  }
  await refuse(interaction, 'unknownCommand')
}

async function runControl(interaction: Interaction, context: BotContext): Promise<void> {
  const id = 'customId' in interaction ? parseCustomId(interaction.customId) : null
  const control = id && allControls[id.name]
  const about = { args: id?.args ?? [], context, what: nameOf(interaction) }
  if (control?.kind === 'button' && interaction.isButton()) {
    await runHandler(control.handler, { interaction, ...about })
  } else if (control?.kind === 'menu' && interaction.isStringSelectMenu()) {
    await runHandler(control.handler, { interaction, ...about })
  } else if (control?.kind === 'form' && interaction.isModalSubmit()) {
    await runHandler(control.handler, { interaction, ...about })
  } else await refuse(interaction, 'unknownControl')
}

async function complete(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  const isAllowed = mayAsk(context.access, whereOf(interaction))
  const complete = isAllowed ? commands.get(interaction.commandName)?.complete : undefined
  await interaction.respond((await complete?.(interaction, context)) ?? [])
}

/** Says in plain words that nobody here knows what was used: an older or a forged one. */
async function refuse(
  interaction: Interaction,
  sentence: 'unknownCommand' | 'unknownControl',
): Promise<void> {
  if (!interaction.isRepliable()) return
  const words = say(languageOfLocale(interaction.locale), `failure.${sentence}`)
  await sayPrivately(interaction as HandledInteraction, page([words]))
}

/** `/ask`, `menu Answer this`, `control follow-up`: for the log, without what the id carries. */
function nameOf(interaction: Interaction): string {
  if (interaction.isContextMenuCommand()) return `menu ${interaction.commandName}`
  if ('commandName' in interaction) return `/${interaction.commandName}`
  if (!('customId' in interaction)) return 'interaction'
  return `control ${parseCustomId(interaction.customId)?.name ?? 'of unknown kind'}`
}
