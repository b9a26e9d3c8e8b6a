// The postings of one segment as typed arrays: what is written to its file and searched in place.
import { UserError } from '../errors.ts'
import { countUnit } from '../text/terms.ts'

/** Passages are numbered in two bytes, so a segment holds no more of them. */
export const mostPassages = 65_536

export type LexicalArrays = Readonly<{
  /** Hashes of all terms, ascending. */
  termHashes: Uint32Array
  /** Where the postings of each term begin; one more for the end. */
  termStarts: Uint32Array
  /** Numbers of passages in the segment, ascending within a term. */
  postingPassages: Uint16Array
  /** How often the term occurs in that passage, in eighths, at most 255. */
  postingCounts: Uint8Array
  /** Number of terms of each passage, repeated ones included. */
  passageLengths: Float32Array
  /** The most a term counts in any passage of this segment (see `termImpact`), in 255ths, rounded up. */
  termImpacts: Uint8Array
}>

/** Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond". */
export const bm25 = { k1: 1.2, b: 0.75 } as const

/** The part of BM25's denominator that a passage's length decides. */
export function lengthNorm(length: number, averageLength: number): number {
  return bm25.k1 * (1 - bm25.b + (bm25.b * length) / Math.max(averageLength, 1))
}

export function averageOf(lengths: Float32Array): number {
  let sum = 0
  for (let i = 0; i < lengths.length; i++) sum += lengths[i] ?? 0
  return sum / Math.max(lengths.length, 1)
}

/** For each term the highest share of its weight that a passage of the segment earns with it: count / (count + norm). */
export function termImpactsOf(arrays: Omit<LexicalArrays, 'termImpacts'>): Uint8Array {
  const { termStarts, postingPassages, postingCounts, passageLengths } = arrays
  const average = averageOf(passageLengths)
  const norms = passageLengths.map((length) => lengthNorm(length, average) * countUnit)
  const impacts = new Uint8Array(termStarts.length - 1)
  for (let term = 0; term < impacts.length; term++) {
    const end = termStarts[term + 1] ?? 0
    let most = 0
    for (let i = termStarts[term] ?? 0; i < end; i++) {
      const count = postingCounts[i] ?? 0
      const impact = count / (count + (norms[postingPassages[i] ?? 0] ?? 0))
      if (impact > most) most = impact
    }
    impacts[term] = Math.min(255, Math.ceil(most * 255 + 1e-3))
  }
  return impacts
}

/** @throws UserError when a table is missing */
export function lexicalArraysOf(arrays: ReadonlyMap<string, unknown>): LexicalArrays {
  const termHashes = arrays.get('termHashes')
  const termStarts = arrays.get('termStarts')
  const postingPassages = arrays.get('postingPassages')
  const postingCounts = arrays.get('postingCounts')
  const passageLengths = arrays.get('passageLengths')
  const termImpacts = arrays.get('termImpacts')
  if (
    termHashes instanceof Uint32Array &&
    termStarts instanceof Uint32Array &&
    postingPassages instanceof Uint16Array &&
    postingCounts instanceof Uint8Array &&
    passageLengths instanceof Float32Array &&
    termImpacts instanceof Uint8Array
  ) {
    return { termHashes, termStarts, postingPassages, postingCounts, passageLengths, termImpacts }
  }
  throw new UserError('a table of the lexical index is missing')
}

/** The place of a term among the hashes, or -1. */
export function placeOfTerm(termHashes: Uint32Array, hash: number): number {
  const wanted = hash >>> 0
  let low = 0
  let high = termHashes.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = termHashes[middle] ?? 0
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
