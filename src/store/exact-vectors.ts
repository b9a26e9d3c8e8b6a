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
  return {
    kind: 'exact',
    dimensions,
    size,
    search(vector, limit) {
      assertDimensions(vector, dimensions)
      if (limit < 1) return []
      const query = normalise(vector)
      const nearest: Neighbour[] = []
      for (let passageId = 0; passageId < size; passageId++) {
        let similarity = 0
        const start = passageId * dimensions
        for (let i = 0; i < dimensions; i++) similarity += (query[i] ?? 0) * (values[start + i] ?? 0)
        insert(nearest, { passageId, similarity }, limit)
      }
      return nearest
    },
  }
}

/** Keeps the list sorted and short; ties go to the earlier passage. */
function insert(nearest: Neighbour[], neighbour: Neighbour, limit: number): void {
  const worst = nearest.at(-1)
  if (nearest.length >= limit && worst && worst.similarity >= neighbour.similarity) return
  let place = nearest.length
  while (place > 0 && (nearest[place - 1]?.similarity ?? 0) < neighbour.similarity) place--
  nearest.splice(place, 0, neighbour)
  if (nearest.length > limit) nearest.pop()
}
