// "Check against sources" in the menu of a message: what of it stands in the articles, for the one who asked alone.
import { longestQuestion } from '../../answering/answer-question.ts'
import { checkStatements } from '../../answering/check-statements.ts'
import { scopeFor } from '../access/access-rules.ts'
import { whereOf } from '../access/where.ts'
import { textOfMessage } from '../asking/addressed-question.ts'
import { page } from '../render/page.ts'
import { renderCheck } from '../render/render-check.ts'
import { frameLanguage, languageOfLocale } from '../text/language-of-locale.ts'
import { checkingWordingOf } from '../wording/checking-wording.ts'
import { type ContextMenu, messageMenu } from './context-menu.ts'

export const checkAgainstSources: ContextMenu = {
  definition: messageMenu({ en: 'Check against sources', ro: 'Verifică în surse' }),
  handler: {
    guard: 'question',
    acknowledge: 'private',
    async run(interaction, { library, access }) {
      const { targetMessage, locale } = interaction
      const text = textOfMessage(targetMessage, '\n').slice(0, longestQuestion)
      if (text === '') return page([checkingWordingOf(languageOfLocale(locale)).noText])
      const scope = scopeFor(access, whereOf(interaction))?.accepts
      const check = await library.use((deps) => checkStatements(text, { ...deps, scope }))
      return renderCheck(check, frameLanguage(check.language, locale))
    },
  },
}
