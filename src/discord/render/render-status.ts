// What the answers come from and how the bot is, as a page.
import { TimestampStyles, time } from 'discord.js'
import type { AnswerDependencies } from '../../answering/answer-question.ts'
import type { AnsweringMode } from '../../answering/writing/answering-mode.ts'
import type { en } from '../../languages/en.ts'
import type { ArticleEntry } from '../../model.ts'
import type { RecordSize } from '../../record/record-size.ts'
import { languageName } from '../../text/wording.ts'
import type { IndexRuns } from '../bot-context.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText } from '../text/escape-text.ts'
import { countInWords, sizeInWords } from '../text/size-in-words.ts'
import { say } from '../wording/say.ts'
import { type Page, page } from './page.ts'

const languagesCharacters = 1000
const modelCharacters = 100

type BudgetState = NonNullable<Extract<AnsweringMode, { readonly kind: 'written' }>['budget']>

export interface Status {
  readonly build: AnswerDependencies['build']
  readonly embedder: AnswerDependencies['embedder']
  readonly mode: AnsweringMode
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
  const { build, embedder, index, record } = status
  const problems = index.report.problems.length
  const builtAt = say(language, 'status.builtAt', { when: ago(Date.parse(build.manifest.createdAt)) })
  const run =
    problems === 0 ? say(language, 'status.noProblems') : say(language, 'status.problems', { problems })
  const size = sizeInWords(record.bytes, language)
  const kept = say(language, 'status.recordSize', { answers: record.answers, size })
  const inLines = (lines: readonly Line[]) => linesOf(lines, language)
  return page([
    inLines([
      ...aboutAnswers(status, language),
      ...aboutArticles(status, language),
      ['vectors', `${escapeText(embedder.id)} (${build.vectors.kind})`],
    ]),
    inLines([
      ['build', `${builtAt} · ${escapeText(build.manifest.build)}`],
      ['indexRun', `${ago(index.reportedMs)} · ${run}`],
      ['connection', aboutConnection(status, language)],
      ['record', escapeText(kept)],
    ]),
  ])
}

function aboutAnswers({ mode }: Status, language: string): Line[] {
  if (mode.kind === 'quoted') return [['answers', say(language, 'status.quotes')]]
  const { budget, quotedBecause } = mode
  const sentence =
    quotedBecause === 'budget'
      ? 'quotedForBudget'
      : quotedBecause === 'failure'
        ? 'quotedForFailure'
        : 'written'
  const model = escapeText(shorten(mode.model, modelCharacters))
  const answers: Line = ['answers', say(language, `status.${sentence}`, { model })]
  const spent = budget === null ? '' : budgetInWords(budget, language)
  return spent === '' ? [answers] : [answers, ['budget', spent]]
}

/** `12,345 of 1,000,000 tokens`, of each of the limits there are. */
function budgetInWords({ tokens, mostTokens, cost, mostCost }: BudgetState, language: string): string {
  const inWords = (spent: number, most: number) => {
    return { spent: countInWords(spent, language), most: countInWords(most, language) }
  }
  const parts = mostTokens === null ? [] : [say(language, 'status.tokensSpent', inWords(tokens, mostTokens))]
  if (mostCost !== null && cost !== null) {
    parts.push(say(language, 'status.moneySpent', inWords(cost, mostCost)))
  }
  return parts.join(' · ')
}

function aboutArticles({ articles }: Status, language: string): Line[] {
  const codes = [...new Set(articles.map((article) => article.language))].filter((code) => code !== 'und')
  const names = codes.map((code) => languageName(code, language)).join(', ')
  const passages = articles.reduce((sum, { passageCount }) => sum + passageCount, 0)
  return [
    ['articles', countInWords(articles.length, language)],
    ['passages', countInWords(passages, language)],
    ...(names === '' ? [] : [['languages', escapeText(shorten(names, languagesCharacters))] as const]),
  ]
}

function aboutConnection({ pingMs, startedMs, shard }: Status, language: string): string {
  const milliseconds = Math.round(pingMs)
  const ping =
    pingMs < 0 ? say(language, 'status.notMeasured') : say(language, 'status.ping', { milliseconds })
  const parts = [ping, say(language, 'status.since', { when: ago(startedMs) })]
  if (shard !== null) parts.push(say(language, 'status.shard', { shard: shard[0] + 1, all: shard[1] }))
  return parts.join(' · ')
}

/** What the line is about, as the catalogue calls it, and what there is to say. */
type Line = readonly [about: keyof (typeof en)['status']['names'], text: string]

function linesOf(lines: readonly Line[], language: string): string {
  return lines.map(([about, text]) => `**${say(language, `status.names.${about}`)}:** ${text}`).join('\n')
}

function ago(ms: number): string {
  return time(Math.floor(ms / 1000), TimestampStyles.RelativeTime)
}
