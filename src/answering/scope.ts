// The part of the articles that a question may be answered from; everything else is not there for it.
import type { ArticleEntry } from '../model.ts'
import type { Build } from '../store/build.ts'
import type { AcceptsPassage } from '../store/lexical-index.ts'

/** Whether an article may be found; asked for every article, before anything is looked up. */
export type Scope = (article: ArticleEntry) => boolean

/** What both let through. */
export function narrow(one: Scope | undefined, other: Scope | undefined): Scope | undefined {
  if (!one || !other) return one ?? other
  return (article) => one(article) && other(article)
}

/** One article alone, by its path. */
export function onlyArticle(source: string): Scope {
  return (article) => article.source === source
}

/** The articles of a scope, in the order of the build. */
export function articlesIn({ articles }: Pick<Build, 'articles'>, scope?: Scope): readonly ArticleEntry[] {
  return scope ? articles.filter(scope) : articles
}

/** The passages of a scope; undefined when all of them are, which is quicker to search. */
export function passagesIn(build: Pick<Build, 'articles'>, scope?: Scope): AcceptsPassage | undefined {
  const within = articlesIn(build, scope)
  if (within.length === build.articles.length) return undefined
  const last = build.articles.at(-1)
  const accepted = new Uint8Array(last ? last.firstPassage + last.passageCount : 0)
  for (const { firstPassage, passageCount } of within) {
    accepted.fill(1, firstPassage, firstPassage + passageCount)
  }
  return (passageId) => accepted[passageId] === 1
}
