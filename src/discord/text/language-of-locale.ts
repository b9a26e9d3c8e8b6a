// The language of a Discord locale.

/** `en-US` speaks `en`; ISO 639-1. */
export function languageOfLocale(locale: string): string {
  return locale.split('-')[0] ?? 'en'
}

/** The language to frame an answer in: the asker's own as the question tells it, otherwise that of Discord. */
export function frameLanguage(language: string, locale: string): string {
  return language === 'und' ? languageOfLocale(locale) : language
}
