// The button 👎 under an answer: notes it, and opens a form that asks why.
import { giveFeedback } from '../../record/feedback.ts'
import { textForm } from '../render/form.ts'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'
import { customId } from './custom-id.ts'

/** So much of a reason is kept. */
const reasonCharacters = 1000

export const badAnswer: Control = {
  kind: 'button',
  handler: {
    acknowledge: 'form',
    run({ locale, user }, { record }, [answerId = '']) {
      const language = languageOfLocale(locale)
      // Whoever closes the form without a word has said it all the same.
      const given = giveFeedback(record, { answerId, userId: user.id, verdict: 'down', reason: null })
      if (!given) return page([say(language, 'failure.answerIsGone')])
      const field = {
        label: say(language, 'feedback.whatWasWrong'),
        mostCharacters: reasonCharacters,
        isRequired: false,
      }
      return textForm(customId('bad-answer-form', answerId), say(language, 'feedback.formTitle'), field)
    },
  },
}
