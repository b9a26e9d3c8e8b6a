// What of a text can be true or false by itself: its numbers, dates, names and regions, beside its words.
import { countedForm } from '../../text/counted-form.ts'
import type { Lexicon } from '../../text/lexicon.ts'
import { leadLength, type RegionName, regionNamesOf } from '../../text/region-names.ts'
import { type Word, words } from '../../text/words.ts'
import { type DateFact, readDates } from './read-dates.ts'
import { type NameFact, readNames } from './read-names.ts'
import { type NumberFact, readNumbers } from './read-numbers.ts'
import { isSameName } from './same-name.ts'

export interface RegionFact {
  readonly code: string
  readonly start: number
  readonly end: number
}

export interface Facts {
  readonly words: readonly Word[]
  readonly numbers: readonly NumberFact[]
  readonly dates: readonly DateFact[]
  readonly names: readonly NameFact[]
  readonly regions: readonly RegionFact[]
}

/** Reads a text once; its length alone decides how long that takes. */
export function readFacts(text: string, language: string, lexicon: Lexicon): Facts {
  const found = words(text)
  return {
    words: found,
    numbers: readNumbers(text, found, language),
    dates: readDates(text, found, language),
    names: readNames(text, found, language, lexicon),
    regions: readRegions(found, language),
  }
}

function readRegions(found: readonly Word[], language: string): RegionFact[] {
  const names = regionNamesOf(language)
  const forms = found.map(countedForm)
  const regions: RegionFact[] = []
  for (const [place, word] of found.entries()) {
    for (const name of names.get((forms[place] ?? '').slice(0, leadLength)) ?? []) {
      const last = found[place + name.forms.length - 1]
      if (last && stands(name, forms, place)) regions.push({ code: name.code, start: word.start, end: last.end })
    }
  }
  return regions
}

function stands(name: RegionName, forms: readonly string[], place: number): boolean {
  return name.forms.every((form, index) => isSameName(form, forms[place + index] ?? ''))
}
