// What is said about answers in the terminal and by the bot alike, and names, dates and places in words.
import { allLanguages } from '../languages/all-languages.ts'
import type { Catalogue } from '../languages/catalogue.ts'
import { en } from '../languages/en.ts'
import type { Citation, Note } from '../model.ts'
import { memoised } from './memoised.ts'

/** Words for everything that can be noted about an answer, and what stands around its citations. */
export type Wording = Catalogue['answers'] & { readonly notes: Readonly<Record<Note, string>> }

/** The words of a language, English where there are none. */
export function wordingOf(language: string): Wording {
  return (allLanguages.get(language) ?? en).answers
}

/** The name of a language in another one: `Romanian`, `rumänisch`. */
export function languageName(code: string, inLanguage: string): string {
  try {
    return namesIn(inLanguage).of(code) ?? code
  } catch {
    return code
  }
}

/** A date as people of a language write it: `20 June 2024`, `12 noiembrie 2024`. */
export function dateInWords(date: string, language: string): string {
  try {
    return datesIn(language).format(Date.parse(date))
  } catch {
    return date
  }
}

// To make one takes longer than to render an answer.
const namesIn = memoised((language: string) => new Intl.DisplayNames([language, 'en'], { type: 'language' }))
const datesIn = memoised((language: string) => {
  // British order for English: the day before the month cannot be misread.
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat([locale, 'en-GB'], { dateStyle: 'long', timeZone: 'UTC' })
})

/** `page 3` where a file has pages, otherwise `lines 9-10` or `line 9`. */
export function placeInWords({ lines, pages }: Pick<Citation, 'lines' | 'pages'>, wording: Wording): string {
  const [from, to] = pages ?? lines
  if (pages) return from === to ? `${wording.page} ${from}` : `${wording.pages} ${from}-${to}`
  return from === to ? `${wording.line} ${from}` : `${wording.lines} ${from}-${to}`
}

const mostNamed = 3

/** `also in a.md, b.md`, the first few of them, and how many more; empty where there are none. */
export function alsoInWords(sources: readonly string[], wording: Wording): string {
  if (sources.length === 0) return ''
  const more = sources.length > mostNamed ? ` +${sources.length - mostNamed}` : ''
  return `${wording.alsoIn} ${sources.slice(0, mostNamed).join(', ')}${more}`
}

/** Several places of one file, in their order there: `lines 14-15, 19, 23-24`. */
export function placesInWords(
  places: readonly Pick<Citation, 'lines' | 'pages'>[],
  wording: Wording,
): string {
  const ranges = places.map(({ lines, pages }) => pages ?? lines)
  const sorted = ranges.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])
  const written = [...new Set(sorted.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)))]
  const [first] = places
  if (first && written.length === 1) return placeInWords(first, wording)
  return `${first?.pages ? wording.pages : wording.lines} ${written.join(', ')}`
}
