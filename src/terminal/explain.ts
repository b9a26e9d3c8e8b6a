// How an answer came about, for people who tune a corpus: the gate, the passages and sentences with their scores.
import type { Trace, VectorShare } from '../answering/trace.ts'
import type { Answer } from '../model.ts'
import { explainWriting } from './explain-writing.ts'
import type { Output } from './output.ts'
import { printable } from './printable.ts'

const shownSentences = 6
const shownPassages = 6

/** The explanation of an answer as lines of text. */
export function explain(answer: Answer, trace: Trace | null, { paint }: Pick<Output, 'paint'>): string {
  if (!trace) return 'Declined before anything was looked up.'
  const { question, evidence, hits, candidates, vectorIndex, vectors, writing } = trace
  const verdict = evidence.isEnough ? 'enough: the question is answered' : 'too little: not found'
  const lines = [
    paint.bold('Evidence'),
    `  ${evidence.value.toFixed(3)} of 1, the gate is at ${evidence.threshold.toFixed(3)} (${verdict})`,
    paint.bold('Question'),
    `  language ${question.language}, expected answer: ${question.kind}, ${question.terms.length} terms`,
    paint.bold(`Passages (relevance = lexical + vector, ${vectorIndex} vector index)`),
    `  ${vectorsInWords(vectors)}`,
    ...hits.slice(0, shownPassages).map(({ article, passage, relevance, scores }) => {
      const numbers = `${relevance.toFixed(3)} = ${scores.lexical.toFixed(3)} + ${scores.vector.toFixed(3)}`
      const place = `${article.source}:${passage.sentences[0]?.lines[0] ?? 1}`
      return `  ${numbers}  ${place}${passage.peripheral ? ' (peripheral)' : ''}`
    }),
    paint.bold('Sentences'),
    ...candidates.slice(0, shownSentences).map(({ score, hit, sentence, text }) => {
      const place = paint.dim(`${hit.article.source}:${sentence.lines[0]}`)
      return `  ${score.toFixed(3)}  ${place}  ${text.replace(/\s+/g, ' ').slice(0, 120)}`
    }),
    ...(writing ? explainWriting(writing, { paint }) : []),
    paint.bold('Time'),
    `  ${Object.entries(answer.timingsMs)
      .map(([stage, milliseconds]) => `${stage} ${milliseconds.toFixed(1)} ms`)
      .join(', ')}`,
  ]
  return lines.join('\n')
}

/** The embedder, and how much its cosines count beside the words. */
function vectorsInWords({ embedder, dimensions, weight, failure }: VectorShare): string {
  const about = `vectors by ${embedder}, ${dimensions} dimensions, weight ${weight.toFixed(2)}`
  return failure === null ? about : `${about}: ${printable(failure)}`
}
