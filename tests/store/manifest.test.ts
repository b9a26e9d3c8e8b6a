import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  encodeManifest,
  formatVersion,
  type Manifest,
  manifestName,
  previousManifestName,
  readManifest,
  type Shape,
  shapeDifference,
} from '../../src/store/manifest.ts'
import { switchBuild } from '../../src/store/switch-build.ts'
import { temporaryFolder } from '../helpers.ts'
import { manifestOf } from './segments.ts'

const manifest: Manifest = {
  ...manifestOf([]),
  seen: [
    { source: 'ă "quoted".md', bytes: 3, modifiedMs: 1.5, hash: 'h', place: null, passages: 0 },
    { source: ',"crc32":1}', bytes: 3, modifiedMs: 1.5, hash: '', place: null, passages: 0 },
  ],
}
const shape: Shape = {
  ...{ format: formatVersion, embedder: 'test', dimensions: 2, lexicons: 'one' },
  passages: { least: 600, most: 900 },
  byteOrder: 'LE',
}
const holding = async (content: string) => temporaryFolder({ [manifestName]: content })

describe('readManifest', () => {
  it('reads what was written', async () => {
    expect(await readManifest(await holding(encodeManifest(manifest)))).toEqual(manifest)
  })

  it.each([
    ['where there is none', () => temporaryFolder()],
    ['in a folder that is not there', async () => '/nowhere/at/all'],
  ])('is null %s', async (_, place) => {
    expect(await readManifest(await place())).toBeNull()
  })

  it.each([
    ['another format', encodeManifest({ ...manifest, format: formatVersion + 1 }), 'another format'],
    ['the first format', '{"format":1,"build":"x","files":{}}', 'another format'],
    ['nothing', '', 'cannot be read'],
    ['no JSON', '{', 'cannot be read'],
    ['no object', '[]', 'another format'],
    ['no checksum', JSON.stringify(manifest), 'is damaged'],
    [
      'a segment outside of its folder',
      encodeManifest({ ...manifest, segments: [{ name: '../x' }] as unknown as Manifest['segments'] }),
      'is damaged',
    ],
  ])('refuses %s with a sentence', async (_, content, words) => {
    await expect(readManifest(await holding(content))).rejects.toThrow(words)
  })

  it('notices any flipped bit', async () => {
    const bytes = Buffer.from(encodeManifest(manifest))
    const place = fc.nat(bytes.length - 2)
    await fc.assert(
      fc.asyncProperty(place, fc.nat(7), async (at, bit) => {
        const damaged = Buffer.from(bytes)
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
        const folder = await temporaryFolder()
        await writeFile(join(folder, manifestName), damaged)
        await expect(readManifest(folder)).rejects.toThrow()
      }),
      { seed: 2024, numRuns: 200 },
    )
  })
})

describe('switchBuild', () => {
  it('keeps the manifest before', async () => {
    const folder = await temporaryFolder()
    await switchBuild(folder, manifest)
    await switchBuild(folder, { ...manifest, build: 'second' })
    const names = [manifestName, previousManifestName].map(
      async (name) => (await readManifest(folder, name))?.build,
    )
    expect(await Promise.all(names)).toEqual(['second', 'first'])
  })

  it('keeps the last good one when the current one is damaged', async () => {
    const folder = await temporaryFolder()
    await switchBuild(folder, manifest)
    await switchBuild(folder, { ...manifest, build: 'second' })
    await writeFile(join(folder, manifestName), 'torn')
    await switchBuild(folder, { ...manifest, build: 'third' })
    expect((await readManifest(folder, previousManifestName))?.build).toBe('first')
  })

  it('leaves nothing behind when it fails', async () => {
    const folder = await temporaryFolder({ 'manifest.json/in the way': '' })
    await expect(switchBuild(folder, manifest)).rejects.toThrow()
    await expect(readFile(join(folder, 'manifest.json.new'))).rejects.toThrow('ENOENT')
  })
})

describe('shapeDifference', () => {
  it('is null for the same shape', () => {
    expect(shapeDifference(shape, { ...shape })).toBeNull()
  })

  it.each([
    ['embedder', { embedder: 'other' }, 'it was built with the embedder other'],
    ['byte order', { byteOrder: 'BE' as const }, 'it comes from a machine of the other byte order'],
    ['dimensions', { dimensions: 3 }, 'its vectors have 3 dimensions'],
    ['chunking', { passages: { least: 1, most: 2 } }, 'its passages are cut at 1 to 2 characters'],
  ])('names the %s', (_, part, words) => {
    expect(shapeDifference({ ...shape, ...part }, shape)).toBe(words)
  })

  it('names other dictionaries', () => {
    expect(shapeDifference({ ...shape, lexicons: 'two' }, shape)).not.toBeNull()
  })

  it('lets a build without vectors be', () => {
    expect(shapeDifference({ ...shape, dimensions: 0 }, shape)).toBeNull()
  })
})
