// What the bot does and its commands, as a page.
import { ApplicationCommandOptionType } from 'discord.js'
import type { CommandDefinition } from '../commands/slash-command.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import { type Page, page } from './page.ts'

/** @param isWritten whether a chat model writes the answers */
export function renderHelp(
  commands: readonly CommandDefinition[],
  isWritten: boolean,
  language: string,
): Page {
  return page([
    say(language, isWritten ? 'help.aboutWritten' : 'help.about'),
    commands
      .filter(isForEverybody)
      .map((command) => describeCommand(command, language))
      .join('\n'),
    say(language, 'help.mention'),
  ])
}

/** What Discord shows to administrators alone is no help to others. */
function isForEverybody(command: CommandDefinition): boolean {
  return command.default_member_permissions === undefined
}

/** The command with its options, the optional ones in brackets, and what it does, as the reader's Discord names them. */
function describeCommand(command: CommandDefinition, language: string): string {
  const options = (command.options ?? []).map((option) => {
    const isRequired = 'required' in option && option.required === true
    const isSwitch = option.type === ApplicationCommandOptionType.Boolean
    const name = inLanguage(option.name_localizations, language) ?? option.name
    return isRequired && !isSwitch ? name : `[${name}]`
  })
  const name = inLanguage(command.name_localizations, language) ?? command.name
  const description = inLanguage(command.description_localizations, language) ?? command.description
  return `${[`**/${name}**`, ...options].join(' ')}\n-# ${description}`
}

function inLanguage(translations: object | null | undefined, language: string): string | undefined {
  const entry = Object.entries(translations ?? {}).find(([locale]) => languageOfLocale(locale) === language)
  return entry === undefined ? undefined : String(entry[1])
}
