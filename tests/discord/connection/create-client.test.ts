// What the connection keeps in memory: of a bot that runs for years, whom it heard of and what it sent must go again.
import { Events, type Message, REST } from 'discord.js'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createClient, restOptions } from '../../../src/discord/connection/create-client.ts'
import { goodToken, startStandIn } from '../stand-in.ts'
import { ids, mention, newId, personNamed } from '../stand-in-events.ts'

/** A client that heard somebody say something, once for each of so many people. */
async function clientAfter(messages: number) {
  const discord = await startStandIn()
  const client = createClient({ apiUrl: discord.apiUrl, isShard: false })
  onTestFinished(async () => {
    await client.destroy()
    await discord.close()
  })
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(goodToken)
  await ready
  let heard = 0
  let last: Message | undefined
  const all = new Promise<void>((resolve) => {
    client.on(Events.MessageCreate, (message) => {
      last = message
      if (++heard === messages) resolve()
    })
  })
  for (let round = 0; round < messages; round++) {
    discord.dispatch('MESSAGE_CREATE', mention('Hello', { author: personNamed(newId(), 'Somebody') }))
  }
  await all
  return { client, last }
}

describe('createClient', () => {
  it('remembers 500 people and no messages, and never forgets itself', async () => {
    const { client, last } = await clientAfter(600)
    const members = client.guilds.cache.get(ids.guild)?.members
    expect([client.users.cache.size, members?.cache.size, last?.channel.messages.cache.size]).toEqual([
      500, 500, 0,
    ])
    expect(client.users.cache.has(client.user?.id ?? '')).toBe(true)
    expect(members?.me?.id).toBe(client.user?.id)
  })

  it('knows the member that an event is about, whoever came before', async () => {
    const { last } = await clientAfter(600)
    expect(last?.member?.id).toBe(last?.author.id)
  })
})

describe('restOptions', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('lets go of the queues of interactions that were answered', async () => {
    vi.useFakeTimers()
    const makeRequest = async () => new Response('{}', { headers: { 'content-type': 'application/json' } })
    const rest = new REST({ ...restOptions({ apiUrl: 'http://127.0.0.1:1' }), makeRequest }).setToken('any')
    onTestFinished(() => {
      rest.clearHandlerSweeper()
      rest.clearHashSweeper()
    })
    const edits = Array.from({ length: 50 }, (_, token) =>
      rest.patch(`/webhooks/${ids.application}/token-${token}/messages/@original`, { auth: false }),
    )
    await Promise.all(edits)
    expect(rest.handlers.size).toBe(50)
    vi.advanceTimersByTime(2 * 60_000)
    expect(rest.handlers.size).toBe(0)
  })
})
