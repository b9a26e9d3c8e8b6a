// What of a text can be true or false by itself: its numbers, dates, weekdays, names and regions, beside its words.
import { countedForm } from '../../text/counted-form.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import { leadLength, type RegionName, regionNamesOf } from '../../text/region-names.ts'
import { type Word, words } from '../../text/words.ts'
import { type DateFact, readDates, readWeekdays, type WeekdayFact } from './read-dates.ts'
import { type NameFact, readNames } from './read-names.ts'
import { type NumberFact, readNumbers } from './read-numbers.ts'
import { isSameName } from './same-name.ts'

export interface Facts {
  readonly words: readonly Word[]
  readonly numbers: readonly NumberFact[]
  readonly dates: readonly DateFact[]
  readonly weekdays: readonly WeekdayFact[]
  /** Each run of words that stand together as one name. */
  readonly nameRuns: readonly (readonly NameFact[])[]
  readonly names: readonly NameFact[]
  /** Codes of the regions that a word belongs to the name of, by the place of the word's first letter. */
  readonly regions: ReadonlyMap<number, readonly string[]>
}

/** Reads a text once; its length alone decides how long that takes. */
export function readFacts(text: string, language: string, lexicon: Lexicon): Facts {
  const found = words(text)
  const dates = readDates(text, found, language)
  const nameRuns = readNames(text, found, language, lexicon)
  return {
    words: found,
    numbers: outsideDates(readNumbers(text, found, language), dates),
    dates,
    weekdays: readWeekdays(found, language),
    nameRuns,
    names: nameRuns.flat(),
    regions: readRegions(found, language),
  }
}

/** The numbers, those within dates not to be looked for by themselves. Both come in the order of the text. */
function outsideDates(numbers: readonly NumberFact[], dates: readonly DateFact[]): NumberFact[] {
  let [next, end] = [0, 0]
  return numbers.map((number) => {
    for (let date = dates[next]; date && date.start <= number.start; date = dates[++next])
      end = Math.max(end, date.end)
    return number.start < end ? { ...number, isSure: false } : number
  })
}

function readRegions(found: readonly Word[], language: string): Map<number, string[]> {
  const names = regionNamesOf(language)
  const forms = found.map(countedForm)
  const regions = new Map<number, string[]>()
  for (const [place, { text }] of found.entries()) {
    // A pronoun is not the US.
    if (/^\p{Ll}/u.test(text)) continue
    for (const name of names.get((forms[place] ?? '').slice(0, leadLength)) ?? []) {
      if (!stands(name, forms, place)) continue
      for (const word of found.slice(place, place + name.forms.length)) {
        const codes = regions.get(word.start)
        if (codes) codes.push(name.code)
        else regions.set(word.start, [name.code])
      }
    }
  }
  return regions
}

function stands(name: RegionName, forms: readonly string[], place: number): boolean {
  return name.forms.every((form, index) => isSameName(form, forms[place + index] ?? ''))
}
