import { REST } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerApartFromGlobalLimit } from '../../../src/discord/connection/apart-from-global-limit.ts'

/** What discord.js holds to be Discord's limit for everything in a second. */
const globalLimit = 50
const some = Array.from({ length: globalLimit + 10 }, (_, i) => `1000000000000000${100 + i}`)

/** A client's REST whose requests all succeed, and that gives up instead of waiting for a limit. */
function restAtOnce() {
  const told: string[] = []
  const rest = new REST({
    makeRequest: async () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
    rejectOnRateLimit: () => true,
  }).setToken('token')
  rest.on('rateLimited', ({ global }) => told.push(`limit, global: ${global}`))
  rest.on('response', ({ path }) => told.push(path))
  answerApartFromGlobalLimit(rest)
  return { rest, told }
}

const successes = async (requests: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(requests)).filter(({ status }) => status === 'fulfilled').length

describe('answerApartFromGlobalLimit', () => {
  // All happens within one second, however busy the machine is.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('lets more answers to interactions leave at once than other requests may', async () => {
    const { rest, told } = restAtOnce()
    const answers = some.map((id) => rest.patch(`/webhooks/${id}/token/messages/@original`, { auth: false }))
    expect(await successes(answers)).toBe(some.length)
    expect(told).toContain(`/webhooks/${some[0]}/token/messages/@original`)
    expect(told.filter((each) => each.startsWith('limit'))).toEqual([])
  })

  it('leaves the limit for everything else as it is', async () => {
    const { rest, told } = restAtOnce()
    await successes(some.map((id) => rest.patch(`/webhooks/${id}/token/messages/@original`, { auth: false })))
    expect(await successes(some.map((id) => rest.post(`/channels/${id}/messages`)))).toBe(globalLimit)
    expect(told).toContain('limit, global: true')
  })
})
