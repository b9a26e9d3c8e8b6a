// /source: one article to read, with the numbers of its lines.
import { findSource } from '../../answering/find-source.ts'
import { visibleArticles } from '../access/visible-articles.ts'
import { whereOf } from '../access/where.ts'
import { articlePage } from '../controls/article-page.ts'
import { page } from '../render/page.ts'
import { renderSimilar } from '../render/render-sources.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { nameInText } from '../text/name-in-text.ts'
import { say } from '../wording/say.ts'
import { completeSource } from './complete-source.ts'
import { numberOption, type SlashCommand, slashDefinition, textOption } from './slash-command.ts'

export const source: SlashCommand = {
  definition: slashDefinition('source', [
    textOption('commands.source.options.file', { required: true, autocomplete: true }),
    numberOption('commands.source.options.line', { min_value: 1, max_value: 9_999_999 }),
  ]),
  complete: (interaction, context) =>
    context.library.use(({ build }) =>
      completeSource(interaction.options.getFocused(), visibleArticles(build, context, whereOf(interaction))),
    ),
  handler: {
    acknowledge: 'private',
    async run(interaction, context) {
      const { options, locale } = interaction
      const language = languageOfLocale(locale)
      const wanted = options.getString('file', true)
      const { article, similar } = await context.library.use(({ build }) =>
        findSource(wanted, visibleArticles(build, context, whereOf(interaction))),
      )
      if (article) return articlePage(article, { line: options.getInteger('line') ?? 1 }, context, language)
      const sentence = say(language, 'sources.noSuchSource', { name: `**${nameInText(wanted)}**` })
      if (similar.length === 0) return page([sentence])
      return renderSimilar(`${sentence}\n${say(language, 'sources.didYouMean')}`, similar, language)
    },
  },
}
