// What the bot says, by language: a topic is one file beside this one, and each must hold every language.

/** ISO 639-1 codes of the languages the bot speaks; a further one is added here, and the types ask for the rest. */
export const botLanguages = ['en', 'ro'] as const

export type BotLanguage = (typeof botLanguages)[number]

/** One thing said in every language of the bot. */
export type InEveryLanguage<T> = Readonly<Record<BotLanguage, T>>

/** The function that picks the words of a language, English where there are none. */
export function byLanguage<T>(words: InEveryLanguage<T>): (language: string) => T {
  const catalogue: ReadonlyMap<string, T> = new Map(Object.entries(words))
  return (language) => catalogue.get(language) ?? words.en
}
