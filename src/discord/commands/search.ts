// /search: the passages that fit some words, without an answer.
import { longestQuestion } from '../../answering/answer-question.ts'
import { searchPassages } from '../../answering/search-passages.ts'
import { scopeFor } from '../access/access-rules.ts'
import { whereOf } from '../access/where.ts'
import { page } from '../render/page.ts'
import { renderFound } from '../render/render-found.ts'
import { frameLanguage } from '../text/language-of-locale.ts'
import { nameInText } from '../text/name-in-text.ts'
import { say } from '../wording/say.ts'
import { type SlashCommand, slashDefinition, textOption } from './slash-command.ts'

const shownPassages = 5

export const search: SlashCommand = {
  definition: slashDefinition('search', [
    textOption('commands.search.options.query', { required: true, max_length: longestQuestion }),
  ]),
  handler: {
    acknowledge: 'private',
    async run(interaction, { library, access, queue }) {
      const words = interaction.options.getString('query', true)
      const scope = scopeFor(access, whereOf(interaction))
      const { hits, language, marksIn } = await queue.run(interaction.user.id, () =>
        library.use((deps) => searchPassages(words, { ...deps, scope: scope?.accepts }, shownPassages)),
      )
      const frame = frameLanguage(language, interaction.locale)
      const head = `**${nameInText(words)}**`
      if (hits.length === 0) return page([head, say(frame, 'sources.nothingFound')])
      return renderFound(
        head,
        hits.map((hit) => ({ hit, marks: marksIn(hit) })),
        frame,
      )
    },
  },
}
