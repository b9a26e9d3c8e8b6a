// The buttons ◀ and ▶ of an opened source: show another stretch of the article in the same message.
import { readAnswer } from '../../record/answers.ts'
import { page } from '../render/page.ts'
import { parseStretch } from '../render/reading-stretch.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { failureWordingOf } from '../wording/failure-wording.ts'
import type { Control } from './control.ts'
import { readingPage } from './reading-page.ts'

export const readOn: Control = {
  kind: 'button',
  handler: {
    acknowledge: 'update',
    run({ locale }, { record, library }, [answerId = '', number, direction = '', piece = '']) {
      const language = languageOfLocale(locale)
      const answer = readAnswer(record, answerId)
      if (!answer) return page([failureWordingOf(language).answerIsGone])
      const stretch = parseStretch(direction, piece)
      return readingPage({ answer, number: Number(number), stretch }, library, language)
    },
  },
}
