// The native vector index: a small-world graph of hnswlib. The only file that knows the module.
import {
  assertDimensions,
  type Neighbour,
  normalise,
  type VectorIndex,
  type VectorTable,
} from './vector-index.ts'

/** Links a node and width of the search: recall@10 is 1.00 at ef 50 on 20,000 vectors, .89 at the module's own 10. */
const graph = { links: 16, efConstruction: 100, efSearch: 64, seed: 100 } as const

/** With a smaller share of accepted passages the graph would be walked to its end in search of them. */
const scannedShare = 0.1

/** What is used of the module, written down here: its own types are missing where it could not be installed. */
interface Hnswlib {
  readonly HierarchicalNSW: new (space: 'ip', dimensions: number) => Graph
}
interface Graph {
  initIndex(maxElements: number, links: number, efConstruction: number, seed: number): void
  addPoint(vector: number[], label: number): void
  setEf(ef: number): void
  getCurrentCount(): number
  searchKnn(
    vector: number[],
    limit: number,
    filter?: (label: number) => boolean,
  ): { neighbors: number[]; distances: number[] }
  getPoint(label: number): number[]
  readIndex(path: string): Promise<unknown>
  writeIndex(path: string): Promise<unknown>
}

/** Not a literal in the import, so that the program compiles without the module. */
const moduleName: string = 'hnswlib-node'

/** The native module, or null where it could not be compiled or loaded. */
export async function loadHnswlib(): Promise<Hnswlib | null> {
  try {
    const loaded: { default: Hnswlib } = await import(moduleName)
    return loaded.default
  } catch {
    return null
  }
}

/** Builds the graph of a table of vectors and writes it to a file. */
export async function writeHnswGraph(hnswlib: Hnswlib, table: VectorTable, path: string): Promise<void> {
  const { dimensions, values } = table
  const size = values.length / dimensions
  const index = new hnswlib.HierarchicalNSW('ip', dimensions)
  index.initIndex(Math.max(size, 1), graph.links, graph.efConstruction, graph.seed)
  for (let passageId = 0; passageId < size; passageId++) {
    const start = passageId * dimensions
    index.addPoint(Array.from(values.subarray(start, start + dimensions)), passageId)
    // Building is synchronous in the module; the event loop gets its turn now and then.
    if (passageId % 100 === 99) await new Promise((done) => setImmediate(done))
  }
  await index.writeIndex(path)
  // Used once more on purpose: the module writes off thread and does not keep the graph from being collected meanwhile.
  if (index.getCurrentCount() !== size)
    throw new Error(`the graph holds ${index.getCurrentCount()} of ${size} vectors`)
}

/** Opens a graph that was checked before: the module can crash on a damaged file and does not check dimensions. */
export async function openHnswVectors(
  hnswlib: Hnswlib,
  path: string,
  dimensions: number,
): Promise<VectorIndex> {
  const index = new hnswlib.HierarchicalNSW('ip', dimensions)
  await index.readIndex(path)
  index.setEf(graph.efSearch)
  const size = index.getCurrentCount()
  return {
    kind: 'hnswlib',
    dimensions,
    size,
    search(vector, limit, accepts) {
      assertDimensions(vector, dimensions)
      if (limit < 1 || size === 0) return []
      const query = normalise(vector)
      const accepted = accepts && labelsThat(accepts, size)
      if (accepted && accepted.length <= size * scannedShare) return scan(index, query, accepted, limit)
      const { neighbors, distances } = index.searchKnn(query, Math.min(limit, size), accepts)
      // The inner product space calls 1 - cosine a distance.
      const found = neighbors.map((passageId, i) => ({ passageId, similarity: 1 - (distances[i] ?? 1) }))
      return found.sort(nearestFirst)
    },
  }
}

function labelsThat(accepts: (label: number) => boolean, size: number): number[] {
  const accepted: number[] = []
  for (let label = 0; label < size; label++) if (accepts(label)) accepted.push(label)
  return accepted
}

/** Compares with every one of a few vectors. */
function scan(index: Graph, query: readonly number[], labels: readonly number[], limit: number): Neighbour[] {
  const found = labels.map((passageId) => {
    const similarity = index.getPoint(passageId).reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0)
    return { passageId, similarity }
  })
  return found.sort(nearestFirst).slice(0, limit)
}

function nearestFirst(one: Neighbour, other: Neighbour): number {
  return other.similarity - one.similarity || one.passageId - other.passageId
}
