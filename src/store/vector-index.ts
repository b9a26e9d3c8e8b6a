// What a vector index is to the rest of the program: nearest passages by cosine.

export interface Neighbour {
  readonly passageId: number
  /** Cosine of the two vectors, -1 to 1, good to four digits; 1 = same direction. */
  readonly similarity: number
}

export interface VectorIndex {
  /** `hnswlib` is the native graph, `exact` compares with every vector. */
  readonly kind: 'hnswlib' | 'exact'
  readonly dimensions: number
  readonly size: number
  /**
   * The passages nearest to a vector, nearest first.
   * @param accepts whether a passage may be found at all; all may be without it
   * @throws RangeError when the vector has other dimensions than the index
   */
  search(vector: readonly number[], limit: number, accepts?: (passageId: number) => boolean): Neighbour[]
}

/** The vectors of a build, one after the other, each of length 1 (or 0 for a passage without any term). */
export interface VectorTable {
  readonly dimensions: number
  readonly values: Float32Array
}

/** So many numbers take some .6 ms to read; from there on a graph is quicker than comparing with every vector. */
const leastNumbersForAGraph = 5_000_000

/** Whether a segment's vectors are so many that a graph of them is built. */
export function isWorthAGraph({ size, dimensions }: Pick<VectorIndex, 'size' | 'dimensions'>): boolean {
  return size * dimensions >= leastNumbersForAGraph
}

/** Length 1, so that a dot product is the cosine. A vector of zeros stays as it is. */
export function normalise(vector: readonly number[]): number[] {
  let squares = 0
  for (const value of vector) squares += value * value
  const length = Math.sqrt(squares)
  return length === 0 ? [...vector] : vector.map((value) => value / length)
}

export function assertDimensions(vector: readonly number[], dimensions: number): void {
  if (vector.length !== dimensions) {
    throw new RangeError(`a vector of ${vector.length} dimensions was put to an index of ${dimensions}`)
  }
}
