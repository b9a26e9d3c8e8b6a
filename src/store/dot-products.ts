// Dot products of one vector with all of a table, sixteen numbers at a time where the processor can.
import { endianness } from 'node:os'
import type { VectorTable } from './vector-index.ts'

/** Cosines of a query of length 1 with each vector of a table, to some 1/30,000; valid until the next call. */
export type DotProducts = (query: readonly number[]) => Float32Array

/** dot-products.wat, compiled: nearly twenty times as fast as the same in JavaScript, which has no such instructions. */
export const compiledDotProducts =
  'AGFzbQEAAAABCQFgBX9/f39/AAMCAQAFAwEAAQcYAgZtZW1vcnkCAAtkb3RQcm9kdWN0cwAACsUBAcIBAgF/AnsCQCABIAJPDQADQEEAIQX9DAAA' +
  'AAAAAAAAAAAAAAAAAAAhBv0MAAAAAAAAAAAAAAAAAAAAACEHA0AgBiAAIAVq/QAEACABIAVq/QAEAP26Af2uASEGIAcgACAFav0ABBAgASAFav0A' +
  'BBD9ugH9rgEhByAFQSBqIQUgBSADSQ0ACyAGIAf9rgEhBiAEIAb9GwAgBv0bAWogBv0bAiAG/RsDamo2AgAgBEEEaiEEIAEgA2ohASABIAJJDQAL' +
  'Cws='

/**
 * Numbers are kept in 16 bits: half the memory of 32, and twice as fast, because reading them is what takes the time.
 * No sum of products is above the square of this for vectors of length 1 (Cauchy and Schwarz), so 32 bits hold it.
 */
const one = 0x7fff
/** Numbers a step; vectors are filled up with zeros to a multiple of them. */
const lanes = 16
/** A WebAssembly memory reserves addresses by the gigabyte: a few vectors are not worth one. */
const leastMultiplications = 32_768
const pageBytes = 65_536

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): void }
  dotProducts(query: number, vector: number, end: number, width: number, products: number): void
}

/** What is used of it: the types of Node do not describe it. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Exports }
}
const { WebAssembly: engine } = globalThis as unknown as { readonly WebAssembly: Engine }

/** Both ways give the same numbers to the last bit. */
export function dotProducts(table: VectorTable): DotProducts {
  const isLarge = table.values.length >= leastMultiplications
  return (isLarge && wideProducts(table)) || plainProducts(table)
}

/** By WebAssembly; null where it has no wide instructions, on big-endian machines, or with too few addresses. */
export function wideProducts(table: VectorTable): DotProducts | null {
  const { size, width } = shapeOf(table)
  const [vectors, end] = [2 * width, 2 * width * (1 + size)]
  const exports = instantiate(end + 4 * size)
  if (!exports) return null
  const { buffer } = exports.memory
  const asked = new Int16Array(buffer, 0, width)
  fill(new Int16Array(buffer, vectors, size * width), table, width)
  const products = new Int32Array(buffer, end, size)
  const cosines = new Float32Array(size)
  return (query) => {
    round(asked, query)
    exports.dotProducts(0, vectors, end, 2 * width, end)
    return scale(cosines, products)
  }
}

/** By JavaScript: whole numbers, so that nothing depends on the order in which they are added. */
export function plainProducts(table: VectorTable): DotProducts {
  const { size, width } = shapeOf(table)
  const asked = new Int16Array(width)
  const numbers = new Int16Array(size * width)
  fill(numbers, table, width)
  const products = new Int32Array(size)
  const cosines = new Float32Array(size)
  return (query) => {
    round(asked, query)
    for (let i = 0; i < size; i++) products[i] = dot(asked, numbers, i * width)
    return scale(cosines, products)
  }
}

/** Four sums side by side keep the processor busy; whole numbers of 32 bits, as over there. */
function dot(query: Int16Array, numbers: Int16Array, start: number): number {
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let i = 0, j = start; i < query.length; i += 4, j += 4) {
    a = (a + Math.imul(query[i] as number, numbers[j] as number)) | 0
    b = (b + Math.imul(query[i + 1] as number, numbers[j + 1] as number)) | 0
    c = (c + Math.imul(query[i + 2] as number, numbers[j + 2] as number)) | 0
    d = (d + Math.imul(query[i + 3] as number, numbers[j + 3] as number)) | 0
  }
  return (a + b + c + d) | 0
}

function shapeOf({ dimensions, values }: VectorTable) {
  const size = dimensions === 0 ? 0 : values.length / dimensions
  return { size, width: lanes * Math.ceil(dimensions / lanes) }
}

/** The vectors of a table in 16 bits, each filled up with zeros to a width. */
function fill(numbers: Int16Array, { dimensions, values }: VectorTable, width: number): void {
  for (let from = 0, to = 0; from < values.length; from += dimensions, to += width) {
    for (let i = 0; i < dimensions; i++) numbers[to + i] = Math.round((values[from + i] as number) * one)
  }
}

function round(numbers: Int16Array, vector: readonly number[]): void {
  for (let i = 0; i < vector.length; i++) numbers[i] = Math.round((vector[i] as number) * one)
}

function scale(cosines: Float32Array, products: Int32Array): Float32Array {
  for (let i = 0; i < products.length; i++) cosines[i] = (products[i] as number) / (one * one)
  return cosines
}

let compiled: object | undefined

function instantiate(bytes: number): Exports | null {
  // Its memory is little-endian on every machine; the typed arrays that fill it are as the machine is.
  if (endianness() !== 'LE') return null
  try {
    compiled ??= new engine.Module(Buffer.from(compiledDotProducts, 'base64'))
    const { exports } = new engine.Instance(compiled)
    exports.memory.grow(Math.ceil(bytes / pageBytes))
    return exports
  } catch {
    // Neither is an error: the other way gives the same.
    return null
  }
}
