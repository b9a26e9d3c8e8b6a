// Ranks the passages of one segment: rare terms first, and frequent ones only for passages that can still win.
import { placeOfTerm } from './lexical-arrays.ts'
import type { LexicalSegment, ScoredPassage } from './lexical-index.ts'

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
/**
 * Asking whether more passages can join costs about as much as reading this many postings for each passage met, so it
 * is asked after so many, and only while that many times more are left: small segments are read whole.
 */
const worthALook = { read: 2, left: 8 } as const
/** Passages that can still win are sifted again after so many terms. */
const termsBetweenSifts = 4

/** What a search writes on; used again for every question. Each has room for all passages of a segment. */
export interface Scratch {
  readonly scores: Float32Array
  /** The passages that have a score, in the order in which they were met. */
  readonly touched: Uint16Array
  readonly contenders: Uint16Array
}

export function scratchFor(passages: number): Scratch {
  return {
    scores: new Float32Array(passages),
    touched: new Uint16Array(passages),
    contenders: new Uint16Array(passages),
  }
}

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
 * @param scratch its scores are zeros, one for each passage, and zeros again afterwards
 */
export function searchSegment(
  segment: SearchedSegment,
  terms: readonly PreparedTerm[],
  { scores, touched, contenders }: Scratch,
  limit: number,
  best: ScoredPassage[],
): void {
  const runs = runsOf(segment, terms)
  const { bounds: rest, postings: left } = restsOf(runs)
  let met = 0
  let next = 0
  let read = 0
  let floor = floorOf(best, limit)
  for (; next < runs.length; next++) {
    const isWorthALook = read >= met * worthALook.read && (left[next] as number) > met * worthALook.left
    if (isWorthALook && met >= limit) {
      floor = Math.max(floor, scoreAt(limit, segment, scores, touched, met))
      read = 0
    }
    if ((rest[next] as number) * slack < floor) break
    const run = runs[next] as Run
    met = addAll(segment, run, scores, touched, met)
    read += run.end - run.start
  }
  if (next < runs.length) {
    let able = ableToWin(segment, scores, floor - (rest[next] as number) * slack, contenders)
    for (let term = 1; next < runs.length; next++, term++) {
      addTo(segment, runs[next] as Run, scores, able)
      if (term % termsBetweenSifts !== 0 || able.length <= 2 * limit) continue
      floor = Math.max(floor, scoreAt(limit, segment, scores, able, able.length))
      able = sift(scores, able, floor - (rest[next + 1] as number) * slack)
    }
    keepBest(segment, scores, able, able.length, limit, best)
  } else keepBest(segment, scores, touched, met, limit, best)
  for (let i = 0; i < met; i++) scores[touched[i] as number] = 0
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
    const passage = postingPassages[i] as number
    const count = postingCounts[i] as number
    const score = scores[passage] as number
    if (score === 0) touched[met++] = passage
    scores[passage] = score + (factor * count) / (count + (norms[passage] as number))
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
    const passage = passages[i] as number
    let stride = 1
    while (at + stride < end && (postingPassages[at + stride] as number) < passage) stride *= 2
    let high = Math.min(at + stride, end - 1)
    at += stride >> 1
    while (at < high) {
      const middle = (at + high) >> 1
      if ((postingPassages[middle] as number) < passage) at = middle + 1
      else high = middle
    }
    if ((postingPassages[at] as number) < passage) return
    if (postingPassages[at] !== passage) continue
    const count = postingCounts[at] as number
    scores[passage] = (scores[passage] as number) + (factor * count) / (count + (norms[passage] as number))
  }
}

/** The passages met that have at least such a score, ascending. */
function ableToWin(
  { passageIds }: SearchedSegment,
  scores: Float32Array,
  least: number,
  contenders: Uint16Array,
): Uint16Array {
  let able = 0
  for (let passage = 0; passage < passageIds.length; passage++) {
    const score = scores[passage] as number
    if (score > 0 && score >= least) contenders[able++] = passage
  }
  return contenders.subarray(0, able)
}

function sift(scores: Float32Array, passages: Uint16Array, least: number): Uint16Array {
  let kept = 0
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i] as number
    if ((scores[passage] as number) >= least) passages[kept++] = passage
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
    const passage = passages[i] as number
    const score = scores[passage] as number
    if (filled === rank && score <= (heap[0] as number)) continue
    if ((passageIds[passage] as number) < 0) continue
    if (filled < rank) rise(heap, filled++, score)
    else sink(heap, score)
  }
  return filled === rank ? (heap[0] as number) : 0
}

function rise(heap: Float32Array, from: number, score: number): void {
  let place = from
  while (place > 0) {
    const parent = (place - 1) >> 1
    if ((heap[parent] as number) <= score) break
    heap[place] = heap[parent] as number
    place = parent
  }
  heap[place] = score
}

function sink(heap: Float32Array, score: number): void {
  let place = 0
  for (;;) {
    let child = 2 * place + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] as number) < (heap[child] as number)) child++
    if ((heap[child] as number) >= score) break
    heap[place] = heap[child] as number
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
