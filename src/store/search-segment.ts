// Ranks the passages of one segment: rare terms first, and frequent ones only for passages that can still win.
import { countUnit } from '../text/terms.ts'
import { placeOfTerm } from './lexical-arrays.ts'
import type { LexicalSegment, ScoredPassage } from './lexical-index.ts'

/** A term of the question with everything the passage does not decide: weight x rarity x (k1 + 1). */
export interface PreparedTerm {
  readonly hash: number
  readonly factor: number
}

export interface SearchedSegment extends LexicalSegment {
  /** See `lengthNorm`. */
  readonly norms: Float32Array
  /** The least share that any norm has of the one it had when the segment was written, 0 to 1. */
  readonly normShare: number
}

/** Room for rounding: sums are kept in 32 bits. */
const slack = 1.0001
/** Postings to go through, for each passage met so far, before it is worth asking whether more can join. */
const postingsBetweenLooks = 2

/** A term of the question as this segment holds it. */
interface Run {
  readonly factor: number
  readonly start: number
  readonly end: number
  /** The most it adds to any passage. */
  readonly bound: number
}

/**
 * Adds the best passages of a segment to `best`, which stays sorted and no longer than `limit`. Exact: the "MaxScore"
 * of Turtle & Flood 1995 term by term. While the terms still to come could lift a new passage among the best, all
 * postings are read; after that only passages met so far are looked up, and those that cannot win any more are let go.
 * @param scores zeros, one for each passage; zeros again afterwards
 */
export function searchSegment(
  segment: SearchedSegment,
  terms: readonly PreparedTerm[],
  scores: Float32Array,
  limit: number,
  best: ScoredPassage[],
): void {
  const runs = runsOf(segment, terms)
  const rest = restsOf(runs)
  const touched = new Uint16Array(segment.passageIds.length)
  let met = 0
  let next = 0
  let read = 0
  let floor = floorOf(best, limit)
  for (; next < runs.length; next++) {
    if (met >= limit && read >= met * postingsBetweenLooks) {
      floor = Math.max(floor, scoreAt(limit, segment, scores, touched, met))
      read = 0
    }
    if (rest[next] !== undefined && (rest[next] ?? 0) * slack < floor) break
    const run = runs[next]
    if (!run) break
    met = addAll(segment, run, scores, touched, met)
    read += run.end - run.start
  }
  if (next < runs.length) {
    let left = prune(scores, touched.slice(0, met), floor - (rest[next] ?? 0) * slack).sort()
    for (; next < runs.length; next++) {
      const run = runs[next]
      if (!run) break
      addTo(segment, run, scores, left)
      if (left.length <= limit) continue
      floor = Math.max(floor, scoreAt(limit, segment, scores, left, left.length))
      left = prune(scores, left, floor - (rest[next + 1] ?? 0) * slack)
    }
    keepBest(segment, scores, left, left.length, limit, best)
  } else keepBest(segment, scores, touched, met, limit, best)
  for (let i = 0; i < met; i++) scores[touched[i] ?? 0] = 0
}

function runsOf({ arrays, normShare }: SearchedSegment, terms: readonly PreparedTerm[]): Run[] {
  const { termHashes, termStarts, termImpacts } = arrays
  const runs: Run[] = []
  for (const { hash, factor } of terms) {
    const place = placeOfTerm(termHashes, hash)
    if (place < 0) continue
    const impact = (termImpacts[place] ?? 255) / 255
    // impact = 1 / (1 + norm / count), with every norm at least `normShare` of what it was.
    const most = 1 / (1 + (1 / impact - 1) * normShare)
    runs.push({
      factor,
      start: termStarts[place] ?? 0,
      end: termStarts[place + 1] ?? 0,
      bound: factor * most,
    })
  }
  return runs
}

/** The most that each run and all behind it can add together. */
function restsOf(runs: readonly Run[]): Float64Array {
  const rest = new Float64Array(runs.length + 1)
  for (let i = runs.length - 1; i >= 0; i--) rest[i] = (rest[i + 1] ?? 0) + (runs[i]?.bound ?? 0)
  return rest
}

