// The buttons ◀ and ▶ of an article: show another stretch of it in the same message.
import { visibleArticles } from '../access/visible-articles.ts'
import { whereOf } from '../access/where.ts'
import { page } from '../render/page.ts'
import { parseStretch } from '../render/reading-stretch.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import { articleWithId } from './article-id.ts'
import { articlePage } from './article-page.ts'
import type { Control } from './control.ts'

export const turnArticle: Control = {
  kind: 'button',
  handler: {
    acknowledge: 'update',
    async run(interaction, context, [id = '', direction = '', piece = '']) {
      const language = languageOfLocale(interaction.locale)
      const entry = await context.library.use(({ build }) =>
        articleWithId(visibleArticles(build, context, whereOf(interaction)), id),
      )
      if (!entry) return page([say(language, 'reading.articleIsGone')])
      return articlePage(entry, parseStretch(direction, piece), context, language)
    },
  },
}
