// Which passages a LangChain program wants to see: those of some articles, or in some languages.
import type { Scope } from '../answering/scope.ts'
import { UserError } from '../errors.ts'

/** Both must hold where both are given. */
export interface PassageFilter {
  /** Paths relative to the corpus folder, exactly as in the metadata. */
  readonly source?: string | readonly string[] | undefined
  /** ISO 639-1 codes, or `und`. */
  readonly language?: string | readonly string[] | undefined
}

/** @throws UserError for a number of passages that cannot be meant */
export function assertPassageCount(k: number): void {
  if (!Number.isInteger(k) || k < 1) {
    throw new UserError(`k is ${k}; it must be a whole number above 0: how many passages to find at most.`)
  }
}

/** What a filter lets through; undefined where there is none. */
export function scopeOf(filter: PassageFilter | undefined): Scope | undefined {
  if (!filter) return undefined
  const { source, language } = filter
  const isAmong = (wanted: string | readonly string[] | undefined, value: string) =>
    wanted === undefined || (typeof wanted === 'string' ? wanted === value : wanted.includes(value))
  return (article) => isAmong(source, article.source) && isAmong(language, article.language)
}
