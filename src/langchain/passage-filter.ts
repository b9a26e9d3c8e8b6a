// Which passages a LangChain program wants to see: those of some articles, or in some languages.
import { UserError } from '../errors.ts'
import type { ArticleEntry } from '../model.ts'

/** Both must hold where both are given. Chooses among the 1,000 best passages for a query, so fewer than `k` can come. */
export interface PassageFilter {
  /** Paths relative to the corpus folder, exactly as in the metadata. */
  readonly source?: string | readonly string[] | undefined
  /** ISO 639-1 codes, or `und`. */
  readonly language?: string | readonly string[] | undefined
}

/** A filter chooses among so many passages, as the index cannot be asked for a part of it: some 60 ms at 10,000 passages. */
export const mostFiltered = 1000

/**
 * The first `k` that the filter lets through. More are looked for only when too few come through.
 * @param find gives so many at most, best first
 */
export async function findFiltered<T>(
  k: number,
  filter: PassageFilter | undefined,
  find: (limit: number) => readonly T[] | Promise<readonly T[]>,
  articleOf: (found: T) => ArticleEntry,
): Promise<T[]> {
  if (!filter) return [...(await find(k))]
  const passes = passesFilter(filter)
  for (const limit of [k * 5, mostFiltered]) {
    const found = await find(limit)
    const passed = found.filter((each) => passes(articleOf(each))).slice(0, k)
    if (passed.length === k || found.length < limit || limit >= mostFiltered) return passed
  }
  return []
}

/** @throws UserError for a number of passages that cannot be meant */
export function assertPassageCount(k: number): void {
  if (!Number.isInteger(k) || k < 1) {
    throw new UserError(`k is ${k}; it must be a whole number above 0: how many passages to find at most.`)
  }
}

function passesFilter({ source, language }: PassageFilter): (article: ArticleEntry) => boolean {
  const isAmong = (wanted: string | readonly string[] | undefined, value: string) =>
    wanted === undefined || (typeof wanted === 'string' ? wanted === value : wanted.includes(value))
  return (article) => isAmong(source, article.source) && isAmong(language, article.language)
}
