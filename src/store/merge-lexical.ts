// Postings of several segments to those of one, without reading a word of their passages again.
import { type LexicalArrays, termImpactsOf } from './lexical-arrays.ts'

/** A segment to merge and the new number of each of its passages; -1 for one that is left out. */
export interface MergePart {
  readonly arrays: LexicalArrays
  readonly newIds: Int32Array
}

/** The new numbers must ascend from part to part and within each. Terms that only left-out passages held are dropped. */
export function mergeLexical(parts: readonly MergePart[], passageCount: number): LexicalArrays {
  const mostTerms = parts.reduce((sum, { arrays }) => sum + arrays.termHashes.length, 0)
  const mostPostings = parts.reduce((sum, { arrays }) => sum + arrays.postingPassages.length, 0)
  const termHashes = new Uint32Array(mostTerms)
  const termStarts = new Uint32Array(mostTerms + 1)
  const postingPassages = new Uint16Array(mostPostings)
  const postingCounts = new Uint8Array(mostPostings)
  const heads = new Uint32Array(parts.length)
  let terms = 0
  let postings = 0
  for (;;) {
    const hash = lowestHash(parts, heads)
    if (hash === null) break
    const start = postings
    for (const [i, { arrays, newIds }] of parts.entries()) {
      const head = heads[i] ?? 0
      if (arrays.termHashes[head] !== hash) continue
      heads[i] = head + 1
      const end = arrays.termStarts[head + 1] ?? 0
      for (let from = arrays.termStarts[head] ?? 0; from < end; from++) {
        const newId = newIds[arrays.postingPassages[from] ?? 0] ?? -1
        if (newId < 0) continue
        postingPassages[postings] = newId
        postingCounts[postings++] = arrays.postingCounts[from] ?? 0
      }
    }
    if (postings === start) continue
    termHashes[terms++] = hash
    termStarts[terms] = postings
  }
  const arrays = {
    termHashes: termHashes.slice(0, terms),
    termStarts: termStarts.slice(0, terms + 1),
    postingPassages: postingPassages.slice(0, postings),
    postingCounts: postingCounts.slice(0, postings),
    passageLengths: mergeLengths(parts, passageCount),
  }
  return { ...arrays, termImpacts: termImpactsOf(arrays) }
}

function lowestHash(parts: readonly MergePart[], heads: Uint32Array): number | null {
  let lowest: number | null = null
  for (const [i, { arrays }] of parts.entries()) {
    const hash = arrays.termHashes[heads[i] ?? 0]
    if (hash !== undefined && (lowest === null || hash < lowest)) lowest = hash
  }
  return lowest
}

function mergeLengths(parts: readonly MergePart[], passageCount: number): Float32Array {
  const lengths = new Float32Array(passageCount)
  for (const { arrays, newIds } of parts) {
    for (const [old, newId] of newIds.entries()) {
      if (newId >= 0) lengths[newId] = arrays.passageLengths[old] ?? 0
    }
  }
  return lengths
}
