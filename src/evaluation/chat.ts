// The golden questions through a chat model: whether its citations hold, what it refuses, time, tokens, money.
import { answerWithTrace } from '../answering/answer-question.ts'
import type { Writer } from '../answering/writing/writer.ts'
import type { WritingTrace } from '../answering/writing/writing-trace.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import type { Answer } from '../model.ts'
import type { Row, Table } from './evaluate.ts'
import { eachGolden, failureOf, type GoldenQuestion } from './golden.ts'
import { percentile, share } from './metrics.ts'

export interface ChatResult {
  readonly golden: GoldenQuestion
  readonly answer: Answer
  /** What is wrong with the answer, or null. */
  readonly failure: string | null
  /** Null where the model was not asked. */
  readonly writing: WritingTrace | null
}

/**
 * A row for each language and one for all of them.
 * @param tell told each question before it is asked
 */
export async function evaluateChat(
  folder: string,
  { embedder, writer }: { readonly embedder: Embedder; readonly writer: Writer },
  tell: (what: string) => void,
): Promise<Table> {
  const results = await eachGolden(folder, embedder, async (golden, deps): Promise<ChatResult> => {
    tell(golden.question)
    const { answer, trace } = await answerWithTrace(golden.question, { ...deps, writer })
    return { golden, answer, failure: failureOf(golden, answer), writing: trace?.writing ?? null }
  })
  const languages = [...new Set(results.map(({ golden }) => golden.language))]
  const rows = languages.map((language) => ({
    language,
    ...figuresOf(results.filter(({ golden }) => golden.language === language)),
  }))
  return {
    title: `Golden questions through ${writer.model.name}`,
    rows: [...rows, { language: 'all', ...figuresOf(results) }],
    details: results.flatMap(detailsOf),
  }
}

/**
 * Recall is the share of statements that the passages they cite support; precision the share of keys that name a passage
 * which is needed for that. Both of the draft as it came, before anything was mended.
 */
export function figuresOf(results: readonly ChatResult[]): Row {
  const asked = results.flatMap(({ writing }) => writing ?? [])
  const statements = asked
    .flatMap((writing) => writing.statements)
    .filter(({ problem }) => problem !== 'refusal')
  const keys = statements.reduce((sum, statement) => sum + statement.keys.length, 0)
  const goodKeys = statements.reduce((sum, { goodKeys: good }) => sum + good, 0)
  const answerable = results.filter(({ golden }) => golden.kind === 'answered')
  const others = results.filter(({ golden }) => golden.kind === 'not-found')
  const isRefused = ({ answer }: ChatResult) => answer.kind === 'not-found'
  const totals = asked.map(({ totalMs }) => totalMs)
  const used = (of: 'input' | 'output') => asked.reduce((sum, { usage }) => sum + (usage?.[of] ?? 0), 0)
  const cost = asked.reduce((sum, writing) => sum + (writing.cost ?? 0), 0)
  return {
    questions: results.length,
    right: results.filter(({ failure }) => failure === null).length,
    modelAsked: asked.length,
    written: asked.filter(({ failure }) => failure === null).length,
    quotedInstead: asked.filter(({ failure }) => failure !== null).length,
    citationRecall: share(statements, ({ goodKeys: good }) => good > 0),
    citationPrecision: keys === 0 ? 0 : goodKeys / keys,
    shown: share(statements, ({ outcome }) => outcome !== 'dropped'),
    reattributed: share(statements, ({ outcome }) => outcome === 're-attributed'),
    wronglyRefused: share(answerable, isRefused),
    rightlyRefused: share(others, isRefused),
    firstSentenceMs: atRank(
      asked.flatMap(({ firstSentenceMs }) => firstSentenceMs ?? []),
      0.5,
    ),
    medianMs: atRank(totals, 0.5),
    p95Ms: atRank(totals, 0.95),
    tokensRead: used('input'),
    tokensWritten: used('output'),
    cost: asked.some((writing) => writing.cost !== null) ? cost : 'no prices',
  }
}

function detailsOf({ golden, failure, writing }: ChatResult): string[] {
  const reasons = [failure, writing?.failure && `quoted instead: ${writing.failure}`].filter(Boolean)
  return reasons.map((reason) => `${golden.question} ${reason} (${golden.reason})`)
}

/** Rounded to milliseconds. */
const atRank = (values: readonly number[], rank: number): number => Math.round(percentile(values, rank))
