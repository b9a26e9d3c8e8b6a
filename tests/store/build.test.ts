import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Build, openBuild } from '../../src/store/build.ts'
import { encodeManifest, type Manifest, manifestName } from '../../src/store/manifest.ts'
import { sweep, switchBuild } from '../../src/store/switch-build.ts'
import { normalise } from '../../src/store/vector-index.ts'
import { temporaryFolder } from '../helpers.ts'
import { passage, segmentOf, type TestArticle, writeIndex } from './segments.ts'

const texts = ['First passage.', 'Al doilea — „ț”, 😀, \ud83d alone.', 'Third.']
const articles: readonly TestArticle[] = [
  {
    source: 'a.md',
    passages: [
      { text: texts[0] ?? '', terms: [1], vector: [1, 0] },
      { text: texts[1] ?? '', terms: [2], vector: [0, 1] },
    ],
  },
  { source: 'b.md', passages: [{ text: texts[2] ?? '', terms: [3], vector: [1, 0] }] },
]
/** So many long vectors that a graph is built. */
const many: TestArticle = {
  source: 'many.md',
  language: 'ro',
  passages: Array.from({ length: 2000 }, (_, i) => ({
    text: `Passage ${i}.`,
    terms: [i],
    vector: normalise(Array.from({ length: 2600 }, (_, place) => Math.sin((i + 1) * (place + 1)))),
  })),
}

async function written(contents = [segmentOf(articles)]) {
  const indexDir = join(await temporaryFolder(), 'index')
  return { indexDir, manifest: await writeIndex(indexDir, contents) }
}

/** Opens a build, asks it, and closes it again. */
async function using<T>(indexDir: string, ask: (build: Build) => T): Promise<T> {
  const build = await openBuild(indexDir)
  try {
    return ask(build)
  } finally {
    build.close()
  }
}

afterEach(() => {
  vi.doUnmock('hnswlib-node')
  vi.resetModules()
})

describe('a build', () => {
  it('gives back every passage', async () => {
    const { indexDir } = await written()
    const passages = await using(indexDir, (build) => texts.map((_, i) => build.readPassage(i)))
    expect(passages).toEqual(texts.map(passage))
  })

  it('knows the article of each passage', async () => {
    const { indexDir } = await written()
    const sources = await using(indexDir, (build) => [0, 1, 2].map((i) => build.articleOf(i).source))
    expect(sources).toEqual(['a.md', 'a.md', 'b.md'])
  })

  it('finds terms and vectors', async () => {
    const { indexDir } = await written()
    const found = await using(indexDir, ({ lexical, vectors }) => [
      lexical.search([{ hash: 2, weight: 1 }], 1)[0]?.passageId,
      vectors.search([0, 1], 1)[0]?.passageId,
    ])
    expect(found).toEqual([1, 1])
  })

  it('is the same whatever segments its articles are in', async () => {
    const [a, b] = articles.map((article) => segmentOf([article]))
    const { indexDir } = await written(a && b ? [b, a] : [])
    const found = await using(indexDir, (build) => ({
      sources: build.articles.map(({ source, firstPassage }) => [source, firstPassage]),
      texts: texts.map((_, i) => build.readPassage(i).text),
      nearest: build.vectors.search([1, 0], 3).map(({ passageId }) => passageId),
    }))
    expect(found).toEqual({
      sources: [
        ['a.md', 0],
        ['b.md', 2],
      ],
      texts,
      nearest: [0, 2, 1],
    })
  })

  it('leaves out articles that were removed', async () => {
    const indexDir = await temporaryFolder()
    await writeIndex(indexDir, [segmentOf(articles)], { removed: ['a.md'] })
    const found = await using(indexDir, ({ articles: left, lexical, vectors, readPassage }) => [
      left.map(({ source }) => source),
      lexical.search([{ hash: 1, weight: 1 }], 5),
      vectors.search([1, 0], 5).map(({ passageId }) => passageId),
      readPassage(0).text,
    ])
    expect(found).toEqual([['b.md'], [], [0], 'Third.'])
  })

  it('has no vectors as long as a part of it has none', async () => {
    const bare = { source: 'c.md', passages: [{ text: 'Bare.', terms: [9] }] }
    const { indexDir } = await written([segmentOf(articles), segmentOf([bare])])
    expect(await using(indexDir, ({ vectors }) => vectors.dimensions)).toBe(0)
  })

  it('tells the languages of its articles, the commonest first', async () => {
    const romanian = { source: 'c.md', language: 'ro', passages: [] }
    const { indexDir } = await written([segmentOf([romanian, ...articles])])
    expect(await using(indexDir, ({ languages }) => languages)).toEqual(['en', 'ro'])
  })

  it('answers no more once it is closed', async () => {
    const build = await openBuild((await written()).indexDir)
    build.close()
    expect(() => build.readPassage(0)).toThrow('was closed')
  })

  it('may be closed twice', async () => {
    const build = await openBuild((await written()).indexDir)
    build.close()
    expect(() => build.close()).not.toThrow()
  })

  it('has no passage beyond its last', async () => {
    const { indexDir } = await written()
    await expect(using(indexDir, (build) => build.readPassage(3))).rejects.toThrow(
      'passage 3 is not in the index',
    )
  })

  it('is not there before the first one was written', async () => {
    const indexDir = await temporaryFolder()
    await expect(openBuild(indexDir)).rejects.toThrow(
      `There is no index in ${indexDir} yet. Run: npm run index`,
    )
  })
})

