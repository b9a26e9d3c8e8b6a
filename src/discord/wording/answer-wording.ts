// What stands around an answer.
import { byLanguage } from './by-language.ts'

export interface AnswerWording {
  /** Quotation marks. */
  readonly marks: readonly [string, string]
  /** The text of the link to where an article was published. */
  readonly openPage: string
  readonly moreStatements: (count: number) => string
  /** Said when somebody mentions the bot and asks nothing. */
  readonly howToAsk: string
}

export const answerWordingOf = byLanguage<AnswerWording>({
  en: {
    marks: ['“', '”'],
    openPage: 'open the page',
    moreStatements: (count) => `… and ${count} more, for which there is no room here.`,
    howToAsk:
      'Ask me something about the articles in the same message, and I will answer with the exact passages.',
  },
  ro: {
    marks: ['„', '”'],
    openPage: 'deschide pagina',
    moreStatements: (count) => `… și încă ${count}, pentru care nu mai este loc aici.`,
    howToAsk: 'Întreabă-mă ceva despre articole în același mesaj și îți răspund cu pasajele exacte.',
  },
})
