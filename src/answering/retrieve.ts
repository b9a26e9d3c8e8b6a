// Finds the passages: the lexical and the vector index, fused by a weighted sum of their scores.
import { messageOf } from '../errors.ts'
import type { Hit, Note } from '../model.ts'
import type { AcceptsPassage } from '../store/lexical-index.ts'
import type { AnswerDependencies } from './answer-question.ts'
import { gatherDuplicates } from './gather-duplicates.ts'
import { orGivenUp } from './or-given-up.ts'
import { passagesIn } from './scope.ts'
import type { VectorShare } from './trace.ts'
import { foreignWords, raised } from './tuning.ts'
import { isForeign, type Question } from './understand-question.ts'

export interface Retrieved {
  /** Best first. */
  readonly hits: readonly Hit[]
  readonly notes: readonly Note[]
  readonly vectors: VectorShare
}

type Searched = Pick<AnswerDependencies, 'build' | 'embedder' | 'scope' | 'signal'>

/** Navigation and teasers answer only when nothing better does. */
const peripheralFactor = 0.7
/** More candidates than wanted are taken from each index, for the fused order to choose from. */
const candidatesPerPassage = 3

/**
 * At least `limit` passages where there are as many, and up to twice as many where some repeat a part of others.
 * A weighted sum of calibrated scores beats reciprocal ranks (Bruch, Gai & Ingber 2023, arXiv 2210.11934).
 */
export async function retrieve(question: Question, deps: Searched, limit: number): Promise<Retrieved> {
  const { build, embedder } = deps
  const wanted = limit * candidatesPerPassage
  const accepts = passagesIn(build, deps.scope)
  const lexical = new Map<number, number>()
  for (const { passageId, score } of build.lexical.search(question.terms, wanted, accepts)) {
    const best = question.bestScores.get(build.articleOf(passageId).language) ?? 0
    lexical.set(passageId, best > 0 ? Math.min(1, score / best) : 0)
  }
  const { similarities, failure } = await searchVectors(question, deps, wanted, accepts)

  // Without vectors the words are all there is: they must not count half.
  const weight = failure === null ? embedder.weight : 0
  const ids = new Set([...lexical.keys(), ...similarities.keys()])
  const fused = [...ids].map((passageId) => {
    const scores = { lexical: lexical.get(passageId) ?? 0, vector: similarities.get(passageId) ?? 0 }
    const article = build.articleOf(passageId)
    const sum = (1 - weight) * scores.lexical + weight * scores.vector
    const calibrated = isForeign(question, article.language) ? raised(sum, foreignWords.relevancePower) : sum
    const relevance = calibrated * (build.isPeripheral(passageId) ? peripheralFactor : 1)
    return { passageId, article, relevance, scores }
  })
  fused.sort((a, b) => b.relevance - a.relevance || a.passageId - b.passageId)
  const hits = gatherDuplicates(fused, limit, build)
  const vectors = { embedder: embedder.id, dimensions: build.vectors.dimensions, weight, failure }
  return { hits, notes: failure === null ? [] : ['vectors-unavailable'], vectors }
}

/** Calibrated cosines by passage. A provider that fails costs its part of the score, not the answer. */
async function searchVectors(
  question: Question,
  { build, embedder, signal }: Searched,
  wanted: number,
  accepts: AcceptsPassage | undefined,
): Promise<{ readonly similarities: ReadonlyMap<number, number>; readonly failure: string | null }> {
  const similarities = new Map<number, number>()
  if (embedder.weight === 0) return { similarities, failure: null }
  if (build.vectors.dimensions === 0) return { similarities, failure: 'The index has no vectors.' }
  const { unrelatedCosine = 0 } = embedder
  try {
    const vector = await orGivenUp(embedder.embeddings.embedQuery(question.text), signal)
    for (const { passageId, similarity } of build.vectors.search(vector, wanted, accepts)) {
      similarities.set(passageId, Math.max(0, (similarity - unrelatedCosine) / (1 - unrelatedCosine)))
    }
    return { similarities, failure: null }
  } catch (error) {
    signal?.throwIfAborted()
    return { similarities, failure: messageOf(error) }
  }
}
