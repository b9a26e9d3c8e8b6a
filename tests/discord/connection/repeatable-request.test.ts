// Requests to Discord whose answer was lost on the way.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { REST } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { restOptions } from '../../../src/discord/connection/create-client.ts'

const callback = '/interactions/1/token/callback'

/** Each answer in its turn; the last one stays. */
async function discordThat(...answers: readonly ((response: ServerResponse) => void)[]) {
  let asked = 0
  const server = createServer((request, response) => {
    request.resume().on('end', () => answers[Math.min(asked++, answers.length - 1)]?.(response))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`
  const rest = new REST({ ...restOptions({ apiUrl }), timeout: 300 }).setToken('any')
  onTestFinished(() => {
    rest.clearHandlerSweeper()
    rest.clearHashSweeper()
    server.closeAllConnections()
    server.close()
  })
  return { acknowledge: () => rest.post(callback, { auth: false, body: { type: 5 } }), asked: () => asked }
}

const tear = (response: ServerResponse) => void response.destroy()
const keepSilent = () => {}
const alreadyThere = (response: ServerResponse) =>
  void response
    .writeHead(400, { 'content-type': 'application/json' })
    .end('{"code":40060,"message":"Interaction has already been acknowledged."}')

const unknown = (response: ServerResponse) =>
  void response
    .writeHead(400, { 'content-type': 'application/json' })
    .end('{"code":50035,"message":"Invalid Form Body"}')

describe('an acknowledgement', () => {
  it.each([
    ['broke off', tear],
    ['stayed away', keepSilent],
  ])('was taken when the answer to the first try %s and the second finds it there', async (_, lose) => {
    const { acknowledge, asked } = await discordThat(lose, alreadyThere)
    await expect(acknowledge()).resolves.toBeDefined()
    expect(asked()).toBe(2)
  })

  it('is refused when the second try finds something else wrong', async () => {
    const { acknowledge } = await discordThat(tear, unknown)
    await expect(acknowledge()).rejects.toThrow('Invalid Form Body')
  })

  it('was not ours when the first try finds another one there', async () => {
    const { acknowledge } = await discordThat(alreadyThere)
    await expect(acknowledge()).rejects.toThrow('already been acknowledged')
  })
})
