// The figures of the bot, for Prometheus. The only file that knows prom-client.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type Observer, silentObserver } from './observer.ts'
import { currentRequest } from './request.ts'

/** What the figures tell of the index, looked at when they are asked for. */
export interface IndexFacts {
  readonly articles: number
  readonly passages: number
  /** Milliseconds since 1970. */
  readonly builtMs: number
}

export interface Metrics {
  readonly observer: Observer
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>
  readonly contentType: string
  /** Stops measuring the event loop. */
  readonly close: () => void
}

/** From a thousandth of a second, which a quote takes, to a minute, which a slow model takes. */
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
/** The gate stands at .22; see `answering/tuning.ts`. */
const evidence = [0.05, 0.1, 0.15, 0.2, 0.22, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

export function makeMetrics(index: () => IndexFacts, now: () => number): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  describeIndex(registry, index, now)
  return {
    observer: {
      ...silentObserver,
      ...countQuestions(registry),
      ...countModel(registry),
      ...countTheRest(registry),
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => registry.clear(),
  }
}

function countQuestions(registry: Registry): Partial<Observer> {
  const registers = [registry]
  const questions = new Counter({
    ...{ name: 'footnote_questions_total', help: 'Questions by how they ended.', registers },
    labelNames: ['outcome'] as const,
  })
  for (const outcome of ['answered', 'not-found', 'declined', 'failed']) questions.inc({ outcome }, 0)
  const asked = new Counter({
    ...{ name: 'footnote_asked_total', help: 'Questions by the way they came.', registers },
    labelNames: ['way'] as const,
  })
  const stages = new Histogram({
    ...{ name: 'footnote_stage_seconds', help: 'Time of a stage of an answer.', registers, buckets: seconds },
    labelNames: ['stage'] as const,
  })
  const replies = new Histogram({
    ...{ name: 'footnote_reply_seconds', help: 'From the question to its answer in Discord.', registers },
    buckets: seconds,
  })
  const scores = new Histogram({
    ...{ name: 'footnote_evidence', help: 'How much of what was asked the sources hold, 0 to 1.', registers },
    ...{ buckets: evidence, labelNames: ['outcome'] as const },
  })
  return {
    asked: (_question, way) => asked.inc({ way }),
    answered({ kind, evidence: score, timingsMs }) {
      questions.inc({ outcome: kind })
      if (kind !== 'declined') scores.observe({ outcome: kind }, score)
      for (const [stage, ms] of Object.entries(timingsMs)) stages.observe({ stage }, ms / 1000)
    },
    replied() {
      const request = currentRequest()
      if (request) replies.observe((performance.now() - request.startMs) / 1000)
    },
    failed: () => questions.inc({ outcome: 'failed' }),
  }
}

/** The chat model, by what it was asked for: an answer, a follow-up rewritten, its own sentences judged. */
function countModel(registry: Registry): Partial<Observer> {
  const registers = [registry]
  const calls = new Counter({
    ...{ name: 'footnote_model_calls_total', help: 'Calls of the chat model by how they ended.', registers },
    labelNames: ['model', 'purpose', 'result'] as const,
  })
  const tokens = new Counter({
    ...{ name: 'footnote_model_tokens_total', help: 'Tokens of the chat model.', registers },
    labelNames: ['model', 'purpose', 'direction'] as const,
  })
  const cost = new Counter({
    ...{
      name: 'footnote_model_cost_total',
      help: 'What the chat model cost, in the currency of CHAT_PRICES.',
      registers,
    },
    labelNames: ['model', 'purpose'] as const,
  })
  return {
    modelUsed({ model, purpose, result, inputTokens, outputTokens, cost: money }) {
      calls.inc({ model, purpose, result })
      tokens.inc({ model, purpose, direction: 'in' }, inputTokens)
      tokens.inc({ model, purpose, direction: 'out' }, outputTokens)
      if (money !== null) cost.inc({ model, purpose }, money)
    },
  }
}

function countTheRest(registry: Registry): Partial<Observer> {
  const registers = [registry]
  const runs = new Counter({
    ...{ name: 'footnote_index_runs_total', help: 'Index runs by how they ended.', registers },
    labelNames: ['result'] as const,
  })
  const runSeconds = new Histogram({
    ...{ name: 'footnote_index_run_seconds', help: 'Time of an index run.', registers, buckets: seconds },
  })
  const problems = new Gauge({
    ...{
      name: 'footnote_corpus_problems',
      help: 'What the last index run found wrong with files.',
      registers,
    },
  })
  const connected = new Gauge({
    ...{ name: 'footnote_discord_connected', help: '1 while a shard is connected.', registers },
    labelNames: ['shard'] as const,
  })
  const refusals = new Counter({
    ...{
      name: 'footnote_discord_refused_total',
      help: 'Requests that Discord refused (401, 403, 429).',
      registers,
    },
    labelNames: ['status', 'scope'] as const,
  })
  return {
    indexed({ ms, changes, problems: found }) {
      runs.inc({ result: changes ? 'done' : 'failed' })
      runSeconds.observe(ms / 1000)
      if (changes) problems.set(found)
    },
    connection: (shard, isUp) => connected.set({ shard }, isUp ? 1 : 0),
    refused: (status, scope) => refusals.inc({ status, scope }),
  }
}

function describeIndex(registry: Registry, index: () => IndexFacts, now: () => number): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      ...{ name, help, registers: [registry] },
      collect() {
        this.set(read())
      },
    })
  gauge(
    'footnote_build_age_seconds',
    'Since the index in use was made.',
    () => (now() - index().builtMs) / 1000,
  )
  gauge('footnote_articles', 'Articles in the index in use.', () => index().articles)
  gauge('footnote_passages', 'Passages in the index in use.', () => index().passages)
}
