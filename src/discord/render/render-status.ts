// What the answers come from and how the bot is, as a page.
import { TimestampStyles, time } from 'discord.js'
import type { AnswerDependencies } from '../../answering/answer-question.ts'
import type { ArticleEntry } from '../../model.ts'
import type { RecordSize } from '../../record/record-size.ts'
import { languageName } from '../../text/wording.ts'
import type { IndexRuns } from '../bot-context.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText } from '../text/escape-text.ts'
import { countInWords, sizeInWords } from '../text/size-in-words.ts'
import { type StatusWording, statusWordingOf } from '../wording/status-wording.ts'
import { type Page, page } from './page.ts'

const languagesCharacters = 1000

export interface Status {
  readonly build: AnswerDependencies['build']
  readonly embedder: AnswerDependencies['embedder']
  /** Those that may be named where somebody asks. */
  readonly articles: readonly ArticleEntry[]
  readonly index: Pick<IndexRuns, 'report' | 'reportedMs'>
  readonly record: RecordSize
  /** Of the gateway in milliseconds; negative before it was measured. */
  readonly pingMs: number
  /** Milliseconds since 1970. */
  readonly startedMs: number
  /** Counted from 0, and how many there are; null when there is one process only. */
  readonly shard: readonly [number, number] | null
}

export function renderStatus(status: Status, language: string): Page {
  const wording = statusWordingOf(language)
  const { build, embedder, index } = status
  const number = (count: number) => countInWords(count, language)
  const problems = index.report.problems.length
  const run = problems === 0 ? wording.noProblems : wording.problems(number(problems))
  const { answers, bytes } = status.record
  return page([
    linesOf([
      [wording.answers, wording.quotes],
      ...aboutArticles(status, wording, language),
      [wording.vectors, `${escapeText(embedder.id)} (${build.vectors.kind})`],
    ]),
    linesOf([
      [
        wording.build,
        `${wording.builtAt(ago(Date.parse(build.manifest.createdAt)))} · ${escapeText(build.manifest.build)}`,
      ],
      [wording.indexRun, `${ago(index.reportedMs)} · ${run}`],
      [wording.connection, aboutConnection(status, wording, number)],
      [wording.record, escapeText(wording.recordSize(number(answers), sizeInWords(bytes, language)))],
    ]),
  ])
}

function aboutArticles({ articles }: Status, wording: StatusWording, language: string): Line[] {
  const codes = [...new Set(articles.map((article) => article.language))].filter((code) => code !== 'und')
  const names = codes.map((code) => languageName(code, language)).join(', ')
  const passages = articles.reduce((sum, { passageCount }) => sum + passageCount, 0)
  return [
    [wording.articles, countInWords(articles.length, language)],
    [wording.passages, countInWords(passages, language)],
    ...(names === '' ? [] : [[wording.languages, escapeText(shorten(names, languagesCharacters))] as const]),
  ]
}

function aboutConnection(
  { pingMs, startedMs, shard }: Status,
  wording: StatusWording,
  number: (count: number) => string,
): string {
  const ping = pingMs < 0 ? wording.notMeasured : wording.ping(number(Math.round(pingMs)))
  const parts = [ping, wording.since(ago(startedMs))]
  if (shard !== null) parts.push(wording.shard(number(shard[0] + 1), number(shard[1])))
  return parts.join(' · ')
}

type Line = readonly [name: string, value: string]

function linesOf(lines: readonly Line[]): string {
  return lines.map(([name, value]) => `**${name}:** ${value}`).join('\n')
}

function ago(ms: number): string {
  return time(Math.floor(ms / 1000), TimestampStyles.RelativeTime)
}
