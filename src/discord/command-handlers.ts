// What each slash command answers, by its name.
import { join } from 'node:path'
import type { ChatInputCommandInteraction } from 'discord.js'
import { answerQuestion } from '../answering/answer-question.ts'
import { findSource } from '../answering/find-source.ts'
import { searchPassages } from '../answering/search-passages.ts'
import { readFileText } from '../corpus/read-article.ts'
import type { ArticleEntry } from '../model.ts'
import type { BotContext } from './bot-context.ts'
import { botWordingOf } from './bot-wording.ts'
import { shorten } from './cut-text.ts'
import { escapeText } from './escape-text.ts'
import { explainError } from './explain-error.ts'
import { frameLanguage, languageOfLocale } from './language-of-locale.ts'
import { type Page, page } from './page.ts'
import { renderAnswer } from './render-answer.ts'
import { renderHelp } from './render-help.ts'
import { citationOfHit, renderPassages } from './render-passages.ts'
import { renderSource } from './render-source.ts'
import { renderSources } from './render-sources.ts'
import { renderStatus } from './render-status.ts'

export interface CommandHandler {
  /** Whether only the asker sees the reply; decided before anything else, because the deferral fixes it. */
  readonly isPrivate: (interaction: ChatInputCommandInteraction) => boolean
  readonly run: (interaction: ChatInputCommandInteraction, context: BotContext) => Page | Promise<Page>
}

const forTheAsker = () => true
const shownPassages = 5
const nameCharacters = 200

export const commandHandlers: ReadonlyMap<string, CommandHandler> = new Map<string, CommandHandler>([
  ['ask', { isPrivate: ({ options }) => options.get('private')?.value === true, run: ask }],
  ['search', { isPrivate: forTheAsker, run: search }],
  [
    'sources',
    {
      isPrivate: forTheAsker,
      run: ({ locale }, { library }) =>
        library.use(({ build }) => renderSources(build.articles, languageOfLocale(locale))),
    },
  ],
  ['source', { isPrivate: forTheAsker, run: source }],
  ['help', { isPrivate: forTheAsker, run: ({ locale }) => renderHelp(languageOfLocale(locale)) }],
  [
    'status',
    {
      isPrivate: forTheAsker,
      run: ({ locale }, { library }) => library.use((deps) => renderStatus(deps, languageOfLocale(locale))),
    },
  ],
])

async function ask({ options, locale }: ChatInputCommandInteraction, { library }: BotContext) {
  const question = options.getString('question', true)
  const answer = await library.use((deps) => answerQuestion(question, deps))
  return renderAnswer(answer, { language: frameLanguage(answer.language, locale), withQuestion: true })
}

async function search({ options, locale }: ChatInputCommandInteraction, { library }: BotContext) {
  const words = options.getString('query', true)
  const { hits, language } = await library.use((deps) => searchPassages(words, deps, shownPassages))
  const frame = frameLanguage(language, locale)
  const head = `**${nameInText(words)}**`
  if (hits.length === 0) return page([head, botWordingOf(frame).nothingFound])
  const passages = hits.map((hit, i) => citationOfHit(hit, i + 1))
  return renderPassages([head], passages, frame)
}

async function source({ options, locale }: ChatInputCommandInteraction, context: BotContext) {
  const language = languageOfLocale(locale)
  const wording = botWordingOf(language)
  const wanted = options.getString('file', true)
  const { article, similar } = await context.library.use(({ build }) => findSource(wanted, build.articles))
  if (article) {
    const text = await readSource(article, context)
    if (text === null) return page([wording.unreadableSource(`**${nameInText(article.source)}**`)])
    return renderSource(article, text, language)
  }
  const sentence = wording.noSuchSource(`**${nameInText(wanted)}**`)
  if (similar.length === 0) return page([sentence])
  return renderSources(similar, language, `${sentence}\n${wording.didYouMean}`)
}

function nameInText(name: string): string {
  return escapeText(shorten(name, nameCharacters))
}

/** The text of the file as it lies there now, or null when it is gone. */
async function readSource({ source: path }: ArticleEntry, { library, log }: BotContext) {
  try {
    return await readFileText(join(library.corpusDir, path))
  } catch (error) {
    log(`${path} could not be read: ${explainError(error)}`)
    return null
  }
}
