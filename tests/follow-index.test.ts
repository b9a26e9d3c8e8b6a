// What another process indexed is answered from, without a restart.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../src/config/read-config.ts'
import { followIndex } from '../src/follow-index.ts'
import { openLibrary } from '../src/open-library.ts'
import { temporaryCorpus } from './helpers.ts'

async function opened() {
  const { corpusDir, indexDir } = await temporaryCorpus({
    'a.md': '# One\n\nThe first article is about a bridge.\n',
  })
  const config = readConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir }, '/')
  const [writing, reading] = [await openLibrary(config), await openLibrary(config)]
  onTestFinished(() => {
    writing.close()
    reading.close()
  })
  const change = async () => {
    await writeFile(join(corpusDir, 'b.md'), '# Two\n\nThe second article is about a ferry.\n')
    await writing.update()
  }
  return { indexDir, writing, reading, change }
}

describe('adopt', () => {
  it('takes the build that another process made, once', async () => {
    const { writing, reading, change } = await opened()
    expect(await reading.adopt()).toBe(false)
    await change()
    expect(await reading.adopt()).toBe(true)
    expect(await reading.adopt()).toBe(false)
    expect(reading.build.manifest.build).toBe(writing.build.manifest.build)
    expect(await reading.use(({ build }) => build.articles.length)).toBe(2)
  })
})

describe('followIndex', () => {
  it('says that it took one over', async () => {
    const { indexDir, reading, change } = await opened()
    const line = new Promise<string>((resolve) => {
      onTestFinished(followIndex(reading, indexDir, resolve, 5))
    })
    await change()
    expect(await line).toBe('The index was brought up to date elsewhere.')
  })

  it('says what is wrong with an index that it cannot open, and answers on', async () => {
    const { indexDir, reading } = await opened()
    const line = new Promise<string>((resolve) => {
      onTestFinished(followIndex(reading, indexDir, resolve, 5))
    })
    await writeFile(join(indexDir, 'manifest.json'), '{')
    expect(await line).toMatch(/^The index that was written elsewhere could not be opened: /)
    expect(await reading.use(({ build }) => build.articles.length)).toBe(1)
  })
})
