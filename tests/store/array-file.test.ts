import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeArrays, encodeArrays } from '../../src/store/array-file.ts'

const array = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint32Array({ maxLength: 40 }),
  fc.float32Array({ maxLength: 40 }),
  fc.float64Array({ maxLength: 40 }),
)

describe('array files', () => {
  it('give back every array that was put in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), array), (arrays) => {
        expect(new Map(decodeArrays(encodeArrays(arrays)))).toEqual(new Map(Object.entries(arrays)))
      }),
    )
  })

  it('can be read from any place of a buffer', () => {
    const bytes = encodeArrays({ values: Float64Array.of(1.5, -2) })
    const buffer = Buffer.alloc(bytes.length + 3)
    buffer.set(bytes, 3)
    expect(decodeArrays(buffer.subarray(3)).get('values')).toEqual(Float64Array.of(1.5, -2))
  })

  it('are views and no copies', () => {
    const bytes = encodeArrays({ values: Uint32Array.of(7) })
    expect(decodeArrays(bytes).get('values')?.buffer).toBe(bytes.buffer)
  })

  it.each([
    ['another mark', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9)],
    ['the other byte order', Uint8Array.of(0x46, 0x4e, 0x4f, 0x54, 0, 0, 0, 2, 0x5b, 0x5d)],
    ['nothing in it', new Uint8Array()],
  ])('refuse a file with %s', (_, bytes) => {
    expect(() => decodeArrays(bytes)).toThrow(
      'it is not an index file of this machine (wrong mark or byte order)',
    )
  })
})
