// The vectors of a build: those of its segments, searched one after the other.
import type { AcceptsPassage } from './lexical-index.ts'
import { isWorthAGraph, type Neighbour, type VectorIndex } from './vector-index.ts'

export interface BuildVectors {
  /** `hnswlib` when a segment is searched by the native graph, `exact` when every vector is compared. */
  readonly kind: 'hnswlib' | 'exact'
  /** Whether vectors are so many that the native graph was worth its while, and it is not there. */
  readonly lacksGraph: boolean
  /** 0 when some passages have no vectors: half of them would rank unfairly. */
  readonly dimensions: number
  /** The passages nearest to a vector among those accepted, nearest first; see `VectorIndex.search`. */
  search(vector: readonly number[], limit: number, accepts?: AcceptsPassage): Neighbour[]
}

export interface VectorSegment {
  readonly index: VectorIndex
  /** The number of each passage in the build; -1 for one that was removed. */
  readonly passageIds: Int32Array
}

/** Removed passages take places in the answer of a graph; so many more are asked for, at most. */
const mostExtra = 100

export function buildVectors(segments: readonly VectorSegment[]): BuildVectors {
  const living = segments
    .map((segment) => ({ ...segment, removed: count(segment.passageIds) }))
    .filter(({ passageIds, removed }) => removed < passageIds.length)
  const dimensions = living.every(({ index }) => index.dimensions > 0)
    ? (living[0]?.index.dimensions ?? 0)
    : 0
  return {
    kind: living.some(({ index }) => index.kind === 'hnswlib') ? 'hnswlib' : 'exact',
    lacksGraph: living.some(({ index }) => index.kind === 'exact' && isWorthAGraph(index)),
    dimensions,
    search(vector, limit, accepts) {
      if (limit < 1) return []
      const found: Neighbour[] = []
      for (const { index, passageIds, removed } of living) {
        const isAccepted =
          accepts &&
          ((place: number) => {
            const id = passageIds[place] ?? -1
            return id >= 0 && accepts(id)
          })
        const wanted = accepts ? limit : limit + Math.min(removed, mostExtra)
        for (const { passageId, similarity } of index.search(vector, wanted, isAccepted)) {
          const id = passageIds[passageId] ?? -1
          if (id >= 0) found.push({ passageId: id, similarity })
        }
      }
      found.sort((a, b) => b.similarity - a.similarity || a.passageId - b.passageId)
      return found.slice(0, limit)
    },
  }
}

function count(passageIds: Int32Array): number {
  let removed = 0
  for (let i = 0; i < passageIds.length; i++) if ((passageIds[i] ?? -1) < 0) removed++
  return removed
}
