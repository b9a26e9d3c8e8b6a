// What the bot does and its commands, as a page.
import { ApplicationCommandOptionType } from 'discord.js'
import { botWordingOf } from './bot-wording.ts'
import { type CommandDefinition, commands } from './commands.ts'
import { type Page, page } from './page.ts'

export function renderHelp(language: string): Page {
  const { help, helpMention } = botWordingOf(language)
  return page([help, commands.map((command) => describeCommand(command, language)).join('\n'), helpMention])
}

/** The command with its options, the optional ones in brackets, and what it does. */
function describeCommand(command: CommandDefinition, language: string): string {
  const options = (command.options ?? []).map((option) => {
    const isRequired = 'required' in option && option.required === true
    const isSwitch = option.type === ApplicationCommandOptionType.Boolean
    return isRequired && !isSwitch ? option.name : `[${option.name}]`
  })
  const descriptions = new Map(Object.entries(command.description_localizations ?? {}))
  return `${[`**/${command.name}**`, ...options].join(' ')}\n-# ${descriptions.get(language) ?? command.description}`
}
