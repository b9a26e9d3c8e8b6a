import { describe, expect, it } from 'vitest'
import { formatVersion, readManifest, type Shape, shapeDifference } from '../../src/store/manifest.ts'
import { temporaryFolder } from '../helpers.ts'

const shape: Shape = {
  ...{ format: formatVersion, embedder: 'test', dimensions: 2, lexicons: 'one' },
  passages: { least: 600, most: 900 },
}
const manifest = {
  ...{
    ...shape,
    build: '20241112-ab',
    createdAt: '2024-11-12T10:00:00.000Z',
    articleCount: 1,
    passageCount: 1,
  },
  ...{ files: {}, seen: [{ source: 'a.md', bytes: 1, modifiedMs: 2, hash: '' }], problems: [] },
}
const reading = async (content: unknown) =>
  readManifest(
    await temporaryFolder({
      'manifest.json': typeof content === 'string' ? content : JSON.stringify(content),
    }),
  )

describe('readManifest', () => {
  it('reads what was written', async () => {
    expect(await reading(manifest)).toEqual(manifest)
  })

  it('finds none in an empty folder', async () => {
    expect(await readManifest(await temporaryFolder())).toBeNull()
  })

  it('finds none in a folder that is not there', async () => {
    expect(await readManifest('/nowhere/at/all')).toBeNull()
  })

  it.each([
    ['another format', { ...manifest, format: formatVersion + 1 }],
    ['no format', {}],
    ['a list', []],
    ['null', null],
    ['fields missing', { format: formatVersion, build: 'a' }],
    ['a build outside the folder of builds', { ...manifest, build: '../../elsewhere' }],
    ['odd lists', { ...manifest, seen: [null] }],
  ])('refuses a manifest with %s', async (_, content) => {
    await expect(reading(content)).rejects.toThrow('has another format than this version of Footnote reads.')
  })

  it('refuses broken JSON with the name of the file', async () => {
    await expect(reading('{ "format": 1,')).rejects.toThrow(/manifest\.json cannot be read \(.+\)\.$/)
  })
})

describe('shapeDifference', () => {
  it('finds none between equal shapes', () => {
    expect(shapeDifference(shape, { ...shape })).toBeNull()
  })

  it.each([
    [{ embedder: 'other' }, 'it was built with the embedder other'],
    [{ dimensions: 3 }, 'its vectors have 3 dimensions'],
    [{ passages: { least: 1, most: 2 } }, 'its passages are cut at 1 to 2 characters'],
  ])('names the difference %j', (part, words) => {
    expect(shapeDifference({ ...shape, ...part }, shape)).toBe(words)
  })

  it('notices other dictionaries', () => {
    expect(shapeDifference({ ...shape, lexicons: 'two' }, shape)).not.toBeNull()
  })
})
