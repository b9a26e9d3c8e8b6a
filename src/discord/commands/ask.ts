// /ask: a question, answered for everyone or for the asker alone, from all articles or from one.
import type { ChatInputCommandInteraction } from 'discord.js'
import { longestQuestion } from '../../answering/answer-question.ts'
import { type FoundSource, findSource } from '../../answering/find-source.ts'
import { visibleArticles } from '../access/visible-articles.ts'
import { whereOf } from '../access/where.ts'
import { answerAndKeep } from '../asking/answer-and-keep.ts'
import { askedThrough } from '../asking/asked.ts'
import type { BotContext } from '../bot-context.ts'
import { type Page, page } from '../render/page.ts'
import { renderSimilar } from '../render/render-sources.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { nameInText } from '../text/name-in-text.ts'
import { say } from '../wording/say.ts'
import { completeSource } from './complete-source.ts'
import { type SlashCommand, slashDefinition, switchOption, textOption } from './slash-command.ts'

export const ask: SlashCommand = {
  definition: slashDefinition('ask', [
    textOption('commands.ask.options.question', { required: true, max_length: longestQuestion }),
    textOption('commands.ask.options.source', { autocomplete: true }),
    switchOption('commands.ask.options.private'),
  ]),
  complete: (interaction, context) =>
    context.library.use(({ build }) =>
      completeSource(interaction.options.getFocused(), visibleArticles(build, context, whereOf(interaction))),
    ),
  handler: {
    guard: 'question',
    acknowledge: ({ options }) => (options.get('private')?.value === true ? 'private' : 'public'),
    async run(interaction, context) {
      const wanted = interaction.options.getString('source')
      const found = wanted === null ? null : await findWanted(wanted, interaction, context)
      if (wanted !== null && found && !found.article) {
        return noSuchSource(wanted, found, languageOfLocale(interaction.locale))
      }
      const asked = { ...askedThrough(interaction, context.record), ...questionIn(interaction) }
      const show = (page: Page) => interaction.editReply(page)
      return answerAndKeep({ ...asked, only: found?.article ?? null }, context, show)
    },
  },
}

function findWanted(wanted: string, interaction: ChatInputCommandInteraction, context: BotContext) {
  return context.library.use(({ build }) =>
    findSource(wanted, visibleArticles(build, context, whereOf(interaction))),
  )
}

function questionIn({ options }: ChatInputCommandInteraction) {
  return {
    question: options.getString('question', true),
    isPrivate: options.getBoolean('private') === true,
  }
}

function noSuchSource(wanted: string, { similar }: FoundSource, language: string): Page {
  const sentence = say(language, 'sources.noSuchSource', { name: `**${nameInText(wanted)}**` })
  if (similar.length === 0) return page([sentence])
  return renderSimilar(`${sentence}\n${say(language, 'sources.didYouMean')}`, similar, language)
}
