// The close look: ranks the sentences of the best passages by how well they answer.
import type { Hit, Sentence } from '../model.ts'
import { unitsOf } from '../text/terms.ts'
import type { Word } from '../text/words.ts'
import { answerCues, kindFit } from './answer-cues.ts'
import { coversInContext, type Said, saidBy, saidByAll } from './cover.ts'
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

/** Looks at the sentences of the first passages. */
export function selectSentences(question: Question, found: readonly Hit[]): Selection {
  const measures = new Map<string, ReturnType<typeof saidBy>>()
  const candidates: Candidate[] = []
  const saidIn = new Map<Hit, Said>()
  const looked = firstWithRoom(found)
  let best = 0
  for (const hit of looked) {
    const { article, passage } = hit
    const measure = measures.get(article.language) ?? saidBy(question, article.language)
    measures.set(article.language, measure)
    const texts = passage.sentences.map(({ start, end }) => passage.text.slice(start, end))
    const units = texts.map(unitsOf)
    const said = units.map(measure)
    const title = measure(unitsOf([hit, ...hit.duplicates].flatMap(headlinesOf).join('\n')))
    const covers = coversInContext(question.topics.get(article.language) ?? [], said, title)
    saidIn.set(hit, saidByAll(said, title))
    for (const [place, sentence] of passage.sentences.entries()) {
      const text = texts[place] ?? ''
      const covered = covers[place] ?? 0
      const cover = isForeign(question, article.language) ? raised(covered, foreignWords.coverPower) : covered
      const score = hit.relevance * closeLook.passageShare + cover
      best = Math.max(best, score)
      // The kind of answer is a small part of the score: it is looked for only where that can matter.
      const fit =
        score >= best * closeLook.kindFrom ? fitOf(question, text, units[place] ?? [], article.language) : 0
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

function fitOf(question: Question, text: string, units: readonly Word[], language: string): number {
  if (question.kind === 'other') return 0
  return kindFit(question.kind, answerCues(text, units, question.asked, language))
}
