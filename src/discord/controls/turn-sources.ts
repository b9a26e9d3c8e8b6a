// The buttons ◀ and ▶ of the list of articles: show another page of it in the same message.
import { visibleArticles } from '../access/visible-articles.ts'
import { whereOf } from '../access/where.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import type { Control } from './control.ts'
import { parseSourcesQuery, sourcesPage } from './sources-page.ts'

export const turnSources: Control = {
  kind: 'button',
  handler: {
    acknowledge: 'update',
    run(interaction, context, args) {
      const language = languageOfLocale(interaction.locale)
      return context.library.use(({ build }) =>
        sourcesPage(visibleArticles(build, context, whereOf(interaction)), parseSourcesQuery(args), language),
      )
    },
  },
}
