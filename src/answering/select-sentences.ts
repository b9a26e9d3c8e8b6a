// Ranks the sentences of the best passages by how well they answer.
import type { Hit, Sentence } from '../model.ts'
import type { LexicalIndex } from '../store/lexical-index.ts'
import { countTerms } from '../text/terms.ts'
import type { Question } from './understand-question.ts'

/** A sentence that may answer. */
export interface Candidate {
  readonly hit: Hit
  readonly sentence: Sentence
  /** Verbatim. */
  readonly text: string
  readonly score: number
}

/** Best first. */
export function selectSentences(question: Question, hits: readonly Hit[], index: LexicalIndex): Candidate[] {
  const candidates: Candidate[] = []
  for (const hit of hits) {
    for (const sentence of hit.passage.sentences) {
      const text = hit.passage.text.slice(sentence.start, sentence.end)
      const counts = countTerms(text)
      let sum = 0
      let best = 0
      for (const { hash, weight } of question.terms) {
        const idf = index.inverseFrequency(hash) * weight
        best += idf
        if (counts.has(hash)) sum += idf
      }
      candidates.push({ hit, sentence, text, score: (best > 0 ? sum / best : 0) + 0.6 * hit.relevance })
    }
  }
  return candidates.sort((a, b) => b.score - a.score)
}
