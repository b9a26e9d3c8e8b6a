// Names and descriptions of commands and options as Discord wants them: English, and beside it every other language.
import type { Locale } from 'discord.js'
import type { BotLanguage, InEveryLanguage } from './by-language.ts'

/** The languages of the bot besides English are written as Discord writes their locales. */
type Translations = Readonly<Record<Exclude<BotLanguage, 'en'>, string>> & Partial<Record<Locale, string>>

/** The name and what it does; names are 1 to 32 lower-case letters, digits, `-`, `_`; descriptions 1 to 100 characters. */
export function localised(names: InEveryLanguage<string>, descriptions: InEveryLanguage<string>) {
  return { ...named(names), ...described(descriptions) }
}

/** The name alone, for what Discord shows without a description: choices and context menus. */
export function named(names: InEveryLanguage<string>) {
  const { en: name, ...name_localizations } = names
  return { name, name_localizations: name_localizations satisfies Translations }
}

function described(descriptions: InEveryLanguage<string>) {
  const { en: description, ...description_localizations } = descriptions
  return { description, description_localizations: description_localizations satisfies Translations }
}
