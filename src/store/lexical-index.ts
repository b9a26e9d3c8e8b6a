// The lexical index: postings of hashed terms in segments, ranked by BM25 as one bag, whatever the segments are.
import { countUnit } from '../text/terms.ts'
import { scratchFor } from './contenders.ts'
import { averageOf, bm25, type LexicalArrays, lengthNorm, placeOfTerm } from './lexical-arrays.ts'
import { type PreparedTerm, searchSegment } from './search-segment.ts'

/** A term of a question: what it hashes to, and how much it counts. */
export interface WeightedTerm {
  readonly hash: number
  readonly weight: number
}

/** Whether a passage, by its number in the build, may be found at all; scores are those of the whole build. */
export type AcceptsPassage = (passageId: number) => boolean

export interface ScoredPassage {
  readonly passageId: number
  readonly score: number
}

/** A segment and the numbers its passages have in the build; -1 for a passage that was removed. */
export interface LexicalSegment {
  readonly arrays: LexicalArrays
  readonly passageIds: Int32Array
}

/**
 * In a corpus of a few passages every word would look common and only missing words rare: so many further passages
 * that hold none of the words are imagined.
 */
const unseenPassages = 10
/** Frequencies remembered at most; the words of questions repeat. */
const mostRemembered = 50_000

export interface LexicalIndex {
  readonly passageCount: number
  /** The passages with the highest sums among those accepted, best first; ties go to the earlier passage. */
  search(terms: readonly WeightedTerm[], limit: number, accepts?: AcceptsPassage): ScoredPassage[]
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
  let sum = 0
  for (const { hash, weight } of terms) sum += weight * index.inverseFrequency(hash)
  return sum * (bm25.k1 + 1)
}

/** An index over segments: the same passages give the same scores and order however they are dealt out. */
export function lexicalIndex(segments: readonly LexicalSegment[]): LexicalIndex {
  const { passageCount, averageLength } = measure(segments)
  const searched = segments.map((segment) => {
    const { arrays, passageIds } = segment
    const norms = arrays.passageLengths.map((length) => lengthNorm(length, averageLength) * countUnit)
    // A longer average than the segment's own makes its passages count more than they did when it was written.
    const normShare = Math.min(1, averageOf(arrays.passageLengths) / Math.max(averageLength, 1))
    return { ...segment, norms, normShare, removed: removedOf(passageIds) }
  })
  const scratch = scratchFor(Math.max(0, ...segments.map(({ passageIds }) => passageIds.length)))
  const known = new Map<number, number>()

  const frequency = (hash: number): number => {
    let found = known.get(hash)
    if (found === undefined) {
      if (known.size >= mostRemembered) known.clear()
      found = 0
      for (const segment of searched) found += frequencyIn(segment, hash)
      known.set(hash, found)
    }
    return found
  }
  const inverseFrequency = (hash: number): number => {
    const n = frequency(hash)
    return Math.log(1 + (passageCount + unseenPassages - n + 0.5) / (n + 0.5))
  }
  return {
    passageCount,
    frequency,
    inverseFrequency,
    search(terms, limit, accepts) {
      const prepared: PreparedTerm[] = []
      for (const { hash, weight } of terms) {
        const factor = weight * inverseFrequency(hash) * (bm25.k1 + 1)
        // A passage is new to the question while its score is 0, so nothing may leave it there.
        if (factor > 0) prepared.push({ hash, factor })
      }
      // One order for all segments, so that the same passage has the same sum, to the last bit, in any of them.
      prepared.sort((a, b) => b.factor - a.factor || a.hash - b.hash)
      const best: ScoredPassage[] = []
      if (limit < 1) return best
      for (const segment of searched) {
        searchSegment(accepts ? narrowed(segment, accepts) : segment, prepared, scratch, limit, best)
      }
      return best
    },
  }
}

/** A passage that is not accepted is one that is not there, as if it had been removed. */
function narrowed<T extends LexicalSegment>(segment: T, accepts: AcceptsPassage): T {
  const passageIds = segment.passageIds.map((id) => (id >= 0 && accepts(id) ? id : -1))
  return { ...segment, passageIds }
}

function measure(segments: readonly LexicalSegment[]): { passageCount: number; averageLength: number } {
  let passageCount = 0
  let length = 0
  for (const { arrays, passageIds } of segments) {
    for (let i = 0; i < passageIds.length; i++) {
      if ((passageIds[i] ?? -1) < 0) continue
      passageCount++
      length += arrays.passageLengths[i] ?? 0
    }
  }
  return { passageCount, averageLength: length / Math.max(passageCount, 1) }
}

function removedOf(passageIds: Int32Array): Uint16Array {
  const removed: number[] = []
  for (let i = 0; i < passageIds.length; i++) if ((passageIds[i] ?? -1) < 0) removed.push(i)
  return Uint16Array.from(removed)
}

/** Counts the passages of a term that are still there, the short way round. */
function frequencyIn(
  { arrays, passageIds, removed }: LexicalSegment & { readonly removed: Uint16Array },
  hash: number,
): number {
  const { termHashes, termStarts, postingPassages } = arrays
  const place = placeOfTerm(termHashes, hash)
  if (place < 0) return 0
  const start = termStarts[place] ?? 0
  const end = termStarts[place + 1] ?? 0
  let count = end - start
  if (removed.length === 0) return count
  if (removed.length * Math.log2(count + 1) < count) {
    for (const passage of removed) if (holds(postingPassages, start, end, passage)) count--
    return count
  }
  for (let i = start; i < end; i++) if ((passageIds[postingPassages[i] ?? 0] ?? -1) < 0) count--
  return count
}

function holds(postings: Uint16Array, start: number, end: number, passage: number): boolean {
  let low = start
  let high = end - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = postings[middle] ?? 0
    if (found === passage) return true
    if (found < passage) low = middle + 1
    else high = middle - 1
  }
  return false
}
