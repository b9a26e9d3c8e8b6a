// What the check of an answer costs: the processor's time for five sentences against three passages.
import { checkSentence } from '../answering/check-sentence.ts'
import { prepareEvidence } from '../answering/checking/prepare-evidence.ts'
import type { Case } from './citation-cases.ts'
import { percentile } from './metrics.ts'
import type { DataSet, Paragraph } from './read-xquad.ts'

const sentencesInAnswer = 5
const passagesCited = 3
/** More answers change nothing but the time this takes. */
const mostAnswers = 400

export interface CheckingCost {
  readonly answers: number
  /** Milliseconds to read the passages, once an answer. */
  readonly preparingMs: number
  /** Milliseconds to check the sentences: the usual answer, and the slowest of twenty. */
  readonly checkingMs: number
  readonly checkingP95Ms: number
}

interface MadeAnswer {
  readonly sentences: readonly string[]
  readonly passages: readonly Paragraph[]
}

/**
 * Measured as it is in the running bot: the code is warm, each answer brings passages that were not read before.
 * @param language of the sentences, ISO 639-1
 */
export async function checkingCost(
  cases: readonly Case[],
  language: string,
  holding: DataSet,
): Promise<CheckingCost> {
  const answers = answersFrom(cases, holding).slice(0, mostAnswers)
  const preparing: number[] = []
  const checking: number[] = []
  for (const { sentences, passages } of answers) {
    const startMs = processorMs()
    const evidence = await prepareEvidence(
      passages.map(({ text }) => ({
        ...{ text, title: '', headings: [], date: null },
        language: holding.language,
      })),
      language,
    )
    const preparedMs = processorMs()
    for (const sentence of sentences) checkSentence(sentence, evidence)
    checking.push(processorMs() - preparedMs)
    preparing.push(preparedMs - startMs)
  }
  return {
    answers: answers.length,
    preparingMs: percentile(preparing, 0.5),
    checkingMs: percentile(checking, 0.5),
    checkingP95Ms: percentile(checking, 0.95),
  }
}

/** True sentences as they follow each other in an article, with the paragraphs around. */
function answersFrom(cases: readonly Case[], holding: DataSet): MadeAnswer[] {
  return holding.articles.flatMap((paragraphs, article) => {
    const own = cases.filter(({ truth, cited }) => truth === 'true' && cited[0] === article)
    const answers = Math.floor(own.length / sentencesInAnswer)
    return Array.from({ length: answers }, (_, i) => {
      const five = own.slice(i * sentencesInAnswer, (i + 1) * sentencesInAnswer)
      const from = Math.max(0, Math.min(five[0]?.cited[1] ?? 0, paragraphs.length - passagesCited))
      return {
        sentences: five.map(({ sentence }) => sentence),
        passages: paragraphs.slice(from, from + passagesCited),
      }
    })
  })
}

/** Of this process, whatever else the machine does. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
