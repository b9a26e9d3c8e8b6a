import { RateLimitError, REST, type RESTOptions } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { restOptions } from '../../../src/discord/connection/create-client.ts'
import { dropWhenLimited, isDroppable } from '../../../src/discord/connection/drop-when-limited.ts'

const path = '/channels/1/messages/2'
/** Discord lets one more request through, and the next one in a minute. */
const headers = {
  'content-type': 'application/json',
  'x-ratelimit-bucket': 'edits',
  'x-ratelimit-limit': '1',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset-after': '60',
}

function client() {
  const sent: string[] = []
  const makeRequest: RESTOptions['makeRequest'] = async (url) => {
    sent.push(url)
    return new Response('{}', { headers })
  }
  const rest = new REST({ ...restOptions({ apiUrl: null }), makeRequest }).setToken('token')
  return { rest, sent }
}

describe('a request that may be dropped', () => {
  it('is not even sent where a limit is known, and tells how long that lasts', async () => {
    const { rest, sent } = client()
    // The first request tells the bucket of the path, the second one what is left in it.
    await rest.patch(path)
    await rest.patch(path)
    const dropped = dropWhenLimited(() => rest.patch(path))
    await expect(dropped).rejects.toThrow(RateLimitError)
    await expect(dropped).rejects.toMatchObject({ retryAfter: expect.any(Number) })
    expect(sent).toHaveLength(2)
  })

  it('is told from those that are made beside it', async () => {
    const inside = dropWhenLimited(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return isDroppable()
    })
    expect(isDroppable()).toBe(false)
    expect(await inside).toBe(true)
    expect(isDroppable()).toBe(false)
  })
})
