// What stands around an answer.
import { byLanguage } from './by-language.ts'

export interface AnswerWording {
  /** Quotation marks. */
  readonly marks: readonly [string, string]
  /** The text of the link to where an article was published. */
  readonly openPage: string
  readonly moreStatements: (count: number) => string
  /** Small print: how a question that leaned on the talk before it was understood. */
  readonly askedAs: (question: string) => string
  /** Small print: the one article that was asked. */
  readonly askedOf: (title: string) => string
  readonly sharedBy: (person: string) => string
  /** Before titles that share words with a question nobody answers. */
  readonly similarTitles: string
  /** Said to a reply whose words Discord does not hand over: one to an answer of a command. */
  readonly howToGoOn: string
  /** Said when somebody mentions the bot and asks nothing. */
  readonly howToAsk: string
}

export const answerWordingOf = byLanguage<AnswerWording>({
  en: {
    marks: ['“', '”'],
    openPage: 'open the page',
    moreStatements: (count) => `… and ${count} more, for which there is no room here.`,
    askedAs: (question) => `asked as: ${question}`,
    askedOf: (title) => `only from: ${title}`,
    sharedBy: (person) => `asked privately and shared by ${person}`,
    similarTitles: 'Articles with similar titles:',
    howToGoOn:
      'Discord does not show me what you write there. Press “Follow up” under the answer, or mention me with the question.',
    howToAsk:
      'Ask me something about the articles in the same message, and I will answer with the exact passages.',
  },
  ro: {
    marks: ['„', '”'],
    openPage: 'deschide pagina',
    moreStatements: (count) => `… și încă ${count}, pentru care nu mai este loc aici.`,
    askedAs: (question) => `înțeles ca: ${question}`,
    askedOf: (title) => `numai din: ${title}`,
    sharedBy: (person) => `întrebat în privat și arătat de ${person}`,
    similarTitles: 'Articole cu titluri apropiate:',
    howToGoOn:
      'Discord nu îmi arată ce scrii acolo. Apasă „Întreabă mai departe” sub răspuns sau menționează-mă cu întrebarea.',
    howToAsk: 'Întreabă-mă ceva despre articole în același mesaj și îți răspund cu pasajele exacte.',
  },
})
