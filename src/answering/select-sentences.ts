// The close look: ranks the sentences of the best passages by how well they answer.
import type { Hit, Sentence } from '../model.ts'
import { unitsOf } from '../text/terms.ts'
import { answerCues, kindFit } from './answer-cues.ts'
import { coversInContext, type Said, saidBy, saidByAll } from './cover.ts'
import { headlineWords, takenApart } from './taken-apart.ts'
import { closeLook, foreignWords, raised } from './tuning.ts'
import { isForeign, type Question } from './understand-question.ts'

/** A sentence that may answer. */
export interface Candidate {
  readonly hit: Hit
  readonly sentence: Sentence
  /** Verbatim. */
  readonly text: string
  readonly score: number
}

export interface Selection {
  /** Best first. */
  readonly candidates: readonly Candidate[]
  /** The passages in the order of their best sentences, then those nobody looked at. */
  readonly hits: readonly Hit[]
  /** How well the passage of the best sentence says each topic word of the question. */
  readonly said: Said
}

/**
 * Looks at the sentences of the first passages.
 * @param build that the hits were found in
 */
export function selectSentences(question: Question, found: readonly Hit[], build: object): Selection {
  const measures = new Map<string, ReturnType<typeof saidBy>>()
  const candidates: Candidate[] = []
  const saidIn = new Map<Hit, Said>()
  const looked = firstWithRoom(found)
  let best = 0
  for (const hit of looked) {
    const { article, passage } = hit
    const measure = measures.get(article.language) ?? saidBy(question, article.language)
    measures.set(article.language, measure)
    const said = takenApart(hit, build).map(measure)
    const title = measure([hit, ...hit.duplicates].flatMap(headlinesOf).flatMap(headlineWords))
    const covers = coversInContext(question.topics.get(article.language) ?? [], said, title)
    saidIn.set(hit, saidByAll(said, title))
    for (const [place, sentence] of passage.sentences.entries()) {
      const text = passage.text.slice(sentence.start, sentence.end)
      const covered = covers[place] ?? 0
      const cover = isForeign(question, article.language) ? raised(covered, foreignWords.coverPower) : covered
      const score = hit.relevance * closeLook.passageShare + cover
      best = Math.max(best, score)
      // The kind of answer is a small part of the score: it is looked for only where that can matter.
      const fit = score >= best * closeLook.kindFrom ? fitOf(question, text, article.language) : 0
      candidates.push({ hit, sentence, text, score: score + fit * closeLook.kindShare })
    }
  }
  candidates.sort((a, b) => b.score - a.score)
  const ordered = new Set(candidates.map(({ hit }) => hit))
  const said = candidates[0] && saidIn.get(candidates[0].hit)
  return { candidates, hits: [...ordered, ...found.slice(looked.length)], said: said ?? new Float64Array() }
}

/** Passages until there is as much new text as in so many whole ones. */
function firstWithRoom(found: readonly Hit[]): readonly Hit[] {
  let room: number = closeLook.passages
  const end = found.findIndex(({ newShare }) => {
    if (room <= 0) return true
    room -= newShare
    return false
  })
  return end < 0 ? found : found.slice(0, end)
}

function headlinesOf({ article, passage }: Hit): string[] {
  return [...(article.isTitled ? [article.title] : []), ...passage.headings]
}

function fitOf(question: Question, text: string, language: string): number {
  if (question.kind === 'other') return 0
  return kindFit(question.kind, answerCues(text, unitsOf(text), question.asked, language))
}
