// The menu of sources under an answer: opens what was chosen, in its context, for the one who chose.
import { readAnswer } from '../../record/answers.ts'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { failureWordingOf } from '../wording/failure-wording.ts'
import type { Control } from './control.ts'
import { readingPage } from './reading-page.ts'

export const sourceMenu: Control = {
  kind: 'menu',
  handler: {
    acknowledge: 'private',
    run({ locale, values }, { record, library }, [answerId = '']) {
      const language = languageOfLocale(locale)
      const answer = readAnswer(record, answerId)
      if (!answer) return page([failureWordingOf(language).answerIsGone])
      return readingPage({ answer, number: Number(values[0]), stretch: 'quote' }, library, language)
    },
  },
}
