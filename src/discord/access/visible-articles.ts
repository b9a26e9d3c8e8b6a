// The articles that may be named and shown to somebody in a place; lists, reading and autocomplete know no others.
import { articlesIn } from '../../answering/scope.ts'
import type { ArticleEntry } from '../../model.ts'
import type { Build } from '../../store/build.ts'
import type { BotContext } from '../bot-context.ts'
import { scopeFor } from './access-rules.ts'
import type { Where } from './where.ts'

export function visibleArticles(
  build: Pick<Build, 'articles'>,
  { access }: Pick<BotContext, 'access'>,
  where: Where,
): readonly ArticleEntry[] {
  return articlesIn(build, scopeFor(access, where)?.accepts)
}
