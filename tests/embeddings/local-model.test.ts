// A real model of random weights on the real runtime, which is a separate install; without it this is left out.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { answerWithTrace } from '../../src/answering/answer-question.ts'
import { localModel, runtimeHint } from '../../src/embeddings/local-model.ts'
import { makeEmbedder } from '../../src/embeddings/make-embedder.ts'
import { indexCorpus } from '../../src/indexing/index-corpus.ts'
import { openBuild } from '../../src/store/build.ts'
import { temporaryCorpus, temporaryFolder } from '../helpers.ts'
import { tinyDimensions, writeTinyModel } from './tiny-model.ts'

const hint = runtimeHint()
if (hint !== null) process.stderr.write(`The local model is not tested. ${hint}\n`)

const texts = [
  'the king gave two dogs to his guest',
  'a dog was given by the king to a guest',
  'parliament ratified the agreement in june',
]
const words = texts.flatMap((text) => text.split(' '))

async function tinySettings(name = 'test/tiny') {
  const modelsDir = await temporaryFolder()
  await writeTinyModel(join(modelsDir, name), words)
  const settings = { choice: `local:${name}`, modelsDir, vectorsDir: join(modelsDir, 'vectors') }
  return { ...settings, openai: { apiKey: null, baseUrl: null }, ollamaBaseUrl: 'http://127.0.0.1:1' }
}

const cosine = (one: readonly number[] = [], other: readonly number[] = []) =>
  one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)

describe.skipIf(hint !== null)('a local model', () => {
  it('gives a vector of length 1 and of the dimensions it says', async () => {
    const { embeddings, dimensions } = await makeEmbedder(await tinySettings())
    const vector = await embeddings.embedQuery('two dogs')
    expect([vector.length, dimensions]).toEqual([tinyDimensions, tinyDimensions])
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
  })

  it('brings texts of the same words nearer to each other', async () => {
    const { embeddings } = await makeEmbedder(await tinySettings())
    const [dogs, dog, treaty] = await embeddings.embedDocuments(texts)
    expect(cosine(dogs, dog)).toBeGreaterThan(cosine(dogs, treaty) + 0.1)
  })

  it('gives a text the same vector alone as in a batch of longer ones', async () => {
    const { embeddings } = await makeEmbedder(await tinySettings())
    const alone = await embeddings.embedQuery('two dogs')
    const [, inBatch] = await embeddings.embedDocuments([texts.join(' '), 'two dogs'])
    expect(cosine(alone, inBatch)).toBeCloseTo(1, 4)
  })

  it('puts the words before a text that the family of the model wants', async () => {
    const plain = await makeEmbedder(await tinySettings('test/tiny'))
    const e5 = await makeEmbedder(await tinySettings('test/tiny-e5-small'))
    const [ofPlain] = await plain.embeddings.embedDocuments(['passage: two dogs'])
    const [ofE5] = await e5.embeddings.embedDocuments(['two dogs'])
    expect(cosine(ofPlain, ofE5)).toBeCloseTo(1, 5)
    expect(await e5.embeddings.embedQuery('two dogs')).toEqual(
      await plain.embeddings.embedQuery('query: two dogs'),
    )
  })

  it('asks no network for anything', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    const { embeddings } = await makeEmbedder(await tinySettings())
    await embeddings.embedQuery('two dogs')
    expect(asked).not.toHaveBeenCalled()
  })

  it('takes a long text', async () => {
    const { embeddings } = await makeEmbedder(await tinySettings())
    expect(await embeddings.embedQuery('king '.repeat(5000))).toHaveLength(tinyDimensions)
  })

  it('has another name when the folder holds another model', async () => {
    const settings = await tinySettings()
    const first = await makeEmbedder(settings)
    await writeTinyModel(join(settings.modelsDir, 'test/tiny'), [...words, 'treaty'])
    expect((await makeEmbedder(settings)).id).not.toBe(first.id)
  })

  it('has a sentence for a damaged model', async () => {
    const settings = await tinySettings()
    const onnx = join(settings.modelsDir, 'test/tiny/onnx/model_quantized.onnx')
    await writeFile(onnx, 'damaged')
    const { embeddings } = await makeEmbedder(settings)
    await expect(embeddings.embedQuery('two dogs')).rejects.toThrow(/^The model in .+ failed \(.+\)\.$/)
  })

  it('indexes a corpus and finds by meaning beside words', async () => {
    const embedder = await makeEmbedder(await tinySettings())
    const { corpusDir, indexDir } = await temporaryCorpus({
      'dogs.md': `# Dogs\n\n${texts[0]}.`,
      'treaty.md': `# Treaty\n\n${texts[2]}.`,
    })
    await indexCorpus({ corpusDir, indexDir, embedder })
    const build = await openBuild(indexDir)
    const { answer, trace } = await answerWithTrace('Who gave two dogs?', { build, embedder, corpusDir })
    build.close()
    expect(answer).toMatchObject({ kind: 'answered', notes: [], citations: [{ source: 'dogs.md' }] })
    expect(trace?.vectors).toEqual({
      ...{ embedder: embedder.id, dimensions: tinyDimensions, weight: 0.5, failure: null },
    })
  })
})

describe('the folder of a local model', () => {
  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'])(
    'has to hold %s',
    async (file) => {
      const { modelsDir } = await tinySettings()
      await rm(join(modelsDir, 'test/tiny', file))
      await expect(localModel('test/tiny', modelsDir)).rejects.toThrow(
        /^The local model test\/tiny is not here: .+ is missing\. Run: npm run model -- test\/tiny /,
      )
    },
  )
})
