// /sources: the list of articles, page by page.
import { visibleArticles } from '../access/visible-articles.ts'
import { whereOf } from '../access/where.ts'
import { sourcesPage } from '../controls/sources-page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { completeLanguage, languageMeant } from './complete-language.ts'
import { type SlashCommand, slashDefinition, textOption } from './slash-command.ts'

export const sources: SlashCommand = {
  definition: slashDefinition(
    { en: 'sources', ro: 'surse' },
    { en: 'List the articles', ro: 'Enumeră articolele' },
    [
      textOption(
        { en: 'search', ro: 'caută' },
        { en: 'Words of their titles or files', ro: 'Cuvinte din titlurile sau fișierele lor' },
        { max_length: 100 },
      ),
      textOption(
        { en: 'language', ro: 'limbă' },
        { en: 'Only articles in this language', ro: 'Numai articole în această limbă' },
        { autocomplete: true, max_length: 100 },
      ),
    ],
  ),
  complete: (interaction, context) =>
    context.library.use(({ build }) =>
      completeLanguage(
        interaction.options.getFocused(),
        visibleArticles(build, context, whereOf(interaction)),
        languageOfLocale(interaction.locale),
      ),
    ),
  handler: {
    acknowledge: 'private',
    run(interaction, context) {
      const { options, locale } = interaction
      const language = languageOfLocale(locale)
      return context.library.use(({ build }) => {
        const articles = visibleArticles(build, context, whereOf(interaction))
        const spoken = languageMeant(options.getString('language'), articles, language)
        return sourcesPage(
          articles,
          { page: 0, search: options.getString('search') ?? '', language: spoken },
          language,
        )
      })
    },
  },
}
