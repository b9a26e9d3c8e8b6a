// Writes what happens into the log: one line an event, no question in it unless that is wanted.
import type { Answer } from '../model.ts'
import type { Logger } from './logger.ts'
import { type ModelUse, type Observer, silentObserver } from './observer.ts'
import { currentRequest, type Request } from './request.ts'

export interface LoggedEvents {
  /** Whether the log holds what people ask. */
  readonly questions: boolean
}

export function logEvents({ event }: Logger, { questions }: LoggedEvents): Observer {
  const used = modelOfRequests()
  return {
    ...silentObserver,
    asked(question, way) {
      const about = questions ? { way, question } : { way, characters: question.length }
      event('asked', about, questions ? `Asked by ${way}: ${question}` : `Asked by ${way}.`, 'debug')
    },
    answered(answer) {
      const model = used.of(currentRequest())
      const tokens = model ? ` ${model.inputTokens} tokens in, ${model.outputTokens} out.` : ''
      event('answered', { ...fieldsOf(answer), ...(model && { model }) }, sentenceOf(answer) + tokens)
    },
    replied() {
      const ms = elapsedMs()
      event('replied', { ms }, `The answer stands in Discord after ${ms} ms.`, 'debug')
    },
    indexed({ ms, changes, problems }) {
      if (changes === null) event('index-run', { ms, failed: true }, 'An index run failed.', 'warn')
      else event('index-run', { ms, ...changes, problems }, 'An index run ended.', 'debug')
    },
    modelUsed(use) {
      used.add(currentRequest(), use)
      const { model, purpose, result, inputTokens, outputTokens } = use
      const sentence = `${model} (${purpose}, ${result}): ${inputTokens} tokens in, ${outputTokens} out.`
      event('model-used', { ...use }, sentence, 'debug')
    },
    modelFailed(model, reason) {
      event('model-failed', { model }, `No answer of ${model}, so it is quoted: ${reason}`, 'warn')
    },
    connection(shard, isUp) {
      event('connection', { shard, isUp }, `Connection ${shard} is ${isUp ? 'up' : 'down'}.`, 'debug')
    },
    refused(status, scope) {
      event('refused', { status, scope }, `Discord refused a request (${status}, ${scope}).`, 'debug')
    },
  }
}

/** All calls of a chat model for one request. */
interface ModelOfRequest extends Pick<ModelUse, 'inputTokens' | 'outputTokens' | 'cost'> {
  readonly calls: number
}

/** Adds the calls of a request up until its answer is logged; forgotten with the request. */
function modelOfRequests() {
  const sums = new WeakMap<Request, ModelOfRequest>()
  return {
    of: (request: Request | undefined) => request && sums.get(request),
    add(request: Request | undefined, { inputTokens, outputTokens, cost }: ModelUse): void {
      if (!request) return
      const before = sums.get(request)
      sums.set(request, {
        calls: (before?.calls ?? 0) + 1,
        inputTokens: (before?.inputTokens ?? 0) + inputTokens,
        outputTokens: (before?.outputTokens ?? 0) + outputTokens,
        cost: cost === null ? null : (before?.cost ?? 0) + cost,
      })
    },
  }
}

function fieldsOf({ kind, language, evidence, citations, notes, timingsMs }: Answer) {
  const rounded = Math.round(evidence * 1000) / 1000
  return { outcome: kind, language, evidence: rounded, citations: citations.length, notes, ms: timingsMs }
}

function sentenceOf({ kind, citations, evidence, timingsMs: { total = 0 } }: Answer): string {
  const what =
    kind === 'answered'
      ? `Answered with ${citations.length} citation${citations.length === 1 ? '' : 's'}`
      : kind === 'not-found'
        ? 'Not in the sources'
        : 'Declined'
  return `${what}, evidence ${evidence.toFixed(2)}, ${Math.round(total)} ms.`
}

function elapsedMs(): number {
  const request = currentRequest()
  return request ? Math.round(performance.now() - request.startMs) : 0
}
