import { describe, expect, it, vi } from 'vitest'
import { makeEmbedder } from '../../src/embeddings/make-embedder.ts'
import { deadAddress, recordingServer, restless, settingsFor } from './recording-server.ts'

async function asked(choice: string) {
  const server = await recordingServer()
  const embedder = await makeEmbedder(await settingsFor(choice, server), restless())
  return { server, embedder, embeddings: embedder.embeddings }
}

describe('embeddings of Ollama', () => {
  it('asks for the usual model, without words before the text', async () => {
    const { server, embeddings } = await asked('ollama')
    await embeddings.embedQuery('Who?')
    expect(server.requests).toMatchObject([
      { path: '/api/embed', model: 'bge-m3', inputs: ['Who?'], body: { truncate: true } },
    ])
  })

  it('tells questions and passages apart for a model that wants it', async () => {
    const { server, embeddings } = await asked('ollama:nomic-embed-text:v1.5')
    await embeddings.embedQuery('Who?')
    await embeddings.embedDocuments(['The king.', 'The guest.'])
    expect(server.requests[0]?.model).toBe('nomic-embed-text:v1.5')
    expect(server.inputs()).toEqual([
      'search_query: Who?',
      'search_document: The king.',
      'search_document: The guest.',
    ])
  })

  it('asks again after a 500', async () => {
    const { server, embeddings } = await asked('ollama')
    server.failNext({ status: 500, body: '{"error":"loading"}' })
    expect(await embeddings.embedDocuments(['One.'])).toHaveLength(1)
  })

  it('says how to get a model that is not there', async () => {
    const { server, embeddings } = await asked('ollama')
    server.failAlways({ status: 404, body: '{"error":"model not found"}' })
    await expect(embeddings.embedDocuments(['One.'])).rejects.toThrow(
      /^Ollama at http:.+ does not know the model bge-m3 \(404\)\. Run: ollama pull bge-m3$/,
    )
  })

  it('says that it is not running', async () => {
    const { embeddings } = await makeEmbedder(
      await settingsFor('ollama', { url: await deadAddress() }),
      restless(),
    )
    await expect(embeddings.embedQuery('Who?')).rejects.toThrow(
      /^Ollama at http:.+ cannot be reached \(ECONNREFUSED\)\. Is it running\?/,
    )
  })

  it('writes nothing to standard output when it fails', async () => {
    const { server, embeddings } = await asked('ollama')
    const log = vi.spyOn(console, 'log')
    server.failAlways({ status: 400, body: 'no JSON' })
    await expect(embeddings.embedQuery('Who?')).rejects.toThrow('failed (400: no JSON).')
    expect(log).not.toHaveBeenCalled()
  })
})
