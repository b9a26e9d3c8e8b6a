// What of a text can be true or false by itself: its numbers, dates, names and regions, beside its words.
import { fold } from '../../text/fold.ts'
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
  const regions: RegionFact[] = []
  for (const [place, word] of found.entries()) {
    if (!/^\p{L}/u.test(word.text)) continue
    for (const name of names.get(fold(word.text).slice(0, leadLength)) ?? []) {
      const last = found[place + name.forms.length - 1]
      if (last && stands(name, found, place)) regions.push({ code: name.code, start: word.start, end: last.end })
    }
  }
  return regions
}

function stands({ forms }: RegionName, found: readonly Word[], place: number): boolean {
  return forms.every((form, index) => {
    const word = found[place + index]
    return word !== undefined && isSameName(form, fold(word.text))
  })
}
