// What is said of statements that were held against the sources.
import { byLanguage } from './by-language.ts'

export interface CheckingWording {
  readonly supported: string
  readonly related: string
  readonly nothing: string
  /** Small print: what a check can and cannot say. */
  readonly notFalse: string
  readonly nothingToCheck: string
  readonly unchecked: (count: number) => string
  /** Said of a message without a word: a picture, a sticker. */
  readonly noText: string
}

export const checkingWordingOf = byLanguage<CheckingWording>({
  en: {
    supported: '✅ supported',
    related: '🔎 see these passages',
    nothing: '▫️ nothing in the sources',
    notFalse: 'What the sources do not say can still be true.',
    nothingToCheck: 'This message states nothing that I could look up.',
    unchecked: (count) => `… and ${count} more, which I have not looked at.`,
    noText: 'There are no words in this message that I could read.',
  },
  ro: {
    supported: '✅ susținut',
    related: '🔎 vezi aceste pasaje',
    nothing: '▫️ nimic în surse',
    notFalse: 'Ce nu spun sursele poate fi totuși adevărat.',
    nothingToCheck: 'Mesajul nu afirmă nimic ce aș putea căuta.',
    unchecked: (count) => `… și încă ${count}, la care nu m-am uitat.`,
    noText: 'În acest mesaj nu sunt cuvinte pe care le-aș putea citi.',
  },
})
