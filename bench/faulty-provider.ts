// A server that speaks like OpenAI's embeddings and fails now and then, in every way that providers fail.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const dimensions = 16

/** @param chance gives numbers from 0 to 1 */
export async function startFaultyProvider(chance: () => number) {
  const server = createServer((request, response) => void answer(request, response, chance()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async close() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, fate: number): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  if (fate < 0.03) return void response.destroy()
  if (fate < 0.06) return void response.writeHead(500).end('{"error":{"message":"overloaded"}}')
  if (fate < 0.08)
    return void response.writeHead(429, { 'retry-after': '1' }).end('{"error":{"message":"slower"}}')
  if (fate < 0.1) return void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[')
  const { input, encoding_format: format } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    readonly input: string | readonly string[]
    readonly encoding_format?: string
  }
  const data = [input].flat().map((text, index) => {
    const vector = vectorOf(text)
    const embedding = format === 'base64' ? Buffer.from(vector.buffer).toString('base64') : [...vector]
    return { object: 'embedding', index, embedding }
  })
  const usage = { prompt_tokens: 1, total_tokens: 1 }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ object: 'list', data, model: 'soak', usage }))
}

/** Texts of the same letters lie near each other. */
function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(dimensions)
  for (const character of text) {
    const place = (character.codePointAt(0) ?? 0) % dimensions
    vector[place] = (vector[place] ?? 0) + 1
  }
  return vector
}
