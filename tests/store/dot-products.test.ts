import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import wabt from 'wabt'
import {
  compiledDotProducts,
  dotProducts,
  plainProducts,
  wideProducts,
} from '../../src/store/dot-products.ts'
import { normalise, type VectorTable } from '../../src/store/vector-index.ts'

const number = fc.float({ min: -1, max: 1, noNaN: true })
const tables = fc.integer({ min: 1, max: 40 }).chain((dimensions) =>
  fc.record({
    dimensions: fc.constant(dimensions),
    query: fc.array(number, { minLength: dimensions, maxLength: dimensions }).map(normalise),
    numbers: fc.array(number, { maxLength: 30 * dimensions }),
  }),
)

/** Vectors of length 1, as those of an index are. */
function tableOf(dimensions: number, numbers: readonly number[]): VectorTable {
  const vectors = Array.from({ length: Math.floor(numbers.length / dimensions) }, (_, i) =>
    normalise(numbers.slice(i * dimensions, (i + 1) * dimensions)),
  )
  return { dimensions, values: Float32Array.from(vectors.flat()) }
}

describe('dotProducts', () => {
  it('gives the same to the last bit by WebAssembly and by JavaScript', () => {
    fc.assert(
      fc.property(tables, ({ dimensions, query, numbers }) => {
        const table = tableOf(dimensions, numbers)
        const wide = wideProducts(table)
        if (!wide) throw new Error('there is no WebAssembly')
        expect([...wide(query)]).toEqual([...plainProducts(table)(query)])
      }),
      { seed: 2024 },
    )
  })

  it('gives the cosine', () => {
    fc.assert(
      fc.property(tables, ({ dimensions, query, numbers }) => {
        const table = tableOf(dimensions, numbers)
        const products = [...dotProducts(table)(query)]
        expect(products).toHaveLength(table.values.length / dimensions)
        for (const [i, product] of products.entries()) {
          const expected = query.reduce(
            (sum, value, at) => sum + value * (table.values[i * dimensions + at] ?? 0),
            0,
          )
          expect(product).toBeCloseTo(expected, 3)
        }
      }),
      { seed: 2024 },
    )
  })

  it('answers one query after the other', () => {
    const products = dotProducts({ dimensions: 64, values: new Float32Array(64_000).fill(1 / 8) })
    expect(products(Array(64).fill(1 / 8)).every((product) => Math.abs(product - 1) < 1e-4)).toBe(true)
    expect([...products(Array(64).fill(0))]).toEqual(Array(1000).fill(0))
  })

  it('holds the longest vectors there are', () => {
    for (const dimensions of [1, 2, 3072]) {
      const [longest, opposite] = [1, -1].map((sign) => Array(dimensions).fill(sign / Math.sqrt(dimensions)))
      const table = { dimensions, values: Float32Array.from([...(longest ?? []), ...(opposite ?? [])]) }
      for (const products of [wideProducts(table), plainProducts(table)]) {
        const [with1 = 0, against = 0] = products?.(longest ?? []) ?? []
        expect([with1, against].map((product) => Math.round(product * 100))).toEqual([100, -100])
      }
    }
  })

  it('lets go of the memory of tables that nobody has any more', () => {
    const values = new Float32Array(65_536).fill(1)
    for (let i = 0; i < 1000; i++) expect(wideProducts({ dimensions: 64, values })).not.toBeNull()
  })

  it('runs what its source says', async () => {
    const source = await readFile(new URL('../../src/store/dot-products.wat', import.meta.url), 'utf8')
    const { parseWat } = await wabt()
    const { buffer } = parseWat('dot-products.wat', source, { simd: true }).toBinary({})
    expect(Buffer.from(buffer).toString('base64')).toBe(compiledDotProducts)
  })
})
