// The lexical index: postings of hashed terms in typed arrays, ranked by BM25 in one bag.
import { UserError } from '../errors.ts'
import { countUnit } from '../text/terms.ts'

export type LexicalArrays = Readonly<{
  /** Hashes of all terms, ascending. */
  termHashes: Uint32Array
  /** Where the postings of each term begin; one more for the end. */
  termStarts: Uint32Array
  /** Passage numbers, ascending within a term. */
  postingPassages: Uint32Array
  /** How often the term occurs in that passage, in eighths, at most 255. */
  postingCounts: Uint8Array
  /** Number of terms of each passage. */
  passageLengths: Float32Array
}>

/** A term of a question: what it hashes to, and how much it counts. */
export interface WeightedTerm {
  readonly hash: number
  readonly weight: number
}

export interface ScoredPassage {
  readonly passageId: number
  readonly score: number
}

/** Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond". */
export const bm25 = { k1: 1.2, b: 0.75 } as const

/**
 * In a corpus of a few passages every word would look common and only missing words rare: so many further passages
 * that hold none of the words are imagined.
 */
const unseenPassages = 10

export interface LexicalIndex {
  readonly passageCount: number
  readonly termCount: number
  /** The passages with the highest sums, best first; ties go to the earlier passage. */
  search(terms: readonly WeightedTerm[], limit: number): ScoredPassage[]
  /** In how many passages a term occurs. */
  frequency(hash: number): number
  /** Inverse document frequency, 0 or more; a term that occurs nowhere has the highest. */
  inverseFrequency(hash: number): number
}

/** The score of a passage that held every term as often as could be: what scores are measured against. */
export function bestPossibleScore(
  terms: readonly WeightedTerm[],
  index: Pick<LexicalIndex, 'inverseFrequency'>,
): number {
  return (
    terms.reduce((sum, { hash, weight }) => sum + weight * index.inverseFrequency(hash), 0) * (bm25.k1 + 1)
  )
}

/** @throws UserError when a table is missing */
export function openLexicalIndex(arrays: ReadonlyMap<string, unknown>): LexicalIndex {
  const termHashes = arrays.get('termHashes')
  const termStarts = arrays.get('termStarts')
  const postingPassages = arrays.get('postingPassages')
  const postingCounts = arrays.get('postingCounts')
  const passageLengths = arrays.get('passageLengths')
  if (
    termHashes instanceof Uint32Array &&
    termStarts instanceof Uint32Array &&
    postingPassages instanceof Uint32Array &&
    postingCounts instanceof Uint8Array &&
    passageLengths instanceof Float32Array
  ) {
    return lexicalIndex({ termHashes, termStarts, postingPassages, postingCounts, passageLengths })
  }
  throw new UserError('The lexical index is incomplete. Run: npm run index -- --rebuild')
}

export function lexicalIndex(arrays: LexicalArrays): LexicalIndex {
  const { termHashes, termStarts, postingPassages, postingCounts, passageLengths } = arrays
  const passageCount = passageLengths.length
  const norms = lengthNorms(passageLengths)
  const scores = new Float32Array(passageCount)

  const frequency = (hash: number) => {
    const place = placeOf(termHashes, hash)
    return place < 0 ? 0 : (termStarts[place + 1] ?? 0) - (termStarts[place] ?? 0)
  }
  const inverseFrequency = (hash: number) => {
    const n = frequency(hash)
    return Math.log(1 + (passageCount + unseenPassages - n + 0.5) / (n + 0.5))
  }
  return {
    passageCount,
    termCount: termHashes.length,
    frequency,
    inverseFrequency,
    search(terms, limit) {
      const touched: number[] = []
      for (const { hash, weight } of terms) {
        const place = placeOf(termHashes, hash)
        if (place < 0) continue
        const factor = weight * inverseFrequency(hash) * (bm25.k1 + 1)
        // A passage is new to the question while its score is 0, so nothing may leave it there.
        if (!(factor > 0)) continue
        const end = termStarts[place + 1] ?? 0
        for (let i = termStarts[place] ?? 0; i < end; i++) {
          const passageId = postingPassages[i] ?? 0
          const count = (postingCounts[i] ?? 0) / countUnit
          const score = scores[passageId] ?? 0
          if (score === 0) touched.push(passageId)
          scores[passageId] = score + (factor * count) / (count + (norms[passageId] ?? 1))
        }
      }
      const best = highest(touched, scores, limit)
      for (const passageId of touched) scores[passageId] = 0
      return best
    },
  }
}

/** The part of BM25's denominator that a passage's length decides. */
function lengthNorms(lengths: Float32Array): Float32Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1)
  return lengths.map((length) => bm25.k1 * (1 - bm25.b + (bm25.b * length) / Math.max(average, 1)))
}

function placeOf(hashes: Uint32Array, signed: number): number {
  const hash = signed >>> 0
  let low = 0
  let high = hashes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = hashes[middle] ?? 0
    if (found === hash) return middle
    if (found < hash) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function highest(touched: readonly number[], scores: Float32Array, limit: number): ScoredPassage[] {
  const best: ScoredPassage[] = []
  for (const passageId of touched) {
    const score = scores[passageId] ?? 0
    const worst = best.at(-1)
    if (best.length >= limit && worst && !isBetter(score, passageId, worst)) continue
    let place = best.length
    while (place > 0) {
      const above = best[place - 1]
      if (!above || !isBetter(score, passageId, above)) break
      place--
    }
    best.splice(place, 0, { passageId, score })
    if (best.length > limit) best.pop()
  }
  return best
}

function isBetter(score: number, passageId: number, than: ScoredPassage): boolean {
  return score > than.score || (score === than.score && passageId < than.passageId)
}
