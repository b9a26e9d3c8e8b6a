import { mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Build, openBuild } from '../../src/store/build.ts'
import { LexicalBuilder } from '../../src/store/lexical-builder.ts'
import { formatVersion } from '../../src/store/manifest.ts'
import { type BuildContent, writeBuild } from '../../src/store/write-build.ts'
import { temporaryFolder } from '../helpers.ts'

const passage = (text: string) => ({
  headings: ['One', 'Two'],
  peripheral: false,
  text,
  sentences: [
    { start: 0, end: text.length, fileStart: 10, fileEnd: 10 + text.length, lines: [2, 3] as const },
  ],
})
const texts = ['First passage.', 'Al doilea — „ț”, 😀, \ud83d alone.', 'Third.']
const article = (source: string, firstPassage: number, passageCount: number) => ({
  ...{
    source,
    title: source,
    isTitled: true,
    language: 'en',
    date: null,
    url: null,
    bytes: 1,
    modifiedMs: 2,
    hash: 'h',
  },
  ...{ characters: 3, firstPassage, passageCount },
})

function content(): BuildContent {
  const lexical = new LexicalBuilder()
  for (const [i] of texts.entries()) lexical.add(new Map([[i, 8]]))
  return {
    articles: [article('a.md', 0, 2), article('empty.md', 2, 0), article('b.md', 2, 1)],
    passages: texts.map(passage),
    lexical: lexical.finish(),
    vectors: { dimensions: 2, values: Float32Array.of(1, 0, 0, 1, 1, 0) },
  }
}

const about = (createdAt = '2024-11-12T10:00:00.000Z') => ({
  ...{
    format: formatVersion,
    embedder: 'test',
    dimensions: 2,
    lexicons: 'test',
    passages: { least: 600, most: 900 },
  },
  ...{ createdAt, seen: [], problems: [] },
})

async function written(): Promise<{ indexDir: string; folder: string }> {
  const indexDir = join(await temporaryFolder(), 'index')
  const { build } = await writeBuild(indexDir, content(), about())
  return { indexDir, folder: join(indexDir, 'builds', build) }
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
      lexical.search([{ hash: 1, weight: 1 }], 1)[0]?.passageId,
      vectors.search([0, 1], 1)[0]?.passageId,
    ])
    expect(found).toEqual([1, 1])
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

const files = ['articles.json', 'passages.jsonl', 'lexical.bin', 'graph.hnsw']

describe('a damaged build', () => {
  it.each(files)('is noticed when %s is missing', async (name) => {
    const { indexDir, folder } = await written()
    await rm(join(folder, name))
    await expect(openBuild(indexDir)).rejects.toThrow(`The index is damaged: ${join(folder, name)}`)
  })

  it.each(files)('is noticed when %s is cut off', async (name) => {
    const { indexDir, folder } = await written()
    await truncate(join(folder, name), 5)
    await expect(openBuild(indexDir)).rejects.toThrow(
      `The index is damaged: ${join(folder, name)}: its checksum does not fit. Run: npm run index -- --rebuild`,
    )
  })

  it.each(files)('is noticed when one bit of %s is flipped', async (name) => {
    const { indexDir, folder } = await written()
    const bytes = await readFile(join(folder, name))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    await writeFile(join(folder, name), bytes)
    await expect(openBuild(indexDir)).rejects.toThrow('its checksum does not fit')
  })

  it('is noticed when its folder is gone', async () => {
    const { indexDir, folder } = await written()
    await rm(folder, { recursive: true })
    await expect(openBuild(indexDir)).rejects.toThrow('The index is damaged')
  })
})

describe('a graph that the native module refuses', () => {
  it('is replaced by the exact twin, although its checksum fits', async () => {
    const { indexDir, folder } = await written()
    const path = join(folder, 'graph.hnsw')
    const bytes = Buffer.concat([await readFile(path), Buffer.of(0)])
    await writeFile(path, bytes)
    const manifest = JSON.parse(await readFile(join(indexDir, 'manifest.json'), 'utf8'))
    manifest.files['graph.hnsw'] = { bytes: bytes.length, crc32: crc32(bytes) }
    await writeFile(join(indexDir, 'manifest.json'), JSON.stringify(manifest))
    const kindAndNearest = (build: Build) => [
      build.vectors.kind,
      build.vectors.search([0, 1], 1)[0]?.passageId,
    ]
    expect(await using(indexDir, kindAndNearest)).toEqual(['exact', 1])
  })
})

