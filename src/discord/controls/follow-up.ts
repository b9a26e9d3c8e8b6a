// The button "Follow up" under an answer: opens a form for a further question.
import { longestQuestion } from '../../answering/answer-question.ts'
import { readAnswer } from '../../record/answers.ts'
import { textForm } from '../render/form.ts'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'
import { customId } from './custom-id.ts'

export const followUp: Control = {
  kind: 'button',
  handler: {
    acknowledge: 'form',
    run({ locale }, { record }, [answerId = '']) {
      const language = languageOfLocale(locale)
      if (!readAnswer(record, answerId)) return page([say(language, 'failure.answerIsGone')])
      const field = {
        label: say(language, 'followUp.question'),
        mostCharacters: longestQuestion,
        isRequired: true,
      }
      return textForm(customId('follow-up-form', answerId), say(language, 'followUp.followUp'), field)
    },
  },
}
