// The native vector index: a small-world graph of hnswlib. The only file that knows the module.
import { assertDimensions, normalise, type VectorIndex, type VectorTable } from './vector-index.ts'

/** Links a node and width of the search: recall@10 is 1.00 at ef 50 on 20,000 vectors, .89 at the module's own 10. */
const graph = { links: 16, efConstruction: 100, efSearch: 64, seed: 100 } as const

/** What is used of the module, written down here: its own types are missing where it could not be installed. */
interface Hnswlib {
  readonly HierarchicalNSW: new (space: 'ip', dimensions: number) => Graph
}
interface Graph {
  initIndex(maxElements: number, links: number, efConstruction: number, seed: number): void
  addPoint(vector: number[], label: number): void
  setEf(ef: number): void
  getCurrentCount(): number
  searchKnn(vector: number[], limit: number): { neighbors: number[]; distances: number[] }
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
    search(vector, limit) {
      assertDimensions(vector, dimensions)
      if (limit < 1 || size === 0) return []
      const { neighbors, distances } = index.searchKnn(normalise(vector), Math.min(limit, size))
      // The inner product space calls 1 - cosine a distance.
      const found = neighbors.map((passageId, i) => ({ passageId, similarity: 1 - (distances[i] ?? 1) }))
      return found.sort((a, b) => b.similarity - a.similarity || a.passageId - b.passageId)
    },
  }
}
