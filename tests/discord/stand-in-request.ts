// Reads a request as the API of the stand-in takes it.
import type { IncomingMessage } from 'node:http'
import type { ApiRequest } from './stand-in-api.ts'
import type { Body } from './stand-in-rules.ts'

export async function readRequest(incoming: IncomingMessage): Promise<ApiRequest> {
  const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://localhost')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = await bodyOf(Buffer.concat(chunks), incoming.headers['content-type'] ?? '')
  const path = decodeURIComponent(pathname.replace('/api/v10', ''))
  return { method: incoming.method ?? '', path, query: searchParams, body }
}

/** JSON, or a form with files and the JSON beside them. */
async function bodyOf(bytes: Buffer, contentType: string): Promise<Body> {
  if (bytes.length === 0) return {}
  if (!contentType.startsWith('multipart/')) return JSON.parse(bytes.toString('utf8')) as Body
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData()
  const entries = [...form.entries()]
  const json = entries.find(([name]) => name === 'payload_json')?.[1]
  const files = entries.flatMap(([, value]) => (typeof value === 'string' ? [] : [value.name]))
  return { ...(JSON.parse(typeof json === 'string' ? json : '{}') as Body), files }
}
