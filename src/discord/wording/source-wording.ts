// What is said about articles: the list of them, finding one, and what one search found.
import { byLanguage } from './by-language.ts'

export interface SourceWording {
  readonly moreSources: (count: number) => string
  readonly nothingFound: string
  readonly noSuchSource: (name: string) => string
  readonly unreadableSource: (name: string) => string
  readonly didYouMean: string
  readonly linesShown: (from: number, to: number, total: number, source: string) => string
}

export const sourceWordingOf = byLanguage<SourceWording>({
  en: {
    moreSources: (count) => `… and ${count} more. /source finds them by their title.`,
    nothingFound: 'No passage has these words.',
    noSuchSource: (name) => `No source is called ${name}. /sources lists them.`,
    unreadableSource: (name) => `${name} cannot be read any more: the file was moved or changed its kind.`,
    didYouMean: 'Did you mean one of these?',
    linesShown: (from, to, total, source) =>
      `Lines ${from}-${to} of ${total}. The rest stands in the file ${source} of the articles.`,
  },
  ro: {
    moreSources: (count) => `… și încă ${count}. /sursă le găsește după titlu.`,
    nothingFound: 'Niciun pasaj nu conține aceste cuvinte.',
    noSuchSource: (name) => `Nicio sursă nu se numește ${name}. /surse le enumeră.`,
    unreadableSource: (name) => `${name} nu mai poate fi citit: fișierul a fost mutat sau are alt format.`,
    didYouMean: 'Te-ai gândit la una dintre acestea?',
    linesShown: (from, to, total, source) =>
      `Rândurile ${from}-${to} din ${total}. Restul se află în fișierul ${source} al articolelor.`,
  },
})
