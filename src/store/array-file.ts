// Several named typed arrays in one binary file: written once, loaded by reading one buffer, without copying.
import { UserError } from '../errors.ts'

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array
export type Arrays = Readonly<Record<string, TypedArray>>

/** Says whose file it is and, read as a number, whether it comes from a machine of the same byte order. */
const magic = 0x464e4f54 // FNOT
const alignment = 8
const constructors = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const
type Kind = keyof typeof constructors

interface Section {
  readonly name: string
  readonly kind: Kind
  readonly offset: number
  readonly length: number
}

/** Layout: magic (4 bytes), length of the table (4), the table as JSON, then the arrays, each aligned to 8 bytes. */
export function encodeArrays(arrays: Arrays): Uint8Array {
  const names = Object.keys(arrays)
  const sections: Section[] = []
  let offset = 0
  for (const name of names) {
    const array = arrays[name] ?? new Uint8Array()
    sections.push({ name, kind: kindOf(array), offset, length: array.length })
    offset = align(offset + array.byteLength)
  }
  const table = new TextEncoder().encode(JSON.stringify(sections))
  const dataStart = align(8 + table.length)
  const bytes = new Uint8Array(dataStart + offset)
  new Uint32Array(bytes.buffer, 0, 2).set([magic, table.length])
  bytes.set(table, 8)
  for (const section of sections) {
    const { buffer, byteOffset, byteLength } = arrays[section.name] ?? new Uint8Array()
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), dataStart + section.offset)
  }
  return bytes
}

/**
 * The arrays of a file, as views into its bytes.
 * @throws UserError when the bytes are not such a file or come from a machine of the other byte order
 */
export function decodeArrays(bytes: Uint8Array): Map<string, TypedArray> {
  // Views of 4 bytes an element need an aligned start, which a pooled buffer does not promise.
  const aligned = bytes.byteOffset % alignment === 0 ? bytes : new Uint8Array(bytes)
  const { buffer, byteOffset } = aligned
  const [found, tableLength] = aligned.length >= 8 ? new Uint32Array(buffer, byteOffset, 2) : []
  if (found !== magic || tableLength === undefined) {
    throw new UserError('it is not an index file of this machine (wrong mark or byte order)')
  }
  const table = JSON.parse(new TextDecoder().decode(aligned.subarray(8, 8 + tableLength))) as Section[]
  const dataStart = byteOffset + align(8 + tableLength)
  return new Map(
    table.map(({ name, kind, offset, length }) => [
      name,
      new constructors[kind](buffer as ArrayBuffer, dataStart + offset, length),
    ]),
  )
}

function align(offset: number): number {
  return Math.ceil(offset / alignment) * alignment
}

function kindOf(array: TypedArray): Kind {
  if (array instanceof Uint8Array) return 'u8'
  if (array instanceof Uint16Array) return 'u16'
  if (array instanceof Uint32Array) return 'u32'
  return array instanceof Float32Array ? 'f32' : 'f64'
}
