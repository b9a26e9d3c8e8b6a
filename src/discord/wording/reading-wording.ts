// What is said when a footnote is opened.
import { byLanguage } from './by-language.ts'

export interface ReadingWording {
  /** Shown in the menu under an answer while nothing is chosen. */
  readonly openSource: string
  /** The file is not what it was when the answer was given, and still holds the quote. */
  readonly changedSince: string
  /** The file is not what it was, and does not hold the quote any more. */
  readonly quoteIsGone: string
  /** The file cannot be read any more. */
  readonly sourceIsGone: string
}

export const readingWordingOf = byLanguage<ReadingWording>({
  en: {
    openSource: 'Open a source',
    changedSince: 'This file was changed since the answer was given; the quoted words still stand in it.',
    quoteIsGone: 'This file was changed since the answer was given, and these words no longer stand in it:',
    sourceIsGone: 'This file is no longer among the articles. These words stood in it:',
  },
  ro: {
    openSource: 'Deschide o sursă',
    changedSince: 'Fișierul s-a schimbat după acest răspuns; cuvintele citate se află încă în el.',
    quoteIsGone: 'Fișierul s-a schimbat după acest răspuns, iar aceste cuvinte nu mai stau în el:',
    sourceIsGone: 'Fișierul nu mai este printre articole. În el stăteau aceste cuvinte:',
  },
})
