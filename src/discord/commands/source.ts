// /source: one article to read, with the numbers of its lines.
import { findSource } from '../../answering/find-source.ts'
import { visibleArticles } from '../access/visible-articles.ts'
import { whereOf } from '../access/where.ts'
import { articlePage } from '../controls/article-page.ts'
import { page } from '../render/page.ts'
import { renderSimilar } from '../render/render-sources.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { nameInText } from '../text/name-in-text.ts'
import { sourceWordingOf } from '../wording/source-wording.ts'
import { completeSource } from './complete-source.ts'
import { numberOption, type SlashCommand, slashDefinition, textOption } from './slash-command.ts'

export const source: SlashCommand = {
  definition: slashDefinition(
    { en: 'source', ro: 'sursă' },
    { en: 'Read an article with its line numbers', ro: 'Citește un articol cu numerele rândurilor' },
    [
      textOption(
        { en: 'file', ro: 'fișier' },
        { en: 'Words of its title or its file', ro: 'Cuvinte din titlul sau fișierul lui' },
        { required: true, autocomplete: true },
      ),
      numberOption(
        { en: 'line', ro: 'rând' },
        { en: 'The line to begin at', ro: 'Rândul de la care începe' },
        { min_value: 1, max_value: 9_999_999 },
      ),
    ],
  ),
  complete: (interaction, context) =>
    context.library.use(({ build }) =>
      completeSource(interaction.options.getFocused(), visibleArticles(build, context, whereOf(interaction))),
    ),
  handler: {
    acknowledge: 'private',
    async run(interaction, context) {
      const { options, locale } = interaction
      const language = languageOfLocale(locale)
      const wording = sourceWordingOf(language)
      const wanted = options.getString('file', true)
      const { article, similar } = await context.library.use(({ build }) =>
        findSource(wanted, visibleArticles(build, context, whereOf(interaction))),
      )
      if (article) return articlePage(article, { line: options.getInteger('line') ?? 1 }, context, language)
      const sentence = wording.noSuchSource(`**${nameInText(wanted)}**`)
      if (similar.length === 0) return page([sentence])
      return renderSimilar(`${sentence}\n${wording.didYouMean}`, similar, language)
    },
  },
}
