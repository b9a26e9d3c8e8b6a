// The buttons ◀ and ▶ of the unanswered questions, for the people who run the bot.
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'
import { gapsPage } from './gaps-page.ts'

export const turnGaps: Control = {
  kind: 'button',
  handler: {
    guard: 'none',
    acknowledge: 'update',
    async run({ locale, user }, { owners, record }, [wanted = '']) {
      const language = languageOfLocale(locale)
      // Whoever presses it may have made it up.
      if (!(await owners.includes(user.id))) return page([say(language, 'access.ownersOnly')])
      return gapsPage(/^\d{1,5}$/.test(wanted) ? Number(wanted) : 0, record, language)
    },
  },
}
