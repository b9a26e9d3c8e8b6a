// Discord's HTTP API as a table of answers, for what the strict stand-in never says.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** An answer by path without version and query; a number is a status without a body. */
export type Answers = Readonly<Record<string, unknown>>

export const applicationId = '100000000000000001'

/** As Discord answers a bot whose application is as it should be, in one server. */
export const usualAnswers: Answers = {
  '/users/@me': { id: '1', username: 'Footnote' },
  '/applications/@me': { id: applicationId, flags: 0, bot_public: true, interactions_endpoint_url: null },
  '/users/@me/guilds': [{ id: '5', name: 'Readers', permissions: '8' }],
  [`/applications/${applicationId}/commands`]: [],
}

/** @returns the address of the API, and the headers of what was asked */
export async function answeringDiscord(answers: Answers = usualAnswers, date?: string) {
  const asked: string[] = []
  const server = createServer(({ url = '', headers }, response) => {
    asked.push(String(headers.authorization))
    const body = answers[url.replace(/^\/api\/v10/, '').replace(/\?.*$/, '')] ?? 404
    const status = typeof body === 'number' ? body : 200
    response.writeHead(status, { 'content-type': 'application/json', ...(date ? { date } : {}) })
    response.end(JSON.stringify(typeof body === 'number' ? { message: 'no', code: 0 } : body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    await once(server.close(), 'close')
  })
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, asked }
}
