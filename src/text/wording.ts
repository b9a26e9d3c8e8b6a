// Everything the program says about answers, by language; a further language is one more entry.
import type { Citation, Note } from '../model.ts'

export interface Wording {
  readonly notFound: string
  readonly nearest: string
  readonly line: string
  readonly lines: string
  readonly page: string
  readonly pages: string
  /** Said of a citation from navigation, teasers and lists of headlines. */
  readonly peripheral: string
  /** Said before the names of other articles that hold the same passage. */
  readonly alsoIn: string
  /** Stands behind a sentence that was not found in what it cites. */
  readonly unverified: string
  readonly notes: Readonly<Record<Note, string>>
}

const english: Wording = {
  notFound: 'That is not in the sources.',
  nearest: 'The passages that came nearest:',
  line: 'line',
  lines: 'lines',
  page: 'page',
  pages: 'pages',
  peripheral: 'from the margin of the page',
  alsoIn: 'also in',
  unverified: '(not verified)',
  notes: {
    'small-talk': 'Hello! Ask me something about the articles, and I will answer with the exact passages.',
    'empty-question': 'There is no question here. Ask in a few words what you want to know.',
    'question-too-long': 'That is too long for one question. Ask for one thing in a few sentences.',
    'sources-changed': 'A source was changed since it was indexed; what no longer stands in it was left out.',
    'vectors-unavailable': 'The embedding model did not answer; this was found by its words alone.',
    'model-unavailable': 'The chat model did not answer; these are the words of the sources.',
    'model-over-budget':
      'The chat model has used up its budget for today; these are the words of the sources.',
    'model-unsupported':
      'What the chat model wrote does not stand in the sources; these are the words of the sources.',
    'model-no-answer': 'The chat model found no answer in these passages.',
    unverified: 'Sentences that are marked as not verified could not be found in the sources.',
  },
}

const romanian: Wording = {
  notFound: 'Răspunsul nu se află în surse.',
  nearest: 'Pasajele cele mai apropiate:',
  line: 'rândul',
  lines: 'rândurile',
  page: 'pagina',
  pages: 'paginile',
  peripheral: 'de pe marginea paginii',
  alsoIn: 'și în',
  unverified: '(neverificat)',
  notes: {
    'small-talk': 'Salut! Întreabă-mă ceva despre articole și îți răspund cu pasajele exacte.',
    'empty-question': 'Aici nu este nicio întrebare. Spune în câteva cuvinte ce vrei să afli.',
    'question-too-long': 'Este prea lung pentru o întrebare. Întreabă un singur lucru, în câteva propoziții.',
    'sources-changed': 'O sursă s-a schimbat după indexare; ce nu mai stă în ea a fost lăsat deoparte.',
    'vectors-unavailable': 'Modelul de vectori nu a răspuns; am căutat numai după cuvinte.',
    'model-unavailable': 'Modelul de conversație nu a răspuns; acestea sunt cuvintele surselor.',
    'model-over-budget':
      'Modelul de conversație și-a consumat bugetul pe ziua de azi; acestea sunt cuvintele surselor.',
    'model-unsupported':
      'Ce a scris modelul de conversație nu se află în surse; acestea sunt cuvintele surselor.',
    'model-no-answer': 'Modelul de conversație nu a găsit un răspuns în aceste pasaje.',
    unverified: 'Propozițiile marcate ca neverificate nu au putut fi găsite în surse.',
  },
}

const catalogue: ReadonlyMap<string, Wording> = new Map([
  ['en', english],
  ['ro', romanian],
])

/** The words of a language, English where there are none. */
export function wordingOf(language: string): Wording {
  return catalogue.get(language) ?? english
}

/** The name of a language in another one: `Romanian`, `rumänisch`. */
export function languageName(code: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** A date as people of a language write it: `20 June 2024`, `12 noiembrie 2024`. */
export function dateInWords(date: string, language: string): string {
  // British order for English: the day before the month cannot be misread.
  const locale = language === 'en' ? 'en-GB' : language
  try {
    const format = new Intl.DateTimeFormat([locale, 'en-GB'], { dateStyle: 'long', timeZone: 'UTC' })
    return format.format(Date.parse(date))
  } catch {
    return date
  }
}

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
