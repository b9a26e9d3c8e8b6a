import { mkdir, readdir, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { BuiltInEmbeddings, builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import { indexCorpus } from '../../src/indexing/index-corpus.ts'
import { openBuild } from '../../src/store/build.ts'
import { encodeManifest, formatVersion, manifestName } from '../../src/store/manifest.ts'
import { type Files, temporaryCorpus, temporaryFolder, writeFiles } from '../helpers.ts'

const two: Files = {
  'a.md': '# Dogs\n\nThe king gave his guest two dogs from the north.',
  'b.txt': 'The guest arrived late in the evening, and the band had gone home by then.',
}

async function indexed(files: Files = two) {
  const dirs = await temporaryCorpus(files)
  const run = (more: object = {}) => indexCorpus({ ...dirs, embedder: builtInEmbedder, ...more })
  return { ...dirs, run, report: await run() }
}

const sourcesIn = async (indexDir: string) => {
  const build = await openBuild(indexDir)
  build.close()
  return build.articles.map(({ source }) => source)
}

describe('indexCorpus', () => {
  it('indexes every article', async () => {
    const { report, indexDir } = await indexed()
    expect(report).toMatchObject({
      built: true,
      problems: [],
      skipped: [],
      manifest: { articleCount: 2, passageCount: 2 },
    })
    expect(await sourcesIn(indexDir)).toEqual(['a.md', 'b.txt'])
  })

  it('makes the same index of the same corpus', async () => {
    const [one, other] = [await indexed(), await indexed()]
    const sums = ({ report }: typeof one) => report.manifest.segments.map(({ name: _, ...rest }) => rest)
    expect(sums(one)).toEqual(sums(other))
  })

  it('does nothing when nothing changed', async () => {
    const { run, report } = await indexed()
    expect(await run()).toMatchObject({ built: false, manifest: report.manifest })
  })

  it('does not read a file again that nobody touched', async () => {
    const { corpusDir, run } = await indexed()
    const path = join(corpusDir, 'a.md')
    const time = new Date('2024-11-12T10:00:00Z')
    await utimes(path, time, time)
    await run({ rebuild: true })
    // The same size and time with other content: only reading it could tell.
    await writeFile(path, String(two['a.md']).replace('dogs', 'cats'))
    await utimes(path, time, time)
    expect((await run()).built).toBe(false)
  })

  it('does not build again for a file that was only touched', async () => {
    const { corpusDir, run } = await indexed()
    await utimes(join(corpusDir, 'a.md'), new Date(), new Date('2030-01-01'))
    expect((await run()).built).toBe(false)
  })

  it.each([
    ['changed', (dir: string) => writeFile(join(dir, 'a.md'), '# Cats\n\nThe king gave his guest two cats.')],
    ['added', (dir: string) => writeFile(join(dir, 'c.md'), 'A third article.')],
    ['removed', (dir: string) => rm(join(dir, 'a.md'))],
    ['renamed', (dir: string) => rename(join(dir, 'a.md'), join(dir, 'c.md'))],
    [
      'replaced by a link out of it',
      async (dir: string) => {
        await rm(join(dir, 'a.md'))
        await symlink('/etc/hostname', join(dir, 'a.md'))
      },
    ],
  ])('builds again when a file was %s', async (_, change) => {
    const { corpusDir, indexDir, run } = await indexed()
    await change(corpusDir)
    expect((await run()).built).toBe(true)
    const files = (await readdir(corpusDir, { withFileTypes: true })).filter((entry) => entry.isFile())
    expect(await sourcesIn(indexDir)).toEqual(files.map(({ name }) => name).toSorted())
  })

  it('builds again when a change kept size and time apart', async () => {
    const { corpusDir, run } = await indexed()
    await writeFile(join(corpusDir, 'a.md'), String(two['a.md']).replace('dogs', 'cats'))
    await utimes(join(corpusDir, 'a.md'), new Date(), new Date('2030-01-01'))
    expect((await run()).built).toBe(true)
  })

  it('builds again when told to', async () => {
    const { run } = await indexed()
    expect((await run({ rebuild: true })).built).toBe(true)
  })

  it('builds again for another embedder', async () => {
    const { run } = await indexed()
    expect((await run({ embedder: { ...builtInEmbedder, id: 'other' } })).built).toBe(true)
  })

  it.each(['not JSON', '{}', '{"format":1,"build":"x"}'])(
    'builds again when the manifest is %s',
    async (manifest) => {
      const { indexDir, run } = await indexed()
      await writeFile(join(indexDir, 'manifest.json'), manifest)
      expect((await run()).built).toBe(true)
    },
  )

  it('indexes what it can and has a sentence for the rest', async () => {
    const { report, indexDir } = await indexed({
      ...two,
      'bad.md': Uint8Array.of(1, 0, 2),
      'empty.txt': '',
      'x.pdf2': '',
    })
    expect(report.problems).toEqual([
      { source: 'bad.md', message: 'it is a binary file with the name of a text file; it is left out.' },
      { source: 'empty.txt', message: 'it holds no text; it is left out.' },
    ])
    expect(report.skipped).toEqual(['x.pdf2'])
    expect(await sourcesIn(indexDir)).toEqual(['a.md', 'b.txt'])
  })

  it('tells the problems again while they last', async () => {
    const { report, run } = await indexed({ ...two, 'bad.md': '' })
    expect(await run()).toMatchObject({ built: false, problems: report.problems })
  })

  it('looks at a file of 200 MB only once', async () => {
    const { corpusDir, run } = await indexed()
    await writeFile(join(corpusDir, 'big.txt'), '')
    await truncate(join(corpusDir, 'big.txt'), 200 * 1024 * 1024)
    expect((await run()).problems).toHaveLength(1)
    expect((await run()).built).toBe(false)
  })

  it('forgets a problem that was mended', async () => {
    const { corpusDir, run } = await indexed({ ...two, 'bad.md': '' })
    await writeFile(join(corpusDir, 'bad.md'), 'Now it holds text.')
    expect((await run()).problems).toEqual([])
  })

  it('lets the old build serve until the new one is complete', async () => {
    const { corpusDir, indexDir, run } = await indexed()
    await writeFiles(corpusDir, { 'c.md': 'A third article.' })
    const during: string[][] = []
    class Watching extends BuiltInEmbeddings {
      override async embedDocuments(texts: string[]): Promise<number[][]> {
        during.push(await sourcesIn(indexDir))
        return super.embedDocuments(texts)
      }
    }
    await run({ embedder: { ...builtInEmbedder, embeddings: new Watching() } })
    expect(during).toEqual([['a.md', 'b.txt']])
  })

  it('keeps the old index when the embedder fails', async () => {
    const { corpusDir, indexDir, run } = await indexed()
    await writeFile(join(corpusDir, 'a.md'), '# Cats\n\nThe king gave his guest two cats.')
    const embeddings = {
      embedQuery: async () => [],
      embedDocuments: async () => Promise.reject(new Error('offline')),
    }
    await expect(run({ embedder: { ...builtInEmbedder, embeddings } })).rejects.toThrow('offline')
    expect(await sourcesIn(indexDir)).toEqual(['a.md', 'b.txt'])
  })

  it.each([
    ['too few vectors', () => [], 'gave 0 vectors for 2 passages'],
    [
      'vectors of other dimensions',
      (texts: string[]) => texts.map(() => [1, 2]),
      'gave a vector of 2 dimensions, not 128',
    ],
    [
      'no numbers',
      (texts: string[]) => texts.map(() => Array(128).fill(Number.NaN)),
      'something other than numbers',
    ],
  ])('refuses an embedder that gives %s', async (_, embedDocuments, message) => {
    const { run } = await indexed()
    const embeddings = {
      embedQuery: async () => [],
      embedDocuments: async (texts: string[]) => embedDocuments(texts),
    }
    await expect(run({ rebuild: true, embedder: { ...builtInEmbedder, embeddings } })).rejects.toThrow(
      message,
    )
  })

  it('tells how far it is, stage by stage', async () => {
    const { run } = await indexed()
    const onProgress = vi.fn()
    await run({ rebuild: true, onProgress })
    expect([...new Set(onProgress.mock.calls.map(([stage]) => stage))]).toEqual([
      'reading',
      'embedding',
      'writing',
    ])
  })

  it('writes when it was made', async () => {
    const { run } = await indexed()
    const { manifest } = await run({ rebuild: true, now: () => new Date('2024-11-12T10:00:00Z') })
    expect(manifest.createdAt).toBe('2024-11-12T10:00:00.000Z')
  })

  it('has a sentence for an empty corpus', async () => {
    const { corpusDir, indexDir } = await temporaryCorpus({})
    await expect(indexCorpus({ corpusDir, indexDir, embedder: builtInEmbedder })).rejects.toThrow(
      `There is nothing to index in ${corpusDir}.`,
    )
  })

  it('names what is wrong when no file of the corpus can be read', async () => {
    const { corpusDir, indexDir } = await temporaryCorpus({ 'a.md': '' })
    await expect(indexCorpus({ corpusDir, indexDir, embedder: builtInEmbedder })).rejects.toThrow(
      'a.md: it holds no text',
    )
  })

  it('has a sentence for an index folder that is a file', async () => {
    const folder = await temporaryFolder({ 'corpus/a.md': 'Text.', index: '' })
    const dirs = { corpusDir: join(folder, 'corpus'), indexDir: join(folder, 'index') }
    await expect(indexCorpus({ ...dirs, embedder: builtInEmbedder })).rejects.toThrow(
      'The index cannot be written to',
    )
  })

  it('takes an index folder with spaces and emoji', async () => {
    const folder = await temporaryFolder({ 'my corpus 📰/a.md': 'Text.' })
    const dirs = { corpusDir: join(folder, 'my corpus 📰'), indexDir: join(folder, 'my index 📚') }
    await indexCorpus({ ...dirs, embedder: builtInEmbedder })
    expect(await sourcesIn(dirs.indexDir)).toEqual(['a.md'])
  })

  it('does not change the corpus', async () => {
    const { corpusDir } = await indexed()
    expect([await readdir(corpusDir), await readFile(join(corpusDir, 'a.md'), 'utf8')]).toEqual([
      ['a.md', 'b.txt'],
      two['a.md'],
    ])
  })

  it('reads an article in a folder that is called like one', async () => {
    const { corpusDir, indexDir, run } = await indexed()
    await mkdir(join(corpusDir, 'c.md'))
    await writeFile(join(corpusDir, 'c.md', 'd.md'), 'A fourth article.')
    await run()
    expect(await sourcesIn(indexDir)).toContain('c.md/d.md')
  })
})

describe('indexCorpus with odd languages', () => {
  it.each([
    ['nobody can tell', 'xxxxxxxx xxxx xxxxxxxxx'],
    ['the front matter made up', '---\nlanguage: qqq\n---\nSome text stands here.'],
    ['are dead', '---\nlanguage: la\n---\nCarthago delenda est.'],
  ])('indexes an article in a language that %s', async (_, content) => {
    expect((await indexed({ 'a.md': content })).report.manifest.articleCount).toBe(1)
  })
})

describe('an index of another kind', () => {
  it.each([
    ['a machine of the other byte order', { byteOrder: 'BE' }],
    ['an older format', { format: 1 }],
    ['a newer format', { format: formatVersion + 1 }],
    ['another embedder', { embedder: 'other' }],
    ['other dictionaries', { lexicons: 'other' }],
  ])('of %s is made again', async (_, difference) => {
    const { indexDir, run, report } = await indexed()
    const foreign = { ...report.manifest, ...difference } as typeof report.manifest
    await writeFile(join(indexDir, manifestName), encodeManifest(foreign))
    const again = await run()
    expect([again.built, again.changes.read, await sourcesIn(indexDir)]).toEqual([true, 2, ['a.md', 'b.txt']])
  })
})
