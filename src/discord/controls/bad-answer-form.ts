// The form behind 👎: keeps the reason and thanks for it.
import { giveFeedback } from '../../record/feedback.ts'
import { fieldId } from '../render/form.ts'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'

export const badAnswerForm: Control = {
  kind: 'form',
  handler: {
    acknowledge: 'private',
    run({ locale, user, fields }, { record }, [answerId = '']) {
      const language = languageOfLocale(locale)
      const reason = fields.getTextInputValue(fieldId).trim() || null
      const given = giveFeedback(record, { answerId, userId: user.id, verdict: 'down', reason })
      return page([say(language, given ? 'feedback.thanks' : 'failure.answerIsGone')])
    },
  },
}
