// The menu of sources under an answer: opens what was chosen, in its context, for the one who chose.
import { readAnswer } from '../../record/answers.ts'
import { whereOf } from '../access/where.ts'
import { page } from '../render/page.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import type { Control } from './control.ts'
import { readingPage } from './reading-page.ts'

export const sourceMenu: Control = {
  kind: 'menu',
  handler: {
    acknowledge: 'private',
    run(interaction, context, [answerId = '']) {
      const language = languageOfLocale(interaction.locale)
      const answer = readAnswer(context.record, answerId)
      if (!answer) return page([say(language, 'failure.answerIsGone')])
      const number = Number(interaction.values[0])
      const where = whereOf(interaction)
      return readingPage({ answer, number, stretch: 'quote', where }, context, language)
    },
  },
}
