// A count with its word, as a language counts: `1 day`, `2 days`, `20 de zile`.

/** @param words by the plural rule of the language (Unicode CLDR); `other` is taken where a rule has none */
export function counted(
  language: string,
  words: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string },
): (count: number) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (count) => `${numbers.format(count)} ${words[rules.select(count)] ?? words.other}`
}
