// A build written by another version must be told from one of this version. When a test here fails, raise
// `formatVersion` in src/store/manifest.ts, and write the new description and the new number down here.
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../src/model.ts'
import { encodeArrays } from '../../src/store/array-file.ts'
import { LexicalBuilder } from '../../src/store/lexical-builder.ts'
import { formatVersion } from '../../src/store/manifest.ts'
import { decodePassage, encodePassage } from '../../src/store/passage-file.ts'

const passage = {
  headings: ['One'],
  peripheral: true,
  text: 'Ab. Cd.',
  sentences: [
    { start: 0, end: 3, fileStart: 10, fileEnd: 13, lines: [2, 2] as const },
    { start: 4, end: 7, fileStart: 14, fileEnd: 17, lines: [2, 3] as const },
  ],
}
const savedPassage = '[["One"],1,"Ab. Cd.",[0,3,10,13,2,2],[4,7,14,17,2,3]]\n'

describe('the saved format', () => {
  it('has the number that belongs to the descriptions below', () => {
    expect(formatVersion).toBe(1)
  })

  it('writes a passage as it always did', () => {
    expect(encodePassage(passage)).toBe(savedPassage)
  })

  it('reads a passage that was saved before', () => {
    expect(decodePassage(savedPassage)).toEqual(passage)
  })

  it('keeps the pages of a sentence behind its lines', () => {
    const [first, second] = passage.sentences
    const sentences = [
      { ...first, pages: [1, 1] as const },
      { ...second, pages: [1, 2] as const },
    ]
    const saved = '[["One"],1,"Ab. Cd.",[0,3,10,13,2,2,1,1],[4,7,14,17,2,3,1,2]]\n'
    const paged = { ...passage, sentences } as Passage
    expect([encodePassage(paged), decodePassage(saved)]).toEqual([saved, paged])
  })

  it('writes arrays as it always did', () => {
    const bytes = encodeArrays({ a: Uint8Array.of(1, 2), b: Float32Array.of(1) })
    const table =
      '[{"name":"a","kind":"u8","offset":0,"length":2},{"name":"b","kind":"f32","offset":8,"length":1}]'
    const padding = '\0'.repeat((8 - (table.length % 8)) % 8)
    expect(Buffer.from(bytes).toString('latin1')).toBe(
      `TONF${String.fromCharCode(table.length)}\0\0\0${table}${padding}\u0001\u0002\0\0\0\0\0\0\0\0\u0080?\0\0\0\0`,
    )
  })

  it('keeps the same tables of terms', () => {
    const builder = new LexicalBuilder()
    builder.add(new Map([[9, 16]]))
    builder.add(
      new Map([
        [3, 8],
        [9, 8],
      ]),
    )
    expect(builder.finish()).toEqual({
      termHashes: Uint32Array.of(3, 9),
      termStarts: Uint32Array.of(0, 1, 3),
      postingPassages: Uint32Array.of(1, 0, 1),
      postingCounts: Uint8Array.of(8, 16, 8),
      passageLengths: Float32Array.of(2, 2),
    })
  })
})
