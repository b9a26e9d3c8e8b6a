// What is said when a footnote is opened.
import { byLanguage } from './by-language.ts'

export interface ReadingWording {
  /** Shown in the menu under an answer while nothing is chosen. */
  readonly openSource: string
  /** Shown in the menu under a list of articles, and under passages, while nothing is chosen. */
  readonly openArticle: string
  /** Of an article in an older list: not in the corpus any more, or not for this place. */
  readonly articleIsGone: string
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
    openArticle: 'Read an article',
    articleIsGone: 'This article is not among those I can show here, or not any more.',
    changedSince: 'This file was changed since the answer was given; the quoted words still stand in it.',
    quoteIsGone: 'This file was changed since the answer was given, and these words no longer stand in it:',
    sourceIsGone: 'This file is no longer among the articles. These words stood in it:',
  },
  ro: {
    openSource: 'Deschide o sursă',
    openArticle: 'Citește un articol',
    articleIsGone: 'Acest articol nu este printre cele pe care le pot arăta aici, sau nu mai este.',
    changedSince: 'Fișierul s-a schimbat după acest răspuns; cuvintele citate se află încă în el.',
    quoteIsGone: 'Fișierul s-a schimbat după acest răspuns, iar aceste cuvinte nu mai stau în el:',
    sourceIsGone: 'Fișierul nu mai este printre articole. În el stăteau aceste cuvinte:',
  },
})
