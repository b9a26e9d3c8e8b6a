// Names and descriptions of commands and options as Discord wants them: English, and beside it every other language.
import { Locale } from 'discord.js'
import { allLanguages } from '../../languages/all-languages.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from './say.ts'
import type { Described, Sentence } from './sentence.ts'

/** The name and what it does. */
export function localised(key: Described) {
  const { text: description, others: description_localizations } = inEveryLanguage(`${key}.description`)
  return { ...named(`${key}.name`), description, description_localizations }
}

/** The name alone, for what Discord shows without a description: choices and context menus. */
export function named(key: NameKey) {
  const { text: name, others: name_localizations } = inEveryLanguage(key)
  return { name, name_localizations }
}

/** The key of what Discord shows as a name. */
export type NameKey = Extract<Sentence, `${string}.name` | `menus.${string}`>

function inEveryLanguage(key: NameKey | `${Described}.description`) {
  const locales = Object.values(Locale).filter((locale) => isTranslated(languageOfLocale(locale)))
  const others = Object.fromEntries(locales.map((locale) => [locale, say(languageOfLocale(locale), key)]))
  return { text: say('en', key), others }
}

function isTranslated(language: string): boolean {
  return language !== 'en' && allLanguages.has(language)
}
