// /help: what the bot does and its commands.
import { renderHelp } from '../render/render-help.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

export const help: SlashCommand = {
  definition: slashDefinition('help'),
  handler: {
    guard: 'none',
    acknowledge: 'private',
    run: ({ locale }, { commands, library }) =>
      renderHelp(commands, library.writer !== undefined, languageOfLocale(locale)),
  },
}
