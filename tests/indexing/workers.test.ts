import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import type { EmbeddingSettings } from '../../src/embeddings/make-embedder.ts'
import { indexCorpus } from '../../src/indexing/index-corpus.ts'
import { openBuild } from '../../src/store/build.ts'
import { temporaryCorpus, temporaryFolder } from '../helpers.ts'

const settings: EmbeddingSettings = {
  ...{ choice: 'built-in', modelsDir: '', vectorsDir: '', ollamaBaseUrl: '' },
  openai: { apiKey: null, baseUrl: null },
}
const files = {
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`${i}.md`, `# Article ${i}\n\nIt tells of dog number ${i}.`]),
  ),
  'bad.md': Uint8Array.of(1, 0, 2),
}

describe('an index run on threads', () => {
  it('gives what a run on one thread gives', async () => {
    const dirs = await temporaryCorpus(files)
    const alone = await temporaryFolder()
    const workers = { count: 2, leastBytes: 0, embeddings: settings }
    const stages = new Set<string>()
    const report = await indexCorpus({
      ...{ ...dirs, embedder: builtInEmbedder, workers },
      onProgress: (stage) => stages.add(stage),
    })
    const single = await indexCorpus({ ...dirs, indexDir: alone, embedder: builtInEmbedder })
    const [one, other] = [await openBuild(dirs.indexDir), await openBuild(alone)]
    expect([report.manifest.segments.length, single.manifest.segments.length]).toEqual([2, 1])
    expect([one.articles, report.problems, [...stages]]).toEqual([
      other.articles,
      single.problems,
      ['reading', 'embedding', 'writing'],
    ])
    for (const build of [one, other]) build.close()
  })

  it('says what a thread could not do', async () => {
    const dirs = await temporaryCorpus(files)
    const embeddings = {
      ...settings,
      choice: 'local:nobody/nothing',
      modelsDir: join(dirs.indexDir, 'models'),
    }
    const workers = { count: 2, leastBytes: 0, embeddings }
    await expect(indexCorpus({ ...dirs, embedder: builtInEmbedder, workers })).rejects.toThrow(
      'nobody/nothing',
    )
  })
})