/** What a passage must reach: the last of the best so far, when they are full. */
function floorOf(best: readonly ScoredPassage[], limit: number): number {
  return best.length < limit ? 0 : (best.at(-1)?.score ?? 0)
}

function addAll(
  { arrays, norms }: SearchedSegment,
  { factor, start, end }: Run,
  scores: Float32Array,
  touched: Uint16Array,
  metBefore: number,
): number {
  const { postingPassages, postingCounts } = arrays
  let met = metBefore
  for (let i = start; i < end; i++) {
    const passage = postingPassages[i] ?? 0
    const count = (postingCounts[i] ?? 0) / countUnit
    const score = scores[passage] ?? 0
    if (score === 0) touched[met++] = passage
    scores[passage] = score + (factor * count) / (count + (norms[passage] ?? 1))
  }
  return met
}

/** Adds a term to some passages only, which ascend: by stepping through its postings in growing strides. */
function addTo(
  { arrays, norms }: SearchedSegment,
  { factor, start, end }: Run,
  scores: Float32Array,
  passages: Uint16Array,
): void {
  const { postingPassages, postingCounts } = arrays
  let at = start
  for (let i = 0; i < passages.length && at < end; i++) {
    const passage = passages[i] ?? 0
    let stride = 1
    while (at + stride < end && (postingPassages[at + stride] ?? 0) < passage) stride *= 2
    let high = Math.min(at + stride, end - 1)
    at += stride >> 1
    while (at < high) {
      const middle = (at + high) >> 1
      if ((postingPassages[middle] ?? 0) < passage) at = middle + 1
      else high = middle
    }
    if ((postingPassages[at] ?? 0) < passage) return
    if (postingPassages[at] !== passage) continue
    const count = (postingCounts[at] ?? 0) / countUnit
    scores[passage] = (scores[passage] ?? 0) + (factor * count) / (count + (norms[passage] ?? 1))
  }
}

function prune(scores: Float32Array, passages: Uint16Array, least: number): Uint16Array {
  let kept = 0
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i] ?? 0
    if ((scores[passage] ?? 0) >= least) passages[kept++] = passage
  }
  return passages.subarray(0, kept)
}

/** The score of the passage in place `rank` (from 1) among those that are not removed; 0 when there are fewer. */
function scoreAt(
  rank: number,
  { passageIds }: SearchedSegment,
  scores: Float32Array,
  passages: Uint16Array,
  size: number,
): number {
  // A heap of the `rank` highest, the lowest of them on top.
  const heap = new Float32Array(rank)
  let filled = 0
  for (let i = 0; i < size; i++) {
    const passage = passages[i] ?? 0
    const score = scores[passage] ?? 0
    if (filled === rank && score <= (heap[0] ?? 0)) continue
    if ((passageIds[passage] ?? -1) < 0) continue
    if (filled < rank) rise(heap, filled++, score)
    else sink(heap, score)
  }
  return filled === rank ? (heap[0] ?? 0) : 0
}

function rise(heap: Float32Array, from: number, score: number): void {
  let place = from
  while (place > 0) {
    const parent = (place - 1) >> 1
    if ((heap[parent] ?? 0) <= score) break
    heap[place] = heap[parent] ?? 0
    place = parent
  }
  heap[place] = score
}

function sink(heap: Float32Array, score: number): void {
  let place = 0
  for (;;) {
    let child = 2 * place + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++
    if ((heap[child] ?? 0) >= score) break
    heap[place] = heap[child] ?? 0
    place = child
  }
  heap[place] = score
}

function keepBest(
  { passageIds }: SearchedSegment,
  scores: Float32Array,
  passages: Uint16Array,
  size: number,
  limit: number,
  best: ScoredPassage[],
): void {
  for (let i = 0; i < size; i++) {
    const passage = passages[i] ?? 0
    const score = scores[passage] ?? 0
    const last = best.at(-1)
    if (best.length >= limit && last && score < last.score) continue
    const passageId = passageIds[passage] ?? -1
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
