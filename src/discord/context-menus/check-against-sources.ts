// "Check against sources" in the menu of a message: what of it stands in the articles, for the one who asked alone.
import { longestQuestion } from '../../answering/answer-question.ts'
import { checkStatements } from '../../answering/check-statements.ts'
import { scopeFor } from '../access/access-rules.ts'
import { whereOf } from '../access/where.ts'
import { textOfMessage } from '../asking/addressed-question.ts'
import { page } from '../render/page.ts'
import { renderCheck } from '../render/render-check.ts'
import { frameLanguage, languageOfLocale } from '../text/language-of-locale.ts'
import { say } from '../wording/say.ts'
import { type ContextMenu, messageMenu } from './context-menu.ts'

export const checkAgainstSources: ContextMenu = {
  definition: messageMenu('menus.checkAgainstSources'),
  handler: {
    guard: 'question',
    acknowledge: 'private',
    async run(interaction, { library, access, queue }) {
      const { targetMessage, locale } = interaction
      const text = textOfMessage(targetMessage, '\n').slice(0, longestQuestion)
      if (text === '') return page([say(languageOfLocale(locale), 'checking.noText')])
      const scope = scopeFor(access, whereOf(interaction))?.accepts
      const check = await queue.run(interaction.user.id, () =>
        library.use((deps) => checkStatements(text, { ...deps, scope })),
      )
      return renderCheck(check, frameLanguage(check.language, locale))
    },
  },
}
