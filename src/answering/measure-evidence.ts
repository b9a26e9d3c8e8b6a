// Whether the sources speak of what was asked: one number, comparable across languages and sizes of the corpus.
import type { Selection } from './select-sentences.ts'
import { closeLook, evidenceShares, raised } from './tuning.ts'
import { isForeign, type Question, type TopicWord } from './understand-question.ts'

export interface Evidence {
  /** 0 = nothing of the question stands in the sources, 1 = all of it stands together. */
  readonly value: number
  readonly threshold: number
  readonly isEnough: boolean
}

/**
 * The evidence of the passage that holds the best sentence. A topic word that the corpus lacks has the highest
 * rarity, so it weighs most where it is missing; a question without any topic word has no evidence.
 */
export function measureEvidence(question: Question, { candidates, said }: Selection): Evidence {
  const { threshold } = evidenceShares
  const best = candidates[0]?.hit
  const topic = question.topics.get(best?.article.language ?? '') ?? []
  const own = passageEvidence(topic, best?.relevance ?? 0, said)
  const foreign = best !== undefined && isForeign(question, best.article.language)
  const value = foreign ? raised(own, evidenceShares.foreignPower) : own
  return { value, threshold, isEnough: value >= threshold }
}

function passageEvidence(topic: readonly TopicWord[], relevance: number, said: Selection['said']): number {
  let [total, solid, names, namesSaid, allSaid] = [0, 0, 0, 0, 0]
  let othersSaid = false
  for (const [index, { weight, isName }] of topic.entries()) {
    const value = said[index] ?? 0
    total += weight
    allSaid += weight * value
    if (value >= closeLook.solidLikeness) solid += weight * value
    if (!isName) {
      othersSaid ||= value > 0
      continue
    }
    names += weight
    namesSaid += weight * value
  }
  if (total === 0) return 0
  // Without names in the question (or in scripts without capitals) all its topic words stand in for them.
  const missing = 1 - (names > 0 ? namesSaid / names : allSaid / total)
  const found = Math.min(1, relevance) * evidenceShares.passage + (solid / total) * evidenceShares.cover
  // Who is asked about is there, what is asked about is not: near misses look like that.
  const onlyNames = names > 0 && names < total && !othersSaid ? evidenceShares.onlyNames : 1
  return found * (1 - evidenceShares.name * missing) * onlyNames
}
