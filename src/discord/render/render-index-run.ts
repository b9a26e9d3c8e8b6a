// What an index run did, for the people who run the bot.
import type { IndexReport } from '../../indexing/index-corpus.ts'
import { nameInText } from '../text/name-in-text.ts'
import { countInWords } from '../text/size-in-words.ts'
import { type AdminWording, adminWordingOf } from '../wording/admin-wording.ts'
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
  const wording = adminWordingOf(language)
  const { articleCount, passageCount } = report.manifest
  const head = report.built
    ? wording.indexed(countInWords(articleCount, language), countInWords(passageCount, language))
    : wording.upToDate
  const problems = report.problems.map(
    ({ source, message }) => `**${nameInText(source)}**: ${nameInText(message)}`,
  )
  return firstThatFits(
    mostNames.map((most) => [
      head,
      (['added', 'changed', 'removed'] as const)
        .filter((kind) => changes[kind].length > 0)
        .map((kind) => `**${wording[kind]}:** ${inOneLine(changes[kind], most, wording)}`)
        .join('\n'),
      problems.length === 0 ? '' : [wording.problems, ...someOf(problems, most, wording)].join('\n'),
      report.skipped.length === 0 ? '' : `${wording.skipped} ${inOneLine(report.skipped, most, wording)}`,
    ]),
  )
}

function inOneLine(names: readonly string[], most: number, wording: AdminWording): string {
  return someOf(names.map(nameInText), most, wording).join(', ')
}

function someOf(lines: readonly string[], most: number, wording: AdminWording): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most), wording.andMore(lines.length - most)]
}
