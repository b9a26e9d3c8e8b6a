// What is said about articles: the list of them, finding one, and what one search found.
import { byLanguage } from './by-language.ts'

export interface SourceWording {
  /** Quotation marks. */
  readonly marks: readonly [string, string]
  /** @param filter what was looked for, or nothing */
  readonly noSources: (filter: string) => string
  /** @param range `11-20`, or `1` where there is one */
  readonly sourcesShown: (range: string, total: string) => string
  readonly nothingFound: string
  readonly noSuchSource: (name: string) => string
  readonly unreadableSource: (name: string) => string
  readonly didYouMean: string
  /** Of an article without any text to read. */
  readonly emptySource: string
  readonly linesShown: (from: number, to: number) => string
}

export const sourceWordingOf = byLanguage<SourceWording>({
  en: {
    marks: ['“', '”'],
    noSources: (filter) =>
      filter === '' ? 'There are no articles to show here.' : `No article to show here fits ${filter}.`,
    sourcesShown: (range, total) => `Articles: ${range} of ${total}`,
    nothingFound: 'No passage has these words.',
    noSuchSource: (name) => `No source is called ${name}. /sources lists them.`,
    unreadableSource: (name) => `${name} cannot be read any more: the file was moved or changed its kind.`,
    didYouMean: 'Did you mean one of these?',
    emptySource: 'There is no text in this file.',
    linesShown: (from, to) => (from === to ? `Line ${from}` : `Lines ${from}-${to}`),
  },
  ro: {
    marks: ['„', '”'],
    noSources: (filter) =>
      filter === ''
        ? 'Nu există articole de arătat aici.'
        : `Niciun articol de aici nu se potrivește: ${filter}.`,
    sourcesShown: (range, total) => `Articole: ${range} din ${total}`,
    nothingFound: 'Niciun pasaj nu conține aceste cuvinte.',
    noSuchSource: (name) => `Nicio sursă nu se numește ${name}. /surse le enumeră.`,
    unreadableSource: (name) => `${name} nu mai poate fi citit: fișierul a fost mutat sau are alt format.`,
    didYouMean: 'Te-ai gândit la una dintre acestea?',
    emptySource: 'Acest fișier nu conține text.',
    linesShown: (from, to) => (from === to ? `Rândul ${from}` : `Rândurile ${from}-${to}`),
  },
})