describe('where hnswlib-node cannot be loaded', () => {
  const withoutHnswlib = () => {
    vi.resetModules()
    vi.doMock('hnswlib-node', () => {
      throw new Error('The module was compiled for another version of Node.js')
    })
  }

  it('the exact twin opens a build that was written with it', async () => {
    const { indexDir } = await written()
    withoutHnswlib()
    const { openBuild: open } = await import('../../src/store/build.ts')
    const build = await open(indexDir)
    expect([build.vectors.kind, build.vectors.search([0, 1], 1)[0]?.passageId]).toEqual(['exact', 1])
    build.close()
  })

  it('a build has no graph', async () => {
    withoutHnswlib()
    const { writeBuild: write } = await import('../../src/store/write-build.ts')
    const manifest = await write(await temporaryFolder(), content(), about())
    expect(Object.keys(manifest.files)).not.toContain('graph.hnsw')
  })
})

describe('writeBuild', () => {
  const buildsIn = (indexDir: string) => readdir(join(indexDir, 'builds'))

  it('keeps the build before and sweeps the older ones', async () => {
    const { indexDir } = await written()
    const second = await writeBuild(indexDir, content(), about('2024-11-12T10:00:01.000Z'))
    const third = await writeBuild(indexDir, content(), about('2024-11-12T10:00:02.000Z'))
    expect((await buildsIn(indexDir)).toSorted()).toEqual([second.build, third.build].toSorted())
  })

  it('sweeps older builds also when the clock stands still', async () => {
    const { indexDir } = await written()
    await writeBuild(indexDir, content(), about())
    await writeBuild(indexDir, content(), about())
    expect(await buildsIn(indexDir)).toHaveLength(2)
  })

  it('sweeps what a crash left behind, but not what another process is writing', async () => {
    const { indexDir } = await written()
    for (const name of ['crashed.partial', 'running.partial']) await mkdir(join(indexDir, 'builds', name))
    const now = new Date('2024-11-12T12:00:00.000Z')
    await utimes(join(indexDir, 'builds', 'crashed.partial'), now, new Date('2024-11-12T09:00:00.000Z'))
    await utimes(join(indexDir, 'builds', 'running.partial'), now, new Date('2024-11-12T11:59:00.000Z'))
    await writeBuild(indexDir, content(), about(now.toISOString()))
    expect((await buildsIn(indexDir)).filter((name) => name.endsWith('.partial'))).toEqual([
      'running.partial',
    ])
  })

  it('leaves the old index whole when it fails', async () => {
    const { indexDir } = await written()
    const broken = {
      ...content(),
      articles: [
        {
          ...article('a.md', 0, 3),
          toJSON: () => {
            throw new Error('no')
          },
        },
      ],
    }
    await expect(writeBuild(indexDir, broken, about())).rejects.toThrow('no')
    expect(await using(indexDir, (build) => build.readPassage(0).text)).toBe(texts[0])
  })

  it('leaves nothing behind when it fails', async () => {
    const indexDir = await temporaryFolder({ 'manifest.json/in the way': '' })
    await expect(writeBuild(indexDir, content(), about())).rejects.toThrow()
    expect([await readdir(indexDir), await buildsIn(indexDir)]).toEqual([['builds', 'manifest.json'], []])
  })

  it('says where it could not write', async () => {
    const folder = await temporaryFolder({ index: 'a file' })
    await expect(writeBuild(join(folder, 'index'), content(), about())).rejects.toThrow(
      /^The index cannot be written to .*index \(.+\)\. The old one stands\.$/,
    )
  })

  it('lets a reader of the old build go on', async () => {
    const { indexDir } = await written()
    const old = await openBuild(indexDir)
    for (const second of ['1', '2', '3'])
      await writeBuild(indexDir, content(), about(`2024-11-12T10:00:0${second}.000Z`))
    expect(old.readPassage(1).text).toBe(texts[1])
    old.close()
  })
})