describe('a newer build of the same folder', () => {
  it('shares the segments it has in common with the older one, which can be closed', async () => {
    const { indexDir, manifest } = await written()
    const old = await openBuild(indexDir)
    await switchBuild(indexDir, { ...manifest, build: 'second' })
    // Nothing is left to be read: only sharing can open it.
    await rm(join(indexDir, 'segments'), { recursive: true })
    const newer = await openBuild(indexDir, old)
    old.close()
    expect([newer.manifest.build, newer.readPassage(1).text]).toEqual(['second', texts[1]])
    newer.close()
    expect(() => newer.readPassage(1)).toThrow('was closed')
  })
})

async function damageSegment(indexDir: string, change: (path: string) => Promise<void>) {
  const [name] = await readdir(join(indexDir, 'segments'))
  await change(join(indexDir, 'segments', name ?? ''))
}
async function flipBit(path: string, share: number): Promise<void> {
  const bytes = await readFile(path)
  const place = Math.floor((bytes.length - 1) * share)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  await writeFile(path, bytes)
}

describe('a damaged build', () => {
  it.each([
    ['is missing', (path: string) => rm(path), 'no such file'],
    ['is cut off', (path: string) => truncate(path, 5), 'it is cut off'],
    [
      'is cut off by a byte',
      async (path: string) => truncate(path, (await readFile(path)).length - 1),
      'it is cut off',
    ],
    [
      'is longer than it was',
      (path: string) => writeFile(path, 'more', { flag: 'a' }),
      'its length does not fit',
    ],
    ['has a flipped bit at its beginning', (path: string) => flipBit(path, 0), 'its checksum does not fit'],
    ['has a flipped bit in its middle', (path: string) => flipBit(path, 0.5), 'its checksum does not fit'],
    ['has a flipped bit at its end', (path: string) => flipBit(path, 1), 'its checksum does not fit'],
  ])('is noticed when a segment %s', async (_, change, words) => {
    const { indexDir } = await written()
    await damageSegment(indexDir, change)
    await expect(openBuild(indexDir)).rejects.toThrow(
      new RegExp(`^The index is damaged: .*\\.segment: .*${words}.*Run: npm run index -- --rebuild$`),
    )
  })

  it('is noticed when its manifest and its segments belong to two indexes', async () => {
    const [one, other] = [await written(), await written([segmentOf([{ source: 'c.md', passages: [] }])])]
    const mixed = { ...one.manifest, segments: other.manifest.segments }
    await switchBuild(other.indexDir, mixed)
    await expect(openBuild(other.indexDir)).rejects.toThrow('the manifest does not fit its segments')
  })
})

describe('a graph of many vectors', () => {
  const withGraph = async () => written([segmentOf([many])])
  const nearestTo = (i: number) => (build: Build) => [
    build.vectors.kind,
    build.vectors.search(many.passages[i]?.vector ?? [], 1)[0]?.passageId,
  ]
  const graphOf = (indexDir: string, { segments }: Manifest) =>
    join(indexDir, 'segments', `${segments[0]?.name}.graph`)

  it('finds what is nearest', async () => {
    const { indexDir } = await withGraph()
    expect(await using(indexDir, nearestTo(234))).toEqual(['hnswlib', 234])
  })

  it('is never handed to the native module when it is damaged', async () => {
    const { indexDir, manifest } = await withGraph()
    await flipBit(graphOf(indexDir, manifest), 0.5)
    await expect(openBuild(indexDir)).rejects.toThrow(/\.graph: its checksum does not fit/)
  })

  it('is replaced by the exact twin where the module refuses it, although its checksum fits', async () => {
    const { indexDir, manifest } = await withGraph()
    const path = graphOf(indexDir, manifest)
    const bytes = Buffer.concat([await readFile(path), Buffer.of(0)])
    await writeFile(path, bytes)
    const segments = manifest.segments.map((record) => ({
      ...record,
      graph: { bytes: bytes.length, crc32: crc32(bytes) },
    }))
    await writeFile(join(indexDir, manifestName), encodeManifest({ ...manifest, segments }))
    expect(await using(indexDir, nearestTo(77))).toEqual(['exact', 77])
  })

  it('is not needed where the module cannot be loaded', async () => {
    const { indexDir } = await withGraph()
    vi.resetModules()
    vi.doMock('hnswlib-node', () => {
      throw new Error('The module was compiled for another version of Node.js')
    })
    const { openBuild: open } = await import('../../src/store/build.ts')
    const build = await open(indexDir)
    expect([...nearestTo(77)(build), build.vectors.lacksGraph]).toEqual(['exact', 77, true])
    build.close()
    const { writeSegment: write } = await import('../../src/store/write-segment.ts')
    expect((await write(indexDir, segmentOf([many]))).graph).toBeNull()
  })
})

describe('sweep', () => {
  const filesIn = async (indexDir: string) => (await readdir(join(indexDir, 'segments'))).toSorted()

  it('keeps the current and the previous build and removes what nobody names', async () => {
    const { indexDir, manifest } = await written()
    const second = await writeIndex(indexDir, [segmentOf(articles)], { build: 'second' })
    await writeFile(join(indexDir, 'segments', 'left-behind.segment'), '')
    await sweep(indexDir)
    const named = [...manifest.segments, ...second.segments].map(({ name }) => `${name}.segment`)
    expect(await filesIn(indexDir)).toEqual(named.toSorted())
    await writeIndex(indexDir, [segmentOf(articles)], { build: 'third' })
    await sweep(indexDir)
    expect(await filesIn(indexDir)).not.toContain(`${manifest.segments[0]?.name}.segment`)
  })

  it('lets a reader of a removed build go on', async () => {
    const { indexDir } = await written()
    const old = await openBuild(indexDir)
    for (const build of ['second', 'third']) await writeIndex(indexDir, [segmentOf(articles)], { build })
    await sweep(indexDir)
    expect(old.readPassage(1).text).toBe(texts[1])
    old.close()
  })
})
