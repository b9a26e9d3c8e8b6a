import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exactVectors } from '../../src/store/exact-vectors.ts'
import { loadHnswlib, openHnswVectors, writeHnswGraph } from '../../src/store/hnsw-vectors.ts'
import { normalise, type VectorIndex, type VectorTable } from '../../src/store/vector-index.ts'
import { temporaryFolder } from '../helpers.ts'

const hnswlib = await loadHnswlib()

async function hnswVectors(table: VectorTable): Promise<VectorIndex> {
  if (!hnswlib) throw new Error('hnswlib-node is not installed')
  const path = join(await temporaryFolder(), 'graph.hnsw')
  await writeHnswGraph(hnswlib, table, path)
  return openHnswVectors(hnswlib, path, table.dimensions)
}

function tableOf(vectors: readonly (readonly number[])[]): VectorTable {
  const dimensions = vectors[0]?.length ?? 3
  return { dimensions, values: Float32Array.from(vectors.flatMap((vector) => normalise(vector))) }
}

/** Numbers from -1 to 1 that are always the same (mulberry32). */
function randomVectors(count: number, dimensions: number): number[][] {
  let state = 42
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1
  }
  return Array.from({ length: count }, () => Array.from({ length: dimensions }, next))
}

const vectors = [
  [1, 0, 0],
  [0, 1, 0],
  [1, 1, 0],
  [-1, 0, 0],
]
const implementations = [
  ['exact', async (table: VectorTable) => exactVectors(table)],
  ['hnswlib', hnswVectors],
] as const

describe.each(implementations)('vector index: %s', (kind, open) => {
  it.runIf(kind === 'exact' || hnswlib)('says what it is', async () => {
    expect(await open(tableOf(vectors))).toMatchObject({ kind, dimensions: 3, size: 4 })
  })

  it.runIf(kind === 'exact' || hnswlib)('finds the nearest first', async () => {
    const found = (await open(tableOf(vectors))).search([2, 0.5, 0], 4)
    expect(found.map(({ passageId }) => passageId)).toEqual([0, 2, 1, 3])
  })

  it.runIf(kind === 'exact' || hnswlib)('gives the cosine, whatever the length of the vector', async () => {
    const found = (await open(tableOf(vectors))).search([10, 0, 0], 4)
    const expected = [1, Math.SQRT1_2, 0, -1]
    for (const [i, { similarity }] of found.entries()) expect(similarity).toBeCloseTo(expected[i] ?? 9, 4)
  })

  it.runIf(kind === 'exact' || hnswlib)('gives no more than were asked for', async () => {
    expect((await open(tableOf(vectors))).search([1, 0, 0], 2)).toHaveLength(2)
  })

  it.runIf(kind === 'exact' || hnswlib)('gives all there are when more were asked for', async () => {
    expect((await open(tableOf(vectors))).search([1, 0, 0], 100)).toHaveLength(4)
  })

  it.runIf(kind === 'exact' || hnswlib)('gives none when none were asked for', async () => {
    expect((await open(tableOf(vectors))).search([1, 0, 0], 0)).toEqual([])
  })

  it.runIf(kind === 'exact' || hnswlib).each([
    ['a few', (passageId: number) => passageId % 50 === 3],
    ['most', (passageId: number) => passageId % 50 !== 3],
    ['none', () => false],
  ])('finds the nearest of those accepted: %s', async (_, accepts) => {
    const table = tableOf(randomVectors(300, 16))
    const [asked = []] = randomVectors(1, 16)
    const every = exactVectors(table).search(asked, 300)
    const expected = every.filter(({ passageId }) => accepts(passageId)).slice(0, 5)
    const found = (await open(table)).search(asked, 5, accepts)
    expect(found.map(({ passageId }) => passageId)).toEqual(expected.map(({ passageId }) => passageId))
    for (const [i, { similarity }] of found.entries()) {
      expect(similarity).toBeCloseTo(expected[i]?.similarity ?? 9, 4)
    }
  })

  it.runIf(kind === 'exact' || hnswlib)('takes a vector of zeros', async () => {
    const found = (await open(tableOf(vectors))).search([0, 0, 0], 4)
    expect(found.every(({ similarity }) => Math.abs(similarity) < 1e-6)).toBe(true)
  })

  it.runIf(kind === 'exact' || hnswlib)('refuses a vector of other dimensions', async () => {
    const index = await open(tableOf(vectors))
    expect(() => index.search([1, 0], 1)).toThrow('a vector of 2 dimensions was put to an index of 3')
  })

  it.runIf(kind === 'exact' || hnswlib)('leaves the vector it was asked with as it was', async () => {
    const vector = [3, 4, 0]
    ;(await open(tableOf(vectors))).search(vector, 1)
    expect(vector).toEqual([3, 4, 0])
  })
})

describe('the native index and its twin', () => {
  it.runIf(hnswlib)('find the same ten neighbours of 500 vectors', async () => {
    const table = tableOf(randomVectors(500, 32))
    const [native, twin] = [await hnswVectors(table), exactVectors(table)]
    const recalls = randomVectors(20, 32).map((vector) => {
      const expected = new Set(twin.search(vector, 10).map(({ passageId }) => passageId))
      return native.search(vector, 10).filter(({ passageId }) => expected.has(passageId)).length / 10
    })
    expect(recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length).toBeGreaterThan(0.97)
  })
})
