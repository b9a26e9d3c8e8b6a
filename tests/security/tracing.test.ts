// Variables that make LangChain tell a third party what is asked: they may be there for another program.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { saying, scriptedServer } from '../chat/scripted-server.ts'
import { temporaryCorpus, temporaryFolder } from '../helpers.ts'
import { program } from '../program.ts'

const timeout = 60_000
const question = 'Which dogs did the king give to his guest?'

/** Takes what LangSmith would get. */
async function collector() {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    bodies.push(`${request.method} ${request.url} ${Buffer.concat(chunks).toString('latin1')}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies }
}

/** Asks in a terminal, with a chat model and with all variables of tracing that there are. */
async function asked(settings: Readonly<Record<string, string>>) {
  const model = await scriptedServer(saying('The king gave his guest two dogs [1].'))
  const { url, bodies } = await collector()
  const { corpusDir, indexDir } = await temporaryCorpus({
    'dogs.md': '# Dogs\n\nThe king gave his guest two Pungsan dogs from the north of the peninsula.',
  })
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, [...program, 'ask', question], {
    cwd: await temporaryFolder(),
    env: {
      ...{ PATH, CORPUS_DIR: corpusDir, INDEX_DIR: indexDir },
      ...{ CHAT_MODEL: 'openai:tiny', CHAT_BASE_URL: model.url },
      ...{ LANGSMITH_TRACING: 'true', LANGSMITH_ENDPOINT: url, LANGSMITH_API_KEY: 'any' },
      ...{ LANGCHAIN_TRACING_V2: 'true', LANGCHAIN_ENDPOINT: url, LANGCHAIN_API_KEY: 'any' },
      ...{ LANGSMITH_TRACING_V2: 'true', LANGCHAIN_TRACING: 'true', LANGCHAIN_VERBOSE: 'true' },
      ...settings,
    },
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  child.stdin.end()
  await new Promise((resolve) => child.on('close', resolve))
  return { out, err, bodies, requests: model.requests }
}

describe('tracing', { timeout }, () => {
  it('is off, whatever the environment says, and a line tells so', async () => {
    const { out, err, bodies, requests } = await asked({})
    expect(requests.length).toBeGreaterThan(0)
    expect(bodies).toEqual([])
    expect(out).not.toContain('[llm/start]')
    expect(err).toMatch(
      /^LANGSMITH_TRACING.* would tell others what is asked; .* left out\. To trace, set CHAT_TRACING=on\.$/m,
    )
  })

  it('is on when the settings say so', async () => {
    const { err, bodies } = await asked({ CHAT_TRACING: 'on' })
    expect(bodies.join('\n')).toContain('/runs')
    expect(err).not.toContain('CHAT_TRACING')
  })
})
