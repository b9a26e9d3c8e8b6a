// A build written by another version must be told from one of this version. When a test here fails, raise
// `formatVersion` in src/store/manifest.ts, and write the new description and the new number down here.
import { readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../src/model.ts'
import { decodeArrays, encodeArrays } from '../../src/store/array-file.ts'
import { LexicalBuilder } from '../../src/store/lexical-builder.ts'
import { formatVersion } from '../../src/store/manifest.ts'
import { decodePassage, encodePassage } from '../../src/store/passage-file.ts'
import { segmentPath } from '../../src/store/segment.ts'
import { writeSegment } from '../../src/store/write-segment.ts'
import { temporaryFolder } from '../helpers.ts'
import { segmentOf, termsOf } from './segments.ts'

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
    expect(formatVersion).toBe(2)
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
    builder.add(termsOf([9, 9]))
    builder.add(termsOf([3, 9]))
    expect(builder.finish()).toEqual({
      termHashes: Uint32Array.of(3, 9),
      termStarts: Uint32Array.of(0, 1, 3),
      postingPassages: Uint16Array.of(1, 0, 1),
      postingCounts: Uint8Array.of(8, 16, 8),
      passageLengths: Float32Array.of(2, 2),
      termImpacts: Uint8Array.of(116, 160),
    })
  })

  it('lays a segment out as it always did', async () => {
    const indexDir = await temporaryFolder()
    const record = await writeSegment(
      indexDir,
      segmentOf([{ source: 'a.md', passages: [{ text: 'Ab.', terms: [1], vector: [1] }] }]),
    )
    const bytes = await readFile(segmentPath(indexDir, record))
    const { arrays, vectors } = record
    expect(record).toEqual({
      ...{ name: record.name, articleCount: 1, passageCount: 1, dimensions: 1, graph: null },
      arrays: { bytes: 768, crc32: crc32(bytes.subarray(0, 768)) },
      vectors: { bytes: 4, crc32: crc32(Float32Array.of(1)) },
      passages: { bytes: 40, crc32: crc32(bytes.subarray(772)) },
    })
    const names = [...decodeArrays(bytes.subarray(0, arrays.bytes)).keys()]
    expect([names.join(' '), bytes.subarray(arrays.bytes + vectors.bytes).toString('utf8')]).toEqual([
      'termHashes termStarts postingPassages postingCounts passageLengths termImpacts passageEnds peripheral articles',
      '[["One","Two"],0,"Ab.",[0,3,10,13,2,3]]\n',
    ])
  })
})
