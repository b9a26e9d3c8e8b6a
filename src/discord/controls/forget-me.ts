// The button that confirms /forget-me: removes what is kept of whoever presses it, and says what that was.
import { forgetPerson } from '../../record/forget-person.ts'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { privacyWordingOf } from '../wording/privacy-wording.ts'
import type { Control } from './control.ts'

export const forgetMe: Control = {
  kind: 'button',
  handler: {
    guard: 'none',
    acknowledge: 'update',
    run({ locale, user }, { record }) {
      const { answers, feedback } = forgetPerson(record, user.id)
      return page([privacyWordingOf(languageOfLocale(locale)).forgotten(answers, feedback)])
    },
  },
}
