// The button 👍 under an answer: notes that the person found it good.
import { giveFeedback, verdictOf } from '../../record/feedback.ts'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'

export const goodAnswer: Control = {
  kind: 'button',
  handler: {
    acknowledge: 'private',
    run({ locale, user }, { record }, [answerId = '']) {
      const language = languageOfLocale(locale)
      const before = verdictOf(record, answerId, user.id)
      const given = giveFeedback(record, { answerId, userId: user.id, verdict: 'up', reason: null })
      if (!given) return page([say(language, 'failure.answerIsGone')])
      return page([say(language, before === 'down' ? 'feedback.changed' : 'feedback.thanks')])
    },
  },
}
