import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/corpus/archive.ts'
import { archiveLimits } from '../../src/corpus/limits.ts'
import { UserError } from '../../src/errors.ts'
import { directoryPlaces, lyingAbout, zipOf } from './zip-file.ts'

const unpack = (archive: Uint8Array, name = 'a.xml') => openArchive(archive).unpack(name)
const damaged = 'it is damaged or not what its name says; replace it by a sound copy.'
const text = 'The bridge was closed in winter. '.repeat(50)
const honest = zipOf({ 'a.xml': text, 'b.xml': `${text}again` })

describe('an archive', () => {
  it('gives back what was packed', () => {
    expect(new TextDecoder().decode(unpack(honest) ?? undefined)).toBe(text)
  })

  it('has nothing under a name that is not in it', () => {
    expect(unpack(honest, 'c.xml')).toBeNull()
  })

  it('may carry a comment', () => {
    const comment = Buffer.concat([honest, Buffer.from('made by hand')])
    expect(unpack(comment)).toHaveLength(text.length)
  })

  it.each([
    ['is none', Buffer.from('no archive at all, only some text')],
    ['is empty', new Uint8Array()],
    ['is cut off', honest.subarray(0, -30)],
    ['says that a file is smaller', lyingAbout(honest, 'a.xml', directoryPlaces.unpackedBytes, 10)],
    ['says that a file is larger', lyingAbout(honest, 'a.xml', directoryPlaces.unpackedBytes, 100_000)],
    ['says that nothing is in a file', lyingAbout(honest, 'a.xml', directoryPlaces.unpackedBytes, 0)],
    ['has another checksum', lyingAbout(honest, 'a.xml', directoryPlaces.checksum, 1)],
    ['points into nowhere', lyingAbout(honest, 'b.xml', directoryPlaces.headerAt, 1_000_000)],
    ['points into the middle', lyingAbout(honest, 'b.xml', directoryPlaces.headerAt, 7)],
    ['has no end to a file', lyingAbout(honest, 'b.xml', directoryPlaces.packedBytes, 1_000_000)],
    ['is of the kind beyond 4 GB', lyingAbout(honest, 'a.xml', directoryPlaces.unpackedBytes, 0xffffffff)],
  ])('that %s gets a sentence', (_, archive) => {
    expect(() => openArchive(archive).names.map((name) => unpack(archive, name))).toThrow(UserError)
  })

  it('is refused when a file unpacks to more than it may, before it is unpacked', () => {
    const declared = archiveLimits.mostEntryBytes + 1
    const archive = lyingAbout(honest, 'a.xml', directoryPlaces.unpackedBytes, declared)
    expect(() => unpack(archive)).toThrow('it unpacks to more than the 48 MB a file may hold; split it.')
  })

  it('is refused when a file unpacks to hundreds of times its size', () => {
    const archive = zipOf({ 'a.xml': new Uint8Array(archiveLimits.ratioFromBytes + 1) })
    expect(() => unpack(archive)).toThrow('it unpacks to more than 300 times its size')
  })

  it('never unpacks a bomb that hides its size', () => {
    const bomb = zipOf({ 'a.xml': new Uint8Array(64 * 1024 * 1024) })
    const archive = lyingAbout(bomb, 'a.xml', directoryPlaces.unpackedBytes, 1000)
    expect(() => unpack(archive)).toThrow(damaged)
  })

  it('is refused when its files add up to more than it may unpack to', () => {
    const { unpack } = openArchive(zipOf({ 'a.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 0 }))
    expect(() => Array.from({ length: 6 }, () => unpack('a.xml'))).toThrow('more than the 192 MB')
  })

  it('is refused when its files overlap', () => {
    const at = Buffer.from(honest).indexOf('PK\x03\x04', 4, 'latin1')
    const archive = lyingAbout(honest, 'a.xml', directoryPlaces.headerAt, at)
    expect(() => openArchive(archive)).toThrow('it is an archive whose entries overlap; it is left out.')
  })

  it('is refused when it has more than 10,000 files', () => {
    const parts = Array.from({ length: archiveLimits.mostEntries + 1 }, (_, i) => [String(i), ''] as const)
    expect(() => openArchive(zipOf(Object.fromEntries(parts)))).toThrow(
      'an archive of more than 10,000 entries',
    )
  })

  it('ends in a sentence or in what was packed, whatever happened to its bytes', () => {
    const damage = fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(damage, (changes) => {
        const archive = Uint8Array.from(honest)
        for (const [at, value] of changes) archive[at] = value
        try {
          const content = unpack(archive)
          if (content) expect(new TextDecoder().decode(content)).toBe(text)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }),
      { numRuns: 500 },
    )
  })
})
