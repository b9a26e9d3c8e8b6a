import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { BuiltInEmbeddings } from '../../src/embeddings/built-in-embeddings.ts'
import { makeEmbedder } from '../../src/embeddings/make-embedder.ts'
import { apiKey, deadAddress, recordingServer, restless, settingsFor } from './recording-server.ts'

async function asked(choice = 'openai') {
  const server = await recordingServer()
  const settings = await settingsFor(choice, server)
  const patience = restless()
  const embedder = await makeEmbedder(settings, patience)
  return { server, settings, patience, embedder, embeddings: embedder.embeddings }
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `passage ${i}`)
const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  )

describe('embeddings of a server that speaks like OpenAI', () => {
  it('asks with the key, for packed numbers of the model', async () => {
    const { server, embeddings } = await asked()
    await embeddings.embedQuery('Who signed it?')
    expect(server.requests).toMatchObject([
      {
        ...{ path: '/v1/embeddings', authorization: `Bearer ${apiKey}`, inputs: ['Who signed it?'] },
        body: { encoding_format: 'base64', model: 'text-embedding-3-small' },
      },
    ])
  })

  it('asks for the model that is named', async () => {
    const { server, embeddings } = await asked('openai:intfloat/multilingual-e5-large')
    await embeddings.embedQuery('Who?')
    await embeddings.embedDocuments(['The king.'])
    expect(server.requests.map(({ model }) => model)).toEqual(Array(2).fill('intfloat/multilingual-e5-large'))
    expect(server.inputs()).toEqual(['query: Who?', 'passage: The king.'])
  })

  it('gives the vectors in the order of the texts', async () => {
    const { embeddings } = await asked()
    const texts = numbered(130)
    const expected = await new BuiltInEmbeddings().embedDocuments(texts)
    const rounded = expected.map((vector) => Array.from(Float32Array.from(vector)))
    expect(await embeddings.embedDocuments(texts)).toEqual(rounded)
  })

  it('puts 64 passages into a request', async () => {
    const { server, embeddings } = await asked()
    await embeddings.embedDocuments(numbered(130))
    const sizes = server.requests.map(({ inputs }) => inputs.length)
    expect(sizes.toSorted((a, b) => b - a)).toEqual([64, 64, 2])
  })

  it('keeps the lines of a passage', async () => {
    const { server, embeddings } = await asked()
    await embeddings.embedDocuments(['Title\nText'])
    expect(server.inputs()).toEqual(['Title\nText'])
  })

  it('reads plain numbers of a server that does not pack', async () => {
    const { server, embeddings } = await asked()
    server.failNext({ json: { data: [{ index: 0, embedding: [0.5, -0.25, 1] }] } })
    expect(await embeddings.embedQuery('Who?')).toEqual([0.5, -0.25, 1])
  })

  it.each([
    ['no vector', { data: [] }],
    ['an empty vector', { data: [{ embedding: [] }] }],
    ['null for a number', { data: [{ embedding: [1, null] }] }],
    ['something else', { object: 'list' }],
  ])('has a sentence for %s', async (_, json) => {
    const { server, embeddings } = await asked()
    server.failAlways({ json })
    const error = await rejection(embeddings.embedDocuments(['One.']))
    expect(String(error)).toMatch(/^UserError: The embedding server at http:.+ (?:answered with|failed \()/)
  })

  it.each([500, 503, 429, 408])('asks again after a %d', async (status) => {
    const { server, embeddings } = await asked()
    server.failNext({ status }, { status })
    expect(await embeddings.embedDocuments(['One.'])).toHaveLength(1)
    expect(server.requests).toHaveLength(3)
  })

  it('waits as long as the server asks', async () => {
    const { server, embeddings, patience } = await asked()
    server.failNext({ status: 429, headers: { 'retry-after': '7' } })
    await embeddings.embedDocuments(['One.'])
    expect(patience.waits).toEqual([7000])
  })

  it('gives up at once when the server asks for an hour', async () => {
    const { server, embeddings, patience } = await asked()
    server.failAlways({ status: 429, headers: { 'retry-after': '3600' } })
    await expect(embeddings.embedDocuments(['One.'])).rejects.toThrow('wants fewer requests (429)')
    expect([patience.waits, server.requests.length]).toEqual([[], 1])
  })

  it('gives up after three retries', async () => {
    const { server, embeddings } = await asked()
    server.failAlways({ status: 500, body: '{"error":{"message":"Out of memory."}}' })
    await expect(embeddings.embedDocuments(['One.'])).rejects.toThrow('failed (500: Out of memory)')
    expect(server.requests).toHaveLength(4)
  })

  it.each([
    [401, '', 'refused the key (401). Look at OPENAI_API_KEY.'],
    [404, '', 'does not know the model text-embedding-3-small (404).'],
    [400, '<html>Bad</html>', 'failed (400).'],
    [429, '{"error":{"message":"Pay","code":"insufficient_quota"}}', 'has no credit left (429).'],
  ])('does not ask again after a %d %s', async (status, body, sentence) => {
    const { server, embeddings } = await asked()
    server.failAlways({ status, body })
    await expect(embeddings.embedDocuments(['One.'])).rejects.toThrow(sentence)
    expect(server.requests).toHaveLength(1)
  })

  it('never shows the key, even when the server does', async () => {
    const { server, embeddings } = await asked()
    server.failAlways({
      status: 400,
      body: JSON.stringify({ error: { message: `Bearer ${apiKey} is odd` } }),
    })
    const error = await rejection(embeddings.embedQuery('Who?'))
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(apiKey)
    expect(String(error)).toContain('Bearer … is odd')
  })

  it('never shows a password of the address', async () => {
    const settings = await settingsFor('openai', { url: 'http://me:hidden@127.0.0.1:1' })
    const { embeddings } = await makeEmbedder(settings, restless())
    const error = await rejection(embeddings.embedQuery('Who?'))
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('hidden')
  })

  it('asks only once for a question', async () => {
    const { server, embeddings } = await asked()
    server.failAlways({ status: 500 })
    await rejection(embeddings.embedQuery('Who?'))
    expect(server.requests).toHaveLength(1)
  })

  it('has a sentence for a server that is not there', async () => {
    const settings = await settingsFor('openai', { url: await deadAddress() })
    const { embeddings } = await makeEmbedder(settings, restless())
    await expect(embeddings.embedDocuments(['One.'])).rejects.toThrow(
      /^The embedding server at http:\/\/127\.0\.0\.1:\d+\/v1 cannot be reached \(ECONNREFUSED\)\. Look at OPENAI_BASE_URL/,
    )
  })

  it('needs a key or the address of another server', async () => {
    const settings = await settingsFor('openai', { url: 'http://127.0.0.1' })
    const without = { ...settings, openai: { apiKey: null, baseUrl: null } }
    await expect(makeEmbedder(without)).rejects.toThrow('Set OPENAI_API_KEY, or OPENAI_BASE_URL')
  })

  it('asks a server of its own without a key', async () => {
    const { server, settings } = await asked()
    const openai = { ...settings.openai, apiKey: null }
    const { embeddings } = await makeEmbedder({ ...settings, openai })
    expect(await embeddings.embedQuery('Who?')).toHaveLength(128)
    expect(server.requests).toHaveLength(1)
  })

  it('tells servers and models apart in its name', async () => {
    const settings = await settingsFor('openai:a', { url: 'http://user:password@127.0.0.1:1' })
    const ids = [
      (await makeEmbedder(settings)).id,
      (await makeEmbedder({ ...settings, choice: 'openai:b' })).id,
      (await makeEmbedder({ ...settings, openai: { apiKey, baseUrl: null } })).id,
    ]
    expect(ids).toEqual(['openai-1-a-127.0.0.1:1', 'openai-1-b-127.0.0.1:1', 'openai-1-a'])
  })
})
