// The buttons ◀ and ▶ of an opened source: show another stretch of the article in the same message.
import { readAnswer } from '../../record/answers.ts'
import { whereOf } from '../access/where.ts'
import { page } from '../render/page.ts'
import { parseStretch } from '../render/reading-stretch.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'
import { readingPage } from './reading-page.ts'

export const readOn: Control = {
  kind: 'button',
  handler: {
    acknowledge: 'update',
    run(interaction, context, [answerId = '', number, direction = '', piece = '']) {
      const language = languageOfLocale(interaction.locale)
      const answer = readAnswer(context.record, answerId)
      if (!answer) return page([say(language, 'failure.answerIsGone')])
      const stretch = parseStretch(direction, piece)
      const where = whereOf(interaction)
      return readingPage({ answer, number: Number(number), stretch, where }, context, language)
    },
  },
}
