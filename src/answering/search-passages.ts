// Passages for the words of a search, best first, without an answer.
import type { Hit } from '../model.ts'
import { unitsOf } from '../text/terms.ts'
import { type AnswerDependencies, longestQuestion } from './answer-question.ts'
import { saidBy } from './cover.ts'
import { retrieve } from './retrieve.ts'
import { selectSentences } from './select-sentences.ts'
import { saidWord } from './taken-apart.ts'
import { closeLook } from './tuning.ts'
import { understandQuestion } from './understand-question.ts'

export interface SearchResult {
  readonly hits: readonly Hit[]
  /** ISO 639-1 code of the language of the words, or `und`. */
  readonly language: string
  /** Where the words of the search stand in a passage, or words like them: offsets into its text, in order. */
  readonly marksIn: (hit: Hit) => readonly (readonly [number, number])[]
}

/** From so much likeness on a word is one that was looked for. */
const leastMarked = 0.6

/** @param limit how many passages at most */
export async function searchPassages(
  words: string,
  deps: AnswerDependencies,
  limit: number,
): Promise<SearchResult> {
  const question = await understandQuestion(words.slice(0, longestQuestion), deps.build)
  const { hits } = await retrieve(question, deps, Math.max(limit, closeLook.passages))
  const ordered = selectSentences(question, hits, deps.build).hits.slice(0, limit)
  return {
    hits: ordered.filter(({ relevance }) => relevance > 0),
    language: question.language,
    marksIn: ({ article, passage }) => {
      const said = saidBy(question, article.language)
      const units = unitsOf(passage.text).filter((unit) =>
        said([saidWord(unit.text)]).some((likeness) => likeness >= leastMarked),
      )
      return units.map(({ start, end }) => [start, end] as const)
    },
  }
}
