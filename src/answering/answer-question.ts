// The way of a question: question -> retrieve -> enough evidence? -> quote or write -> verify citations -> reply.
import type { Embedder } from '../embeddings/embedder.ts'
import type { Answer, Note } from '../model.ts'
import type { Build } from '../store/build.ts'
import { citeNearest, citeStatements } from './cite.ts'
import { measureEvidence } from './measure-evidence.ts'
import { mergeDuplicates } from './merge-duplicates.ts'
import { retrieve } from './retrieve.ts'
import type { Scope } from './scope.ts'
import { type Candidate, selectSentences } from './select-sentences.ts'
import { smallTalk } from './small-talk.ts'
import { stopwatch } from './stopwatch.ts'
import type { Trace } from './trace.ts'
import { languageOf, understandQuestion } from './understand-question.ts'
import { verifyCitations } from './verify-citations.ts'
import { type Written, writeAnswer } from './writing/write-answer.ts'
import type { OnDraft, Writer } from './writing/writer.ts'

export interface AnswerDependencies {
  /** The build to answer from; a question stays with the one it began with. */
  readonly build: Build
  readonly embedder: Embedder
  /** Where the cited files lie, to check the quotes against. */
  readonly corpusDir: string
  /** The articles it may come from; all of them without it. */
  readonly scope?: Scope | undefined
  /** Writes the answer; without it the sources' own sentences are the answer. */
  readonly writer?: Writer | undefined
  /** Told what is written so far, while a writer writes. */
  readonly onDraft?: OnDraft | undefined
  /** Gives the question up: answering then throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined
}

/** Longer questions are no questions; Discord's own limit for an option is 6000 characters. */
export const longestQuestion = 2000
/** How many passages are retrieved for the close look to choose from. */
export const passagesConsidered = 12
/** How many statements an answer has at most. */
export const mostStatements = 3

/**
 * Answers from the sources, word for word or written and checked, or says that they do not hold the answer.
 * Throws for no question, only for a signal.
 */
export async function answerQuestion(text: string, deps: AnswerDependencies): Promise<Answer> {
  return (await answerWithTrace(text, deps)).answer
}

/** The same, and how it came about. */
export async function answerWithTrace(
  text: string,
  deps: AnswerDependencies,
): Promise<{ readonly answer: Answer; readonly trace: Trace | null }> {
  const { build } = deps
  const watch = stopwatch()
  const refusal = reasonToDecline(text)
  const asked = text.slice(0, longestQuestion)
  const finish = (language: string, outcome: Outcome): Answer => {
    return { question: text, language, ...nothing, ...outcome, timingsMs: watch.laps() }
  }
  if (refusal) {
    const outcome = { kind: 'declined', evidence: 0, notes: [refusal] } as const
    return { answer: finish(languageOf(asked, build), outcome), trace: null }
  }

  const question = await understandQuestion(asked, build)

  const { hits: found, notes, vectors } = await retrieve(question, deps, passagesConsidered)
  deps.signal?.throwIfAborted()
  watch.lap('retrieve')
  const selection = selectSentences(question, found, build)
  const { candidates, hits } = selection
  const evidence = measureEvidence(question, selection)
  watch.lap('select')
  const written =
    evidence.isEnough && deps.writer ? await writeAnswer(question, hits, deps.writer, deps) : null
  if (written) watch.lap('write')
  const verdict = evidence.isEnough ? await verdictOf(written, candidates, deps) : nearestOf(candidates)
  deps.signal?.throwIfAborted()
  watch.lap('cite')
  const outcome = { ...verdict, evidence: evidence.value, notes: [...notes, ...verdict.notes] }
  const writing = written?.trace ?? null
  const trace = { question, hits, candidates, evidence, vectorIndex: build.vectors.kind, vectors, writing }
  return { answer: finish(question.language, outcome), trace }
}

/** What an answer says, besides the question and the times. */
type Outcome = Pick<Answer, 'kind' | 'evidence' | 'notes'> &
  Partial<Pick<Answer, 'sentences' | 'citations' | 'nearest'>>
const nothing = { sentences: [], citations: [], nearest: [] } as const
type Verdict = Omit<Outcome, 'evidence'>

/** What was written, or the sources' own sentences. */
async function verdictOf(
  written: Written | null,
  candidates: readonly Candidate[],
  deps: AnswerDependencies,
): Promise<Verdict> {
  if (!written) return citedFrom(candidates, deps)
  const { outcome } = written
  if (outcome.kind === 'written') return { kind: 'answered', ...outcome.cited, notes: outcome.notes }
  if (outcome.kind === 'no-answer') return { ...nearestOf(candidates), notes: ['model-no-answer'] }
  const quoted = await citedFrom(candidates, deps)
  return { ...quoted, notes: [...quoted.notes, outcome.note] }
}

async function citedFrom(candidates: readonly Candidate[], deps: AnswerDependencies): Promise<Verdict> {
  const cited = citeStatements(mergeDuplicates(candidates, mostStatements))
  const { sentences, citations, changed } = await verifyCitations(cited, deps)
  const kind = sentences.length > 0 ? 'answered' : 'not-found'
  return { kind, sentences, citations, notes: changed ? ['sources-changed'] : [] }
}

function nearestOf(candidates: readonly Candidate[]): Verdict {
  return { kind: 'not-found', nearest: citeNearest(candidates, mostStatements), notes: [] }
}

function reasonToDecline(text: string): Note | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty-question'
  if (text.length > longestQuestion) return 'question-too-long'
  return smallTalk(text) ? 'small-talk' : null
}
