import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../src/answering/answer-question.ts'
import { readConfig } from '../src/config/read-config.ts'
import { openLibrary } from '../src/open-library.ts'
import { temporaryCorpus } from './helpers.ts'

async function configured() {
  const { corpusDir, indexDir } = await temporaryCorpus({
    'dogs.md': '# Dogs\n\nThe king gave his guest two Pungsan dogs from the north of the peninsula.',
    'weather.md': '# Weather\n\nRain is expected at the coast, and the ferry will not leave before noon.',
    'bridge.md': '# Bridge\n\nThe minister opened a bridge over the river that was built in two years.',
    'harbour.md': '# Harbour\n\nA crane fell into the basin of the harbour, but nobody was hurt there.',
  })
  return readConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir }, '/')
}

describe('openLibrary', () => {
  it('indexes the corpus and answers from it', async () => {
    const library = await openLibrary(await configured(), () => {})
    const { citations } = await answerQuestion('Which dogs did the king give?', library)
    library.close()
    expect(citations[0]?.quote).toContain('two Pungsan dogs')
  })

  it('makes a damaged index again', async () => {
    const config = await configured()
    const first = await openLibrary(config, () => {})
    first.close()
    const folder = join(config.indexDir, 'segments')
    for (const name of await readdir(folder)) {
      // As long as it was, so that only reading it tells.
      await writeFile(join(folder, name), Buffer.alloc((await stat(join(folder, name))).size))
    }
    const second = await openLibrary(config, () => {})
    second.close()
    expect([second.report.built, second.build.articles.length]).toEqual([true, 4])
  })

  it('says why there is nothing to answer from', async () => {
    const config = readConfig({ CORPUS_DIR: '/nowhere/at/all' }, '/')
    await expect(openLibrary(config, () => {})).rejects.toThrow(
      'The corpus folder /nowhere/at/all does not exist.',
    )
  })
})
