// /source: one article with its line numbers.
import { join } from 'node:path'
import { findSource } from '../../answering/find-source.ts'
import { readFileText } from '../../corpus/read-article.ts'
import type { ArticleEntry } from '../../model.ts'
import type { BotContext } from '../bot-context.ts'
import { page } from '../render/page.ts'
import { renderSource } from '../render/render-source.ts'
import { renderSources } from '../render/render-sources.ts'
import { explainError } from '../text/explain-error.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { nameInText } from '../text/name-in-text.ts'
import { sourceWordingOf } from '../wording/source-wording.ts'
import { completeSource } from './complete-source.ts'
import { type SlashCommand, slashDefinition, textOption } from './slash-command.ts'

export const source: SlashCommand = {
  definition: slashDefinition(
    { en: 'source', ro: 'sursă' },
    { en: 'Read an article with its line numbers', ro: 'Citește un articol cu numerele rândurilor' },
    [
      textOption(
        { en: 'file', ro: 'fișier' },
        { en: 'Words of its title or its file', ro: 'Cuvinte din titlul sau fișierul lui' },
        { required: true, autocomplete: true },
      ),
    ],
  ),
  complete: ({ options }, { library }) =>
    library.use(({ build }) => completeSource(options.getFocused(), build.articles)),
  handler: {
    acknowledge: 'private',
    async run({ options, locale }, context) {
      const language = languageOfLocale(locale)
      const wording = sourceWordingOf(language)
      const wanted = options.getString('file', true)
      const { article, similar } = await context.library.use(({ build }) =>
        findSource(wanted, build.articles),
      )
      if (article) {
        const text = await readSource(article, context)
        if (text === null) return page([wording.unreadableSource(`**${nameInText(article.source)}**`)])
        return renderSource(article, text, language)
      }
      const sentence = wording.noSuchSource(`**${nameInText(wanted)}**`)
      if (similar.length === 0) return page([sentence])
      return renderSources(similar, language, `${sentence}\n${wording.didYouMean}`)
    },
  },
}

/** The text of the file as it lies there now, or null when it is gone. */
async function readSource({ source: path }: ArticleEntry, { library, log }: BotContext) {
  try {
    return await readFileText({ source: path, path: join(library.corpusDir, path) })
  } catch (error) {
    log(`${path} could not be read: ${explainError(error)}`)
    return null
  }
}
