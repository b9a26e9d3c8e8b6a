// The exact twin of the native vector index: compares with every vector, needs nothing but JavaScript.
import {
  assertDimensions,
  type Neighbour,
  normalise,
  type VectorIndex,
  type VectorTable,
} from './vector-index.ts'

export function exactVectors({ dimensions, values }: VectorTable): VectorIndex {
  const size = dimensions === 0 ? 0 : values.length / dimensions
  const similarities = new Float32Array(size)
  return {
    kind: 'exact',
    dimensions,
    size,
    search(vector, limit, accepts) {
      assertDimensions(vector, dimensions)
      if (limit < 1) return []
      const query = Float32Array.from(normalise(vector))
      for (let passageId = 0; passageId < size; passageId++) {
        const isFound = !accepts || accepts(passageId)
        similarities[passageId] = isFound
          ? dot(query, values, passageId * dimensions)
          : Number.NEGATIVE_INFINITY
      }
      return nearestOf(similarities, limit)
    },
  }
}

/** Four sums side by side keep the processor busy: twice as fast as one. */
function dot(query: Float32Array, values: Float32Array, start: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  const whole = query.length & ~3
  for (let i = 0; i < whole; i += 4) {
    a += (query[i] as number) * (values[start + i] as number)
    b += (query[i + 1] as number) * (values[start + i + 1] as number)
    c += (query[i + 2] as number) * (values[start + i + 2] as number)
    d += (query[i + 3] as number) * (values[start + i + 3] as number)
  }
  for (let i = whole; i < query.length; i++) a += (query[i] ?? 0) * (values[start + i] ?? 0)
  return a + b + c + d
}

/** The highest ones, sorted; ties go to the earlier passage. */
function nearestOf(similarities: Float32Array, limit: number): Neighbour[] {
  const nearest: Neighbour[] = []
  let least = Number.NEGATIVE_INFINITY
  for (let passageId = 0; passageId < similarities.length; passageId++) {
    const similarity = similarities[passageId] as number
    if (similarity <= least) continue
    let place = nearest.length
    while (place > 0 && (nearest[place - 1] as Neighbour).similarity < similarity) place--
    nearest.splice(place, 0, { passageId, similarity })
    if (nearest.length > limit) nearest.pop()
    if (nearest.length >= limit) least = nearest.at(-1)?.similarity ?? least
  }
  return nearest
}
