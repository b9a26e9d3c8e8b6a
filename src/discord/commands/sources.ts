// /sources: the list of articles.
import { renderSources } from '../render/render-sources.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

export const sources: SlashCommand = {
  definition: slashDefinition(
    { en: 'sources', ro: 'surse' },
    { en: 'List the articles', ro: 'Enumeră articolele' },
  ),
  handler: {
    acknowledge: 'private',
    run: ({ locale }, { library }) =>
      library.use(({ build }) => renderSources(build.articles, languageOfLocale(locale))),
  },
}
