// /status: what the answers come from.
import { renderStatus } from '../render/render-status.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

export const status: SlashCommand = {
  definition: slashDefinition(
    { en: 'status', ro: 'stare' },
    { en: 'What the answers come from', ro: 'De unde vin răspunsurile' },
  ),
  handler: {
    guard: 'none',
    acknowledge: 'private',
    run: ({ locale }, { library }) => library.use((deps) => renderStatus(deps, languageOfLocale(locale))),
  },
}
