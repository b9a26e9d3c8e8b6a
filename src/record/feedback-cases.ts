// Answers that people found wrong, as golden questions for somebody to fill in what is right.
import { type KeptAnswer, readAnswer } from './answers.ts'
import type { BotRecord } from './bot-record.ts'
import { listFeedback } from './feedback.ts'

/** A golden question as `golden.json` holds it. Without a text in `contains` no answer passes. */
export interface FeedbackCase {
  readonly question: string
  readonly language: string
  readonly kind: 'answered'
  readonly sources: readonly string[]
  readonly contains: readonly string[]
  /** What people said against the answer, and what the answer was. */
  readonly reason: string
}

export interface FeedbackCases {
  /** One an answer, the latest found wrong first. */
  readonly questions: readonly FeedbackCase[]
  /** Answers found wrong whose question is not kept any more. */
  readonly withoutText: number
}

const mostVerdicts = 10_000

export function casesOf(record: BotRecord): FeedbackCases {
  const reasons = new Map<string, string[]>()
  for (const { answerId, reason } of listFeedback(record, 'down', mostVerdicts)) {
    reasons.set(answerId, [...(reasons.get(answerId) ?? []), ...(reason === null ? [] : [reason])])
  }
  const questions = [...reasons].flatMap(([answerId, said]) => {
    const answer = readAnswer(record, answerId)
    const question = answer?.standaloneQuestion ?? answer?.question ?? null
    if (!answer || question === null) return []
    const reason = [...said, `It was ${whatItSaid(answer)}`].join(' | ')
    return [
      {
        ...{ question, language: answer.language, kind: 'answered' as const, reason },
        sources: [],
        contains: [],
      },
    ]
  })
  return { questions, withoutText: reasons.size - questions.length }
}

function whatItSaid({ kind, sentences, citations }: KeptAnswer): string {
  if (kind === 'not-found') return 'not found.'
  const said = sentences.map(({ text }) => text).join(' ')
  const places = citations.map(({ source, lines: [from, to] }) => `${source}:${from}-${to}`)
  return `answered: ${said} (${places.join(', ')})`
}
