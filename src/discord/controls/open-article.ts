// The menu under a list of articles or passages: opens what was chosen, for the one who chose.
import { visibleArticles } from '../access/visible-articles.ts'
import { whereOf } from '../access/where.ts'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import { articleWithId } from './article-id.ts'
import { articlePage } from './article-page.ts'
import type { Control } from './control.ts'
import { parsePlaceValue } from './place-value.ts'

export const openArticle: Control = {
  kind: 'menu',
  handler: {
    acknowledge: 'private',
    async run(interaction, context) {
      const language = languageOfLocale(interaction.locale)
      const { articleId, line } = parsePlaceValue(interaction.values[0] ?? '')
      const entry = await context.library.use(({ build }) =>
        articleWithId(visibleArticles(build, context, whereOf(interaction)), articleId),
      )
      if (!entry) return page([say(language, 'reading.articleIsGone')])
      return articlePage(entry, { line }, context, language)
    },
  },
}
