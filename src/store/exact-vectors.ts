// The exact twin of the native vector index: compares with every vector, needs nothing to be installed.
import { dotProducts } from './dot-products.ts'
import {
  assertDimensions,
  type Neighbour,
  normalise,
  type VectorIndex,
  type VectorTable,
} from './vector-index.ts'

export function exactVectors(table: VectorTable): VectorIndex {
  const { dimensions, values } = table
  const size = dimensions === 0 ? 0 : values.length / dimensions
  const similaritiesTo = dotProducts(table)
  return {
    kind: 'exact',
    dimensions,
    size,
    search(vector, limit, accepts) {
      assertDimensions(vector, dimensions)
      if (limit < 1) return []
      const similarities = similaritiesTo(normalise(vector))
      if (accepts) hide(similarities, accepts)
      return nearestOf(similarities, limit)
    },
  }
}

function hide(similarities: Float32Array, accepts: (passageId: number) => boolean): void {
  for (let passageId = 0; passageId < similarities.length; passageId++) {
    if (!accepts(passageId)) similarities[passageId] = Number.NEGATIVE_INFINITY
  }
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
