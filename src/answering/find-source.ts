// Finds the article somebody means by a path, a part of it, or words of its title; typos are forgiven.
import type { ArticleEntry } from '../model.ts'
import { plain } from '../text/fold.ts'
import { words } from '../text/words.ts'

export interface FoundSource {
  /** The one article that is meant, or null when none or several could be. */
  readonly article: ArticleEntry | null
  /** The likeliest articles, best first. */
  readonly similar: readonly ArticleEntry[]
}

/** Articles less alike than this are not offered (Dice coefficient of character pairs, 0 to 1). */
const leastLikeness = 0.3
const mostOffered = 25

/** Only articles of the index are ever found, so a path cannot lead out of the corpus. */
export function findSource(wanted: string, articles: readonly ArticleEntry[]): FoundSource {
  const exact = articles.find(({ source }) => source === wanted)
  if (exact) return { article: exact, similar: [exact] }
  const asked = plain(wanted.trim())
  const scored = articles.map((article) => ({ article, likeness: likenessTo(asked, article) }))
  const similar = scored
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || (a.article.source < b.article.source ? -1 : 1))
  // A whole name goes before the names that only contain it.
  const meant = similar.filter(({ likeness }) => likeness >= 1 && likeness === similar[0]?.likeness)
  const article = meant.length === 1 ? (meant[0]?.article ?? null) : null
  return { article, similar: similar.slice(0, mostOffered).map((each) => each.article) }
}

/** 1 or more when the words stand in the path or the title, otherwise how many pairs of letters are shared. */
function likenessTo(asked: string, { source, title }: ArticleEntry): number {
  if (asked === '') return 0
  const names = [plain(source), plain(source.replace(/^.*\//, '').replace(/\.\w+$/, '')), plain(title)]
  if (names.includes(asked)) return 2
  if (names.some((name) => name.includes(asked))) return 1
  return Math.max(...names.map((name) => dice(asked, name)))
}

function dice(one: string, other: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
  const [a, b] = [pairs(one), pairs(other)]
  let common = 0
  for (const pair of a) if (b.has(pair)) common++
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

export interface ArticleFilter {
  /** Each word has to stand in the path or the title; empty for all articles. */
  readonly search: string
  /** ISO 639-1 code; null for all languages. */
  readonly language: string | null
}

/** The articles in their order; where none has all the words, those that are likeliest meant, best first. */
export function listArticles(
  articles: readonly ArticleEntry[],
  { search, language }: ArticleFilter,
): readonly ArticleEntry[] {
  const spoken = language === null ? articles : articles.filter((each) => each.language === language)
  const wanted = words(search).map(({ text }) => plain(text))
  if (wanted.length === 0) return spoken
  const named = spoken.filter(({ source, title }) => {
    const name = plain(`${title} ${source}`)
    return wanted.every((word) => name.includes(word))
  })
  return named.length > 0 ? named : findSource(search, spoken).similar
}
