// Autocomplete for a language, among those the articles are in, by its name in the reader's language or its code.
import type { ApplicationCommandOptionChoiceData } from 'discord.js'
import type { ArticleEntry } from '../../model.ts'
import { plain } from '../../text/fold.ts'
import { languageName } from '../../text/wording.ts'
import { mostChoices } from '../render/limits.ts'

/** The languages that begin with what was typed, by name; all of them before anything was typed. */
export function completeLanguage(
  typed: string,
  articles: readonly ArticleEntry[],
  inLanguage: string,
): ApplicationCommandOptionChoiceData<string>[] {
  const wanted = plain(typed.trim())
  return codesOf(articles)
    .map((code) => ({ name: languageName(code, inLanguage), value: code }))
    .filter(({ name, value }) => plain(name).startsWith(wanted) || value.startsWith(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, inLanguage))
    .slice(0, mostChoices)
}

/**
 * The code of the language somebody chose or wrote, null when nothing was written. A language that no article is in
 * is taken as it stands, and finds nothing.
 */
export function languageMeant(
  written: string | null,
  articles: readonly ArticleEntry[],
  inLanguage: string,
): string | null {
  const wanted = plain(written?.trim() ?? '')
  if (wanted === '') return null
  const names = (code: string) => [code, languageName(code, inLanguage), languageName(code, 'en')].map(plain)
  return (
    codesOf(articles).find((code) => names(code).includes(wanted)) ??
    (/^[a-z]{2,3}$/.test(wanted) ? wanted : 'und')
  )
}

function codesOf(articles: readonly ArticleEntry[]): string[] {
  return [...new Set(articles.map(({ language }) => language))].filter((code) => code !== 'und')
}
