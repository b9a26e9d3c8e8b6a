// The postings of the terms of a question in one segment: all of a term added up, or only those of some passages.
import { placeOfTerm } from './lexical-arrays.ts'
import type { PreparedTerm, SearchedSegment } from './search-segment.ts'

/** A term of the question as this segment holds it. */
export interface Run {
  readonly factor: number
  readonly start: number
  readonly end: number
  /** The most it adds to any passage. */
  readonly bound: number
}

/** The terms that the segment holds, in their order. */
export function runsOf({ arrays, normShare }: SearchedSegment, terms: readonly PreparedTerm[]): Run[] {
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

/** Adds a term to the score of every passage that has it. */
export function addAll(
  { arrays, norms }: SearchedSegment,
  { factor, start, end }: Run,
  scores: Float32Array,
): void {
  const { postingPassages, postingCounts } = arrays
  for (let i = start; i < end; i++) {
    const passage = postingPassages[i] as number
    const count = postingCounts[i] as number
    scores[passage] = (scores[passage] as number) + (factor * count) / (count + (norms[passage] as number))
  }
}

/** Adds a term to some passages only, which ascend: by stepping through its postings in growing strides. */
export function addTo(
  { arrays, norms }: SearchedSegment,
  { factor, start, end }: Run,
  passages: Uint16Array,
  scores: Float32Array,
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
