// The button that confirms /forget-me: removes what is kept of whoever presses it, and says what that was.
import { forgetPerson } from '../../record/forget-person.ts'
import { page } from '../render/page.ts'
import { keptInWords } from '../text/kept-in-words.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'

export const forgetMe: Control = {
  kind: 'button',
  handler: {
    guard: 'none',
    acknowledge: 'update',
    run({ locale, user }, { record }) {
      const language = languageOfLocale(locale)
      const removed = keptInWords(forgetPerson(record, user.id), language)
      return page([say(language, 'privacy.forgotten', removed)])
    },
  },
}
