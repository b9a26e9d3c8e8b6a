// What an index run did, for the people who run the bot.
import type { IndexReport } from '../../indexing/index-run.ts'
import { nameInText } from '../text/name-in-text.ts'
import { say } from '../wording/say.ts'
import { firstThatFits, type Page } from './page.ts'

/** Sources of articles. */
export interface IndexChanges {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

/** How many names of each kind are shown, from rich to poor. */
const mostNames = [10, 5, 2, 0]

export function renderIndexRun(report: IndexReport, changes: IndexChanges, language: string): Page {
  const { articleCount: articles, passageCount: passages } = report.manifest
  const head = report.built
    ? say(language, 'admin.indexed', { articles, passages })
    : say(language, 'admin.upToDate')
  const problems = report.problems.map(
    ({ source, message }) => `**${nameInText(source)}**: ${nameInText(message)}`,
  )
  return firstThatFits(
    mostNames.map((most) => [
      head,
      (['added', 'changed', 'removed'] as const)
        .filter((kind) => changes[kind].length > 0)
        .map((kind) => `**${say(language, `admin.${kind}`)}:** ${inOneLine(changes[kind], most, language)}`)
        .join('\n'),
      problems.length === 0
        ? ''
        : [say(language, 'admin.problems'), ...someOf(problems, most, language)].join('\n'),
      report.skipped.length === 0
        ? ''
        : `${say(language, 'admin.skipped')} ${inOneLine(report.skipped, most, language)}`,
    ]),
  )
}

function inOneLine(names: readonly string[], most: number, language: string): string {
  return someOf(names.map(nameInText), most, language).join(', ')
}

function someOf(lines: readonly string[], most: number, language: string): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most), say(language, 'admin.andMore', { more: lines.length - most })]
}
