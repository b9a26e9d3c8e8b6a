// What controls call an article: a short name that stays the same in every build, however long its path is.
import { createHash } from 'node:crypto'
import type { ArticleEntry } from '../../model.ts'

/** Entries live as long as their build; a list of many thousands is looked through at every turn of a page. */
const known = new WeakMap<Pick<ArticleEntry, 'source'>, string>()

/** 72 bits of the hash of the path: 12 characters of A-Z, a-z, 0-9, `-` and `_`. */
export function articleIdOf(entry: Pick<ArticleEntry, 'source'>): string {
  const before = known.get(entry)
  if (before !== undefined) return before
  const id = createHash('sha256').update(entry.source).digest('base64url').slice(0, 12)
  known.set(entry, id)
  return id
}

/** The article with this id among those given, or null. */
export function articleWithId(articles: readonly ArticleEntry[], id: string): ArticleEntry | null {
  return articles.find((article) => articleIdOf(article) === id) ?? null
}
