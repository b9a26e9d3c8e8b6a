import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { BuiltInEmbeddings } from '../../src/embeddings/built-in-embeddings.ts'
import { type EmbeddingModel, ModelEmbeddings } from '../../src/embeddings/model-embeddings.ts'
import { ollamaModel } from '../../src/embeddings/ollama-model.ts'
import { openaiModel } from '../../src/embeddings/openai-model.ts'
import { VectorCache } from '../../src/embeddings/vector-cache.ts'
import { temporaryFolder } from '../helpers.ts'
import { recordingServer, restless } from './recording-server.ts'

const limits = { batchSize: 2, requestsAtOnce: 3, queryMs: 30_000, batchMs: 30_000 }
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `passage ${i}`)
const nextTurn = () => new Promise((done) => setImmediate(done))

/** A model that answers in a later turn and tells how it was asked. */
class WatchedEmbeddings extends BuiltInEmbeddings {
  readonly batches: string[][] = []
  active = 0
  mostActive = 0

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    this.batches.push(texts)
    this.active++
    this.mostActive = Math.max(this.mostActive, this.active)
    await nextTurn()
    this.active--
    return super.embedDocuments(texts)
  }
}

function watched(model: Partial<EmbeddingModel> = {}) {
  const client = new WatchedEmbeddings()
  const words = { name: 'The model', model: 'test', secrets: [] }
  const about: EmbeddingModel = {
    traits: { queryPrefix: '', passagePrefix: '' },
    words: { ...words, remedies: { unreachable: '', key: '', unknownModel: '' } },
    ...{ limits, connect: () => client },
    ...model,
  }
  const open = (folder: string) => new ModelEmbeddings(about, new VectorCache(folder, 'test'), restless())
  return { client, open }
}

describe('ModelEmbeddings', () => {
  it('asks for batches side by side, up to the limit', async () => {
    const { client, open } = watched()
    await open(await temporaryFolder()).embedDocuments(numbered(13))
    expect([client.batches.length, client.mostActive]).toEqual([7, 3])
  })

  it('asks for a text only once, however often it occurs', async () => {
    const { client, open } = watched()
    const [one, other] = await open(await temporaryFolder()).embedDocuments(['same', 'same'])
    expect([client.batches, one]).toEqual([[['same']], other])
  })

  it('asks for nothing that was embedded before', async () => {
    const { client, open } = watched()
    const folder = await temporaryFolder()
    const first = await open(folder).embedDocuments(['a', 'b'])
    expect(await open(folder).embedDocuments(['b', 'c', 'a'])).toEqual([
      first[1],
      expect.anything(),
      first[0],
    ])
    expect(client.batches).toEqual([['a', 'b'], ['c']])
  })

  it('asks for nothing when there is nothing', async () => {
    const { client, open } = watched()
    expect(await open(await temporaryFolder()).embedDocuments([])).toEqual([])
    expect(client.batches).toEqual([])
  })

  it('does not begin further batches after one failed for good', async () => {
    let begun = 0
    const connect = async () => {
      begun++
      await nextTurn()
      throw new Error('broken')
    }
    const { open } = watched({ connect })
    const failing = open(await temporaryFolder()).embedDocuments(numbered(100))
    await expect(failing).rejects.toThrow('The model failed (broken).')
    expect(begun).toBeLessThanOrEqual(limits.requestsAtOnce)
  })

  it('keeps what came in before a failure', async () => {
    const { client, open } = watched({ limits: { ...limits, requestsAtOnce: 1 } })
    const folder = await temporaryFolder()
    const failing = watched({
      limits: { ...limits, requestsAtOnce: 1 },
      connect: () => {
        if (client.batches.length > 0) throw new Error('broken')
        return client
      },
    })
    await expect(failing.open(folder).embedDocuments(['a', 'b', 'c'])).rejects.toThrow('broken')
    await open(folder).embedDocuments(['a', 'b', 'c'])
    expect(client.batches).toEqual([['a', 'b'], ['c']])
  })
})

/** The clock stands still until somebody moves it. */
function stoppedClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
}

describe.each([
  ['OpenAI', (url: string) => openaiModel('m', { apiKey: null, baseUrl: `${url}/v1` })],
  ['Ollama', (url: string) => ollamaModel('m', url)],
])('a server like %s that does not answer', (_, modelAt) => {
  it('is waited for 3 seconds at a question, then the request is closed', async () => {
    const server = await recordingServer()
    server.failAlways('never')
    const { open } = watched(modelAt(server.url).model)
    stoppedClock()
    const asking = expect(open(await temporaryFolder()).embedQuery('Who?')).rejects.toThrow(
      / did not answer within 3 s\.$/,
    )
    await server.arrived
    vi.advanceTimersByTime(3000)
    await asking
    await server.abandoned
    expect(server.requests).toHaveLength(1)
  })

  it('is asked again for passages, and may answer then', async () => {
    const server = await recordingServer()
    server.failNext('never')
    const { model } = modelAt(server.url)
    const { open } = watched(model)
    stoppedClock()
    const asking = open(await temporaryFolder()).embedDocuments(['One.'])
    await server.arrived
    vi.advanceTimersByTime(model.limits.batchMs)
    expect(await asking).toHaveLength(1)
    expect(server.requests).toHaveLength(2)
  })
})
