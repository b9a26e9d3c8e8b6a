// The way of a question: question -> retrieve -> enough evidence? -> answer -> verify citations -> reply.
import type { Embedder } from '../embeddings/embedder.ts'
import type { Answer, Note } from '../model.ts'
import type { Build } from '../store/build.ts'
import { citeNearest, citeStatements } from './cite.ts'
import { measureEvidence } from './measure-evidence.ts'
import { mergeDuplicates } from './merge-duplicates.ts'
import { retrieve } from './retrieve.ts'
import { selectSentences } from './select-sentences.ts'
import { smallTalk } from './small-talk.ts'
import { stopwatch } from './stopwatch.ts'
import type { Trace } from './trace.ts'
import { understandQuestion } from './understand-question.ts'
import { verifyCitations } from './verify-citations.ts'

export interface AnswerDependencies {
  /** The build to answer from; a question stays with the one it began with. */
  readonly build: Build
  readonly embedder: Embedder
  /** Where the cited files lie, to check the quotes against. */
  readonly corpusDir: string
}

/** Longer questions are no questions; Discord's own limit for an option is 6000 characters. */
export const longestQuestion = 2000
/** How many passages are looked at closely, and how many statements an answer has at most. */
export const passagesConsidered = 20
export const mostStatements = 3

/** Answers from the sources, word for word, or says that they do not hold the answer. Never throws for a question. */
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
  const question = await understandQuestion(text, build)
  const base = { question: text, language: question.language, sentences: [], citations: [], nearest: [] }
  if (refusal) {
    const answer: Answer = {
      ...base,
      kind: 'declined',
      evidence: 0,
      notes: [refusal],
      timingsMs: watch.laps(),
    }
    return { answer, trace: null }
  }

  const { hits, notes, vectors } = await retrieve(question, deps, passagesConsidered)
  watch.lap('retrieve')
  const selection = selectSentences(question, hits)
  const { candidates } = selection
  const evidence = measureEvidence(question, selection)
  watch.lap('select')
  const trace: Trace = {
    question,
    hits: selection.hits,
    candidates,
    evidence,
    vectorIndex: build.vectors.kind,
    vectors,
  }

  if (!evidence.isEnough) {
    const nearest = citeNearest(candidates, mostStatements)
    watch.lap('cite')
    const found = { ...base, kind: 'not-found', nearest, evidence: evidence.value, notes } as const
    return { answer: { ...found, timingsMs: watch.laps() }, trace }
  }
  const cited = citeStatements(mergeDuplicates(candidates, mostStatements))
  const verified = await verifyCitations(cited, deps)
  watch.lap('cite')
  const kind = verified.sentences.length > 0 ? 'answered' : 'not-found'
  const told: readonly Note[] = verified.changed ? [...notes, 'sources-changed'] : notes
  const { sentences, citations } = verified
  const answer: Answer = {
    ...base,
    kind,
    sentences,
    citations,
    evidence: evidence.value,
    notes: told,
    timingsMs: watch.laps(),
  }
  return { answer, trace }
}

function reasonToDecline(text: string): Note | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty-question'
  if (text.length > longestQuestion) return 'question-too-long'
  return smallTalk(text) ? 'small-talk' : null
}
