// The passages of a segment that can still be among the best.

/** What a search writes on; used again for every question. Each has room for all passages of a segment. */
export interface Scratch {
  readonly scores: Float32Array
  /** The same scores, as they lie in memory. */
  readonly scoreBits: Int32Array
  readonly contenders: Uint16Array
}

export function scratchFor(passages: number): Scratch {
  const scores = new Float32Array(passages)
  return { scores, scoreBits: new Int32Array(scores.buffer), contenders: new Uint16Array(passages) }
}

/** The passages met that have at least such a score, ascending. */
export function contendersOf({ scoreBits, contenders }: Scratch, size: number, least: number): Uint16Array {
  const wanted = bitsOf(least)
  let able = 0
  for (let passage = 0; passage < size; passage++) {
    contenders[able] = passage
    able += isAtLeast(scoreBits[passage] as number, wanted)
  }
  return contenders.subarray(0, able)
}

/** Lets those go that have less than such a score. */
export function sift({ scoreBits }: Scratch, passages: Uint16Array, least: number): Uint16Array {
  const wanted = bitsOf(least)
  let kept = 0
  for (let i = 0; i < passages.length; i++) {
    const passage = passages[i] as number
    passages[kept] = passage
    kept += isAtLeast(scoreBits[passage] as number, wanted)
  }
  return passages.subarray(0, kept)
}

const oneScore = new Float32Array(1)
const itsBits = new Int32Array(oneScore.buffer)

/**
 * The bits of a score: floats from 0 up are in the order of their bits. One less, because the score was rounded to 32
 * of them; but above 0, which is the score of a passage that has none of the terms.
 */
function bitsOf(score: number): number {
  oneScore[0] = score
  return Math.max(1, (itsBits[0] as number) - 1)
}

/** 1 or 0, without a branch that a processor could guess wrong. */
function isAtLeast(bits: number, wanted: number): number {
  return (wanted - 1 - bits) >>> 31
}
