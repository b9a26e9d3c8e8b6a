// What the answers come from, as a page.
import { TimestampStyles, time } from 'discord.js'
import type { AnswerDependencies } from '../../answering/answer-question.ts'
import { languageName } from '../../text/wording.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText } from '../text/escape-text.ts'
import { statusWordingOf } from '../wording/status-wording.ts'
import { type Page, page } from './page.ts'

const languagesCharacters = 1000

/** Articles, passages, languages, when the index was built, and how vectors are compared. */
export function renderStatus(
  { build, embedder }: Pick<AnswerDependencies, 'build' | 'embedder'>,
  language: string,
): Page {
  const status = statusWordingOf(language)
  const codes = [...new Set(build.articles.map((article) => article.language))]
  const names = codes.map((code) => languageName(code, language)).join(', ')
  const builtAt = Math.floor(Date.parse(build.manifest.createdAt) / 1000)
  const lines = [
    `**${status.articles}:** ${build.articles.length}`,
    `**${status.passages}:** ${build.manifest.passageCount}`,
    `**${status.languages}:** ${escapeText(shorten(names, languagesCharacters))}`,
    `**${status.builtAt}:** ${time(builtAt, TimestampStyles.RelativeTime)}`,
    `**${status.vectors}:** ${escapeText(embedder.id)} (${build.vectors.kind})`,
  ]
  return page([lines.join('\n')])
}
