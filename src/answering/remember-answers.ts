// Answers a question once: while it is being answered others wait for the same answer, and later it is remembered.
import { createHash } from 'node:crypto'
import type { Answer, Note } from '../model.ts'
import { type AnswerDependencies, answerQuestion } from './answer-question.ts'
import { orGivenUp } from './or-given-up.ts'
import { articlesIn } from './scope.ts'
import { verifyCitations } from './verify-citations.ts'

export interface AnswerMemory {
  /**
   * As `answerQuestion`. The signal ends the waiting of this asker alone; the work goes on for others.
   * @param question what is answered: one that stands alone
   */
  answer(question: string, deps: AnswerDependencies): Promise<Answer>
}

export interface AnswerMemoryOptions {
  /** How many answers are remembered at most. */
  readonly most?: number
  /** Ends all work, whoever waits for it. */
  readonly signal?: AbortSignal
}

/** A memory in which an answer is found by the build, the articles of the scope and the question alone. */
export function answerMemory({ most = 500, signal }: AnswerMemoryOptions = {}): AnswerMemory {
  const remembered = new Map<string, Answer>()
  const underWay = new Map<string, Promise<Answer>>()

  const begin = (key: string, question: string, deps: AnswerDependencies): Promise<Answer> => {
    const work = answerQuestion(question, { ...deps, signal }).finally(() => underWay.delete(key))
    underWay.set(key, work)
    return work.then((answer) => {
      if (isLasting(answer)) keep(key, answer)
      return answer
    })
  }
  const keep = (key: string, answer: Answer): void => {
    remembered.delete(key)
    remembered.set(key, answer)
    // A map keeps the order of insertion, so the first one was not asked for longest.
    for (const oldest of remembered.keys()) {
      if (remembered.size <= most) break
      remembered.delete(oldest)
    }
  }
  return {
    async answer(question, deps) {
      const key = keyOf(question, deps)
      const known = remembered.get(key)
      if (known && (await stillHolds(known, deps))) {
        keep(key, known)
        return known
      }
      return orGivenUp(underWay.get(key) ?? begin(key, question, deps), deps.signal)
    },
  }
}

/** Not the scope's name but what it holds: nobody is given what another one may see. */
function keyOf(question: string, { build, scope }: AnswerDependencies): string {
  const sources = scope ? articlesIn(build, scope).map(({ source }) => source) : null
  const within = sources && createHash('sha256').update(JSON.stringify(sources)).digest('base64url')
  return JSON.stringify([build.manifest.build, within, question])
}

const passing: ReadonlySet<Note> = new Set([
  'vectors-unavailable',
  'sources-changed',
  'model-unavailable',
  'model-over-budget',
  'model-unsupported',
])

/** What a failing model or a changed file spoiled is tried again. */
function isLasting({ notes }: Answer): boolean {
  return notes.every((note) => !passing.has(note))
}

/** A file can have changed without a new build. */
async function stillHolds(answer: Answer, deps: AnswerDependencies): Promise<boolean> {
  const { changed, citations } = await verifyCitations(answer, deps)
  return !changed && citations.every(({ start }, i) => start === answer.citations[i]?.start)
}
