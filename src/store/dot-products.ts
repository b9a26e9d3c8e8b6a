// Dot products of one vector with all of a table, eight numbers at a time where the processor can.
import type { VectorTable } from './vector-index.ts'

/** The dot product of a query with each vector of a table, in 32 bits; valid until the next call. */
export type DotProducts = (query: readonly number[]) => Float32Array

/** dot-products.wat, compiled: twelve times as fast as the same in JavaScript, which has no such instructions. */
export const compiledDotProducts =
  'AGFzbQEAAAABCQFgBX9/f39/AAMCAQAFAwEAAQcYAgZtZW1vcnkCAAtkb3RQcm9kdWN0cwAACsUBAcIBAgF/AnsCQCABIAJPDQADQEEAIQX9DAAA' +
  'AAAAAAAAAAAAAAAAAAAhBv0MAAAAAAAAAAAAAAAAAAAAACEHA0AgBiAAIAVq/QAEACABIAVq/QAEAP3mAf3kASEGIAcgACAFav0ABBAgASAFav0A' +
  'BBD95gH95AEhByAFQSBqIQUgBSADSQ0ACyAGIAf95AEhBiAEIAb9HwAgBv0fAZIgBv0fAiAG/R8DkpI4AgAgBEEEaiEEIAEgA2ohASABIAJJDQAL' +
  'Cws='

/** Sums side by side; vectors are filled up with zeros to a multiple of them. */
const lanes = 8
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

/** By WebAssembly; null where it has no wide instructions, or too few addresses are allowed to the process. */
export function wideProducts(table: VectorTable): DotProducts | null {
  const { size, width } = shapeOf(table)
  const exports = instantiate(4 * (width + size * width + size))
  if (!exports) return null
  const numbers = new Float32Array(exports.memory.buffer)
  const [vectors, end] = [width, width * (1 + size)]
  fill(numbers.subarray(vectors, end), table, width)
  const products = numbers.subarray(end, end + size)
  return (query) => {
    numbers.set(query)
    exports.dotProducts(0, 4 * vectors, 4 * end, 4 * width, 4 * end)
    return products
  }
}

/** By JavaScript, in the same order and with the same rounding. */
export function plainProducts(table: VectorTable): DotProducts {
  const { size, width } = shapeOf(table)
  const isWhole = width === table.dimensions
  const numbers = isWhole ? table.values : fill(new Float32Array(size * width), table, width)
  const query = new Float32Array(width)
  const products = new Float32Array(size)
  return (asked) => {
    query.set(asked)
    for (let i = 0; i < size; i++) products[i] = dot(query, numbers, i * width)
    return products
  }
}

function dot(query: Float32Array, numbers: Float32Array, start: number): number {
  const { fround } = Math
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let i = 0; i < query.length; i += lanes) {
    const j = start + i
    a = fround(a + fround((query[i] as number) * (numbers[j] as number)))
    b = fround(b + fround((query[i + 1] as number) * (numbers[j + 1] as number)))
    c = fround(c + fround((query[i + 2] as number) * (numbers[j + 2] as number)))
    d = fround(d + fround((query[i + 3] as number) * (numbers[j + 3] as number)))
    e = fround(e + fround((query[i + 4] as number) * (numbers[j + 4] as number)))
    f = fround(f + fround((query[i + 5] as number) * (numbers[j + 5] as number)))
    g = fround(g + fround((query[i + 6] as number) * (numbers[j + 6] as number)))
    h = fround(h + fround((query[i + 7] as number) * (numbers[j + 7] as number)))
  }
  return fround(fround(fround(a + e) + fround(b + f)) + fround(fround(c + g) + fround(d + h)))
}

function shapeOf({ dimensions, values }: VectorTable) {
  const size = dimensions === 0 ? 0 : values.length / dimensions
  return { size, width: lanes * Math.ceil(dimensions / lanes) }
}

/** The vectors of a table, each filled up with zeros to a width. */
function fill(numbers: Float32Array, { dimensions, values }: VectorTable, width: number): Float32Array {
  if (width === dimensions) numbers.set(values)
  else {
    for (let from = 0, to = 0; from < values.length; from += dimensions, to += width)
      numbers.set(values.subarray(from, from + dimensions), to)
  }
  return numbers
}

let compiled: object | undefined

function instantiate(bytes: number): Exports | null {
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
