// /sources: the list of articles, page by page.
import { visibleArticles } from '../access/visible-articles.ts'
import { whereOf } from '../access/where.ts'
import { sourcesPage } from '../controls/sources-page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { completeLanguage, languageMeant } from './complete-language.ts'
import { type SlashCommand, slashDefinition, textOption } from './slash-command.ts'

export const sources: SlashCommand = {
  definition: slashDefinition('sources', [
    textOption('commands.sources.options.search', { max_length: 100 }),
    textOption('commands.sources.options.language', { autocomplete: true, max_length: 100 }),
  ]),
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
