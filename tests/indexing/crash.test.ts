// Pulls the plug on real processes (built code) in the middle of index runs.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import { indexCorpus } from '../../src/indexing/index-corpus.ts'
import { openBuild } from '../../src/store/build.ts'
import { filesOf } from '../../src/store/segment.ts'
import { temporaryCorpus } from '../helpers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const child = join(root, 'tests', 'indexing', 'crash-child.mjs')
const builtCode = join(root, 'dist')

/** Runs the child until it finished a run, and then for some moments more; the moments are drawn, not waited for. */
async function killed(dirs: { corpusDir: string; indexDir: string }, afterMs: number): Promise<void> {
  const run = spawn(process.execPath, [child, builtCode, dirs.corpusDir, dirs.indexDir], { stdio: 'pipe' })
  const gone = once(run, 'exit')
  let errors = ''
  run.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  await Promise.race([once(run.stdout, 'data'), gone])
  setTimeout(() => run.kill('SIGKILL'), afterMs)
  const [, signal] = await gone
  expect([signal, errors]).toEqual(['SIGKILL', ''])
}

describe('a process killed in the middle of an index run', () => {
  it('leaves an index that opens, and the next run goes on from it at once', async () => {
    const dirs = await temporaryCorpus({ 'always.md': '# Always\n\nThis article always stays.' })
    await indexCorpus({ ...dirs, embedder: builtInEmbedder })
    const moments = fc.sample(fc.double({ min: 0, max: 60, noNaN: true }), { numRuns: 12, seed: 2024 })
    for (const moment of moments) {
      await killed(dirs, moment)
      const build = await openBuild(dirs.indexDir)
      const texts = build.articles.map(({ firstPassage }) => build.readPassage(firstPassage).text)
      build.close()
      expect(texts).toContain('This article always stays.')
      // The lock of the dead process is nobody's, and what it left half done is swept.
      await writeFile(join(dirs.corpusDir, 'after.md'), `Killed after ${moment} milliseconds.`)
      const { manifest } = await indexCorpus({ ...dirs, embedder: builtInEmbedder })
      expect(manifest.seen.map(({ source }) => source)).toEqual((await readdir(dirs.corpusDir)).toSorted())
    }
    const { manifest } = await indexCorpus({ ...dirs, embedder: builtInEmbedder, rebuild: true })
    await indexCorpus({ ...dirs, embedder: builtInEmbedder, rebuild: true })
    const left = await readdir(join(dirs.indexDir, 'segments'))
    expect([left.length, left]).toEqual([2, expect.arrayContaining(manifest.segments.flatMap(filesOf))])
  }, 60_000)
})

describe('a disk that takes no more', () => {
  it('leaves the old index and says so', async () => {
    const dirs = await temporaryCorpus({ 'always.md': '# Always\n\nThis article always stays.' })
    await indexCorpus({ ...dirs, embedder: builtInEmbedder })
    await writeFile(join(dirs.corpusDir, 'new.md'), '# New\n\nThis article is new.')
    // A limit on the size of files ends in the same failed write as a full disk.
    const command = `ulimit -f 1; exec "${process.execPath}" "${join(builtCode, 'main.js')}" index`
    const { PATH = '' } = process.env
    const env = { PATH, CORPUS_DIR: dirs.corpusDir, INDEX_DIR: dirs.indexDir }
    const run = spawn('sh', ['-c', command], { env, cwd: dirs.corpusDir })
    let errors = ''
    run.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    const [code] = await once(run, 'close')
    expect([code, errors]).toEqual([
      1,
      expect.stringMatching(/^The index cannot be written to .* The old one stands\.\n$/),
    ])
    const build = await openBuild(dirs.indexDir)
    expect(build.articles.map(({ source }) => source)).toEqual(['always.md'])
    expect(await readdir(join(dirs.indexDir, 'segments'))).toEqual(build.manifest.segments.flatMap(filesOf))
    build.close()
  })
})

describe('two processes at once', () => {
  it('build one after the other, and both end with the same index', async () => {
    const dirs = await temporaryCorpus({ 'always.md': '# Always\n\nThis article always stays.' })
    const waited: string[] = []
    const run = () =>
      indexCorpus({ ...dirs, embedder: builtInEmbedder, onProgress: (stage) => void waited.push(stage) })
    const reports = await Promise.all([run(), run(), run()])
    expect(reports.filter(({ built }) => built)).toHaveLength(1)
    expect(new Set(reports.map(({ manifest }) => manifest.build)).size).toBe(1)
    expect(waited).toContain('waiting')
  })
})
