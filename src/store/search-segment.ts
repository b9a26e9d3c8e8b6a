// Ranks the passages of one segment: rare terms first, and frequent ones only for passages that can still win.
import { contendersOf, type Scratch, sift } from './contenders.ts'
import type { LexicalSegment, ScoredPassage } from './lexical-index.ts'
import { lowestOfBest } from './lowest-of-best.ts'
import { addAll, addTo, type Run, runsOf } from './read-postings.ts'

/** A term of the question with everything the passage does not decide: weight x rarity x (k1 + 1). */
export interface PreparedTerm {
  readonly hash: number
  readonly factor: number
}

export interface SearchedSegment extends LexicalSegment {
  /** See `lengthNorm`; in eighths, as the counts are. */
  readonly norms: Float32Array
  /** The least share that any norm has of the one it had when the segment was written, 0 to 1. */
  readonly normShare: number
}

/** Room for rounding: sums are kept in 32 bits. */
const slack = 1.0001
/** What finding one passage in a run costs, in postings read one after the other. */
const lookUpCost = 6
/** A look at the best so far is a walk over the passages: worth it after so many postings a passage, while so many are left. */
const postingsToLook = { read: 1.5, left: 4 } as const

/**
 * Adds the best passages of a segment to `best`, which stays sorted and no longer than `limit`. Exact: the "MaxScore"
 * of Turtle & Flood 1995 term by term. While the terms still to come could lift a new passage among the best, all
 * postings are read; after that only passages met so far are looked up, and those that cannot win any more are let go.
 * @param scratch its scores are zeros, one for each passage, and zeros again afterwards
 */
export function searchSegment(
  segment: SearchedSegment,
  terms: readonly PreparedTerm[],
  scratch: Scratch,
  limit: number,
  best: ScoredPassage[],
): void {
  const size = segment.passageIds.length
  const scores = scratch.scores.subarray(0, size)
  const runs = runsOf(segment, terms)
  const { bounds: rest, postings: left } = restsOf(runs)
  let floor = best.length < limit ? 0 : (best.at(-1)?.score ?? 0)
  let next = 0
  let read = 0
  for (; next < runs.length; next++) {
    const [toCome, toRead] = [rest[next] as number, left[next] as number]
    if (read >= postingsToLook.read * size && toRead >= postingsToLook.left * size) {
      floor = Math.max(floor, lowestOfBest(limit, segment.passageIds, scores))
      read = 0
    }
    if (toCome * slack < floor) break
    addAll(segment, runs[next] as Run, scores)
    read += toRead - (left[next + 1] as number)
  }
  let able = contendersOf(scratch, size, floor - (rest[next] as number) * slack)
  for (; next < runs.length; next++) {
    const run = runs[next] as Run
    if (run.end - run.start < able.length * lookUpCost) addAll(segment, run, scores)
    else addTo(segment, run, able, scores)
    able = sift(scratch, able, floor - (rest[next + 1] as number) * slack)
  }
  keepBest(segment, scores, able, limit, best)
  scores.fill(0)
}

/** For each run, the most that it and all behind it can add together, and how many postings they have. */
function restsOf(runs: readonly Run[]) {
  const bounds = new Float64Array(runs.length + 1)
  const postings = new Float64Array(runs.length + 1)
  for (let i = runs.length - 1; i >= 0; i--) {
    const { bound, start, end } = runs[i] as Run
    bounds[i] = (bounds[i + 1] as number) + bound
    postings[i] = (postings[i + 1] as number) + end - start
  }
  return { bounds, postings }
}

function keepBest(
  { passageIds }: SearchedSegment,
  scores: Float32Array,
  passages: Uint16Array,
  limit: number,
  best: ScoredPassage[],
): void {
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i] as number
    const score = scores[passage] as number
    const last = best.at(-1)
    if (best.length >= limit && last && score < last.score) continue
    const passageId = passageIds[passage] as number
    if (passageId < 0) continue
    let place = best.length
    while (place > 0) {
      const above = best[place - 1]
      if (!above || score < above.score || (score === above.score && passageId > above.passageId)) break
      place--
    }
    best.splice(place, 0, { passageId, score })
    if (best.length > limit) best.pop()
  }
}
