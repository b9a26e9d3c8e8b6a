// What the bot says about itself.
import { byLanguage } from './by-language.ts'

export interface HelpWording {
  readonly help: string
  readonly helpMention: string
}

export const helpWordingOf = byLanguage<HelpWording>({
  en: {
    help: 'I answer from a folder of articles, word for word. Every sentence has a number, and the number says where it stands. What is not in the articles, I do not answer.',
    helpMention: 'You can also mention me with a question, reply to me, or write me a direct message.',
  },
  ro: {
    help: 'Răspund dintr-un dosar de articole, cuvânt cu cuvânt. Fiecare propoziție are un număr, iar numărul spune unde se află. La ce nu stă în articole nu răspund.',
    helpMention: 'Mă poți și menționa cu o întrebare, îmi poți răspunde sau scrie un mesaj direct.',
  },
})
