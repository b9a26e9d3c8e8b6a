// Builds the lexicon of a language out of locale data: what Unicode CLDR and ICU call the same thing in two languages.
import { alignWords, type NamePair } from './align-words.ts'
import { countedForm } from './counted-form.ts'
import { fold } from './fold.ts'
import { type Lexicon, shortestStem, stemOf } from './lexicon.ts'
import type { Names } from './locale-names.ts'
import { isFunctionWord } from './question-kind.ts'
import { words } from './words.ts'

export const pivotLanguage = 'en'
const pivotEndings = ['s', 'es', 'ing', 'ed']
/** Months, weekdays and numbers are certain; a keyword of an emoji is a hint. */
const calendarWeight = 3

/** The lexicon of a language, from the names of the same things in it and in English; some 200 ms. */
export function buildLexicon(language: string, names: Names, pivotNames: Names): Lexicon {
  const inflections = inflectionsOf(pivotNames)
  const pivotStems = (text: string) => [
    ...new Set(stemsOf(text, pivotLanguage).map((stem) => inflections.get(stem) ?? stem)),
  ]
  if (language === pivotLanguage) {
    const stems = new Set([...pivotNames.values()].flatMap(pivotStems))
    const inflected = [...inflections].map(([stem, pivot]) => [stem, [{ pivot, belief: 1 }]] as const)
    return new Map([...[...stems].map((pivot) => [pivot, [{ pivot, belief: 1 }]] as const), ...inflected])
  }
  const namePairs: NamePair[] = []
  for (const [key, name] of names) {
    const pivotName = pivotNames.get(key)
    if (pivotName === undefined) continue
    const pivot = pivotStems(pivotName)
    const other = stemsOf(name, language)
    const weight = key.startsWith('calendar ') ? calendarWeight : 1
    if (pivot.length > 0 && other.length > 0) namePairs.push({ pivot, other, weight })
  }
  return alignWords(namePairs)
}

function stemsOf(text: string, language: string): string[] {
  const content = words(text).filter((word) => !word.isNumber && !isFunctionWord(word.text, language))
  const forms = content.map(countedForm).filter((form) => form.length > 1)
  return [...new Set(forms.map(stemOf))]
}

/** English plurals and verb endings whose bare form is known too, so `schools` and `school` share one concept. */
function inflectionsOf(pivotNames: Names): Map<string, string> {
  const known = new Set([...pivotNames.values()].flatMap((name) => stemsOf(name, pivotLanguage)))
  const inflections = new Map<string, string>()
  for (const stem of known) {
    const bases = pivotEndings
      .filter((ending) => stem.endsWith(ending))
      .map((ending) => stem.slice(0, -ending.length))
    const candidates = bases.flatMap((bare) => [bare, stemOf(fold(bare))])
    const base = candidates.find((bare) => bare.length >= shortestStem && known.has(bare))
    if (base !== undefined) inflections.set(stem, base)
  }
  return inflections
}
