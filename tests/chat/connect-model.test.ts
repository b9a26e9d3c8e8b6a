// Other providers than OpenAI: Ollama over real HTTP, and what Google's client needs.
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { handSignal } from '../../src/chat/connect-model.ts'
import { makeChatModel } from '../../src/chat/make-chat-model.ts'
import { chatSettings } from './scripted-server.ts'

const messages = [{ role: 'user', text: 'How long is the bridge?' }] as const

/** A server that speaks like Ollama: one JSON object a line. */
async function ollama(play: (say: (piece: object) => void, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/x-ndjson' })
      play(
        (piece) => response.write(`${JSON.stringify({ model: 'm', created_at: '', ...piece })}\n`),
        response,
      )
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = await chatSettings({ url }, { choice: 'ollama:small', apiKey: null, baseUrl: null })
  return makeChatModel({ ...settings, ollamaBaseUrl: url })
}

const piece = (content: string) => ({ message: { role: 'assistant', content }, done: false })

describe('Ollama', () => {
  it('is read piece by piece, with its tokens', async () => {
    const model = await ollama((say, response) => {
      say(piece('It is'))
      say(piece(' long.'))
      say({ ...piece(''), done: true, done_reason: 'stop', prompt_eval_count: 11, eval_count: 5 })
      response.end()
    })
    expect(await model.say(messages)).toMatchObject({
      text: 'It is long.',
      usage: { input: 11, output: 5, isGuessed: false },
    })
  })

  it('is not believed when it ends without having come to an end', async () => {
    const model = await ollama((say, response) => {
      say(piece('It is'))
      response.end()
    })
    await expect(model.say(messages)).rejects.toThrow('Did not receive done')
  })

  it('is left when the asker goes', async () => {
    const asker = new AbortController()
    let left: Promise<unknown> = Promise.reject(new Error('it was not asked'))
    left.catch(() => {})
    const model = await ollama((say, response) => {
      left = once(response, 'close')
      say(piece('It is'))
    })
    const failure = model.say(messages, {
      signal: asker.signal,
      onText: () => asker.abort(new Error('gone')),
    })
    await expect(failure).rejects.toThrow('gone')
    await left
  })
})

describe('handSignal', () => {
  it('gives the signal to the client inside, and hears of the promise that nobody else looks at', async () => {
    const { signal } = new AbortController()
    const asked: unknown[] = []
    const response = Promise.reject(new Error('the stream broke'))
    const client = {
      generateContentStream: async (...given: unknown[]) => {
        asked.push(given)
        return { stream: [], response }
      },
    }
    handSignal({ client }, signal)
    await client.generateContentStream('a request', { signal: 'another one' })
    expect(asked).toEqual([['a request', { signal }]])
  })

  it('leaves models alone that have no such client', () => {
    expect(() => handSignal({}, new AbortController().signal)).not.toThrow()
  })
})
