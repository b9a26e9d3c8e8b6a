import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openIndex } from '../../src/langchain/open-index.ts'
import { articles } from '../answering/library.ts'
import { temporaryCorpus } from '../helpers.ts'
import { opened } from './opened.ts'

const sourcesFor = async (index: Awaited<ReturnType<typeof openIndex>>, words: string) =>
  (await index.retriever({ k: 1 }).invoke(words)).map(({ metadata }) => metadata.source)

describe('openIndex', () => {
  it('knows an article that came since, when it is opened again', async () => {
    const { index, ...dirs } = await opened(articles)
    await writeFile(
      join(dirs.corpusDir, 'owls.md'),
      '# Owls\n\nTwo owls nest in the tower of the old church.',
    )
    const again = await openIndex(dirs)
    const found = [await sourcesFor(index, 'owls in the tower'), await sourcesFor(again, 'owls in the tower')]
    again.close()
    expect([found[0]?.includes('owls.md'), found[1]]).toEqual([false, ['owls.md']])
  })

  it('names the files that could not be read', async () => {
    const { index } = await opened({ ...articles, 'empty.md': '' })
    expect(index.problems).toEqual([{ source: 'empty.md', message: expect.stringMatching(/^it .*\.$/) }])
  })

  it('tells how far the index is', async () => {
    const stages = new Set<string>()
    const dirs = await temporaryCorpus(articles)
    const index = await openIndex({ ...dirs, onProgress: (stage) => stages.add(stage) })
    index.close()
    expect([...stages]).toContain('reading')
  })

  it('takes the other settings by their names and nothing from the environment', async () => {
    const dirs = await temporaryCorpus(articles)
    await expect(openIndex({ ...dirs, settings: { EMBEDDINGS: 'parrot' } })).rejects.toThrow(
      'EMBEDDINGS is parrot; it must be built-in, local, openai or ollama',
    )
  })

  it('says why there is nothing to open', async () => {
    await expect(openIndex({ corpusDir: '/nowhere/at/all', indexDir: '/nowhere/index' })).rejects.toThrow(
      'The corpus folder /nowhere/at/all does not exist.',
    )
  })
})
