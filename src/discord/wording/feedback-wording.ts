// What people are told when they say what they think of an answer.
import { byLanguage } from './by-language.ts'

export interface FeedbackWording {
  readonly thanks: string
  /** Thanks for a verdict that replaces an earlier one. */
  readonly changed: string
  /** Title of the form behind 👎, at most 45 characters. */
  readonly formTitle: string
  /** Over its text field, at most 45 characters. */
  readonly whatWasWrong: string
}

export const feedbackWordingOf = byLanguage<FeedbackWording>({
  en: {
    thanks: 'Thank you. The people who run me will see it.',
    changed: 'Thank you, I have changed your vote.',
    formTitle: 'This answer was not good',
    whatWasWrong: 'What was wrong, or what did you expect?',
  },
  ro: {
    thanks: 'Mulțumesc. Cei care mă administrează vor vedea.',
    changed: 'Mulțumesc, ți-am schimbat votul.',
    formTitle: 'Răspunsul nu a fost bun',
    whatWasWrong: 'Ce a fost greșit sau la ce te așteptai?',
  },
})
