// A language nobody speaks, made out of English: what is said in it can be told from what was forgotten.
import type { Catalogue } from '../../src/languages/catalogue.ts'
import { en } from '../../src/languages/en.ts'

/** Has a region in Discord's locales, and a form of counting (`many`) that English has not. */
export const madeUpCode = 'pt'

const accents: Readonly<Record<string, string>> = { a: 'ā', e: 'ē', i: 'ī', o: 'ō', u: 'ū' }

/** `Thāt īs nōt īn thē sōūrcēs.`: what is put in stays as it is. */
export function accented(text: string): string {
  return text.replaceAll(/\{\{.*?\}\}|[aeiou]/g, (found) => accents[found] ?? found)
}

/** All of English accented, in every form of counting that the language has. */
export function madeUpCatalogue(): Catalogue {
  const forms = new Intl.PluralRules(madeUpCode).resolvedOptions().pluralCategories
  const translate = (value: object): object =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string | object][] => {
        if (typeof inner === 'object' && inner !== null) return [[key, translate(inner)]]
        const text = accented(String(inner))
        if (!key.endsWith('_other')) return [[key, text]]
        return forms.filter((form) => form !== 'one').map((form) => [key.replace('_other', `_${form}`), text])
      }),
    )
  return translate(en) as Catalogue
}
