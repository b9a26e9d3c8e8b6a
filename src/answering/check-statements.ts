// Checks what somebody says against the articles, statement by statement; what they do not say is never called false.
import type { Citation } from '../model.ts'
import { splitSentences } from '../text/sentences.ts'
import { unitsOf } from '../text/terms.ts'
import type { AnswerDependencies } from './answer-question.ts'
import { carriesStatement } from './carries-statement.ts'
import { citeNearest } from './cite.ts'
import { isTopic } from './is-supported-by.ts'
import { measureEvidence } from './measure-evidence.ts'
import { retrieve } from './retrieve.ts'
import { type Candidate, selectSentences } from './select-sentences.ts'
import { smallTalk } from './small-talk.ts'
import { closeLook } from './tuning.ts'
import { languageOf, type Question, understandQuestion } from './understand-question.ts'

/** `supported`: a sentence says it; `related`: passages speak of it; `nothing`: no passage does. */
export type Verdict = 'supported' | 'related' | 'nothing'

export interface CheckedStatement {
  readonly statement: string
  readonly verdict: Verdict
  /** The sentences that say it, or that speak of it; numbered from 1 over all statements. */
  readonly citations: readonly Citation[]
}

export interface StatementCheck {
  /** ISO 639-1 code of the text, or `und`. */
  readonly language: string
  readonly statements: readonly CheckedStatement[]
  /** Further statements that were not looked at. */
  readonly unchecked: number
}

/** More would not fit into one message. */
const mostStatements = 8
const mostCitations = 2
/** A sentence that says the statement is among the first that speak of it. */
const mostJudged = 40
/** Fewer words that name something state nothing that could be looked up. */
const leastTopics = 2

/** Questions, greetings and exclamations are no statements. Throws only for a signal. */
export async function checkStatements(text: string, deps: AnswerDependencies): Promise<StatementCheck> {
  const language = languageOf(text, deps.build)
  const all = statementsIn(text, language)
  const statements: CheckedStatement[] = []
  let cited = 0
  for (const statement of all.slice(0, mostStatements)) {
    const { verdict, candidates } = await checkStatement(statement, deps)
    const citations = citeNearest(candidates, mostCitations)
    statements.push({
      statement,
      verdict,
      citations: citations.map((citation) => ({ ...citation, number: citation.number + cited })),
    })
    cited += citations.length
  }
  return { language, statements, unchecked: all.length - statements.length }
}

function statementsIn(text: string, language: string): string[] {
  return text
    .split(/[\r\n]+/)
    .flatMap((line) => splitSentences(line, language).map(({ start, end }) => line.slice(start, end).trim()))
    .filter((sentence) => !/[?？]["'”’»)\]]*$/u.test(sentence) && !smallTalk(sentence))
    .filter((sentence) => unitsOf(sentence).filter((word) => isTopic(word, language)).length >= leastTopics)
}

async function checkStatement(statement: string, deps: AnswerDependencies) {
  const question = await understandQuestion(statement, deps.build)
  const { hits } = await retrieve(question, deps, closeLook.passages)
  deps.signal?.throwIfAborted()
  const selection = selectSentences(question, hits, deps.build)
  const carrying = await judge(statement, question, selection.candidates)
  if (carrying.length > 0) return { verdict: 'supported', candidates: carrying } as const
  const { isEnough } = measureEvidence(question, selection)
  if (isEnough) return { verdict: 'related', candidates: selection.candidates } as const
  return { verdict: 'nothing', candidates: [] } as const
}

/** The sentences that say it, best first. */
async function judge(
  statement: string,
  { language }: Question,
  candidates: readonly Candidate[],
): Promise<Candidate[]> {
  const carrying: Candidate[] = []
  for (const candidate of candidates.slice(0, mostJudged)) {
    const { language: spoken, date } = candidate.hit.article
    const said = { text: candidate.text, language: spoken, date }
    if (await carriesStatement(statement, language, said)) carrying.push(candidate)
    if (carrying.length === mostCitations) break
  }
  return carrying
}
