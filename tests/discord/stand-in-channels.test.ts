// Messages, permissions, threads, limits and accidents, as the stand-in deals them out.
import { describe, expect, it } from 'vitest'
import { goodToken } from './stand-in.ts'
import { standInCaller } from './stand-in-caller.ts'
import { bot, ids, mention, message, replyTo } from './stand-in-events.ts'
import { permissions } from './stand-in-permissions.ts'
import { flagsOf } from './stand-in-rules.ts'

const answer = { content: 'text' }
const inChannel = `/channels/${ids.channel}`
const denying = (denied: bigint, id: string = ids.channel) => ({ id, type: 0, guildId: ids.guild, denied })

describe('a permission', () => {
  it.each([
    ['seeing the channel', permissions.viewChannel, 50001],
    ['speaking', permissions.sendMessages, 50013],
  ])('is needed for %s', async (_, denied, code) => {
    const { send, call, discord } = await standInCaller({ channels: [denying(denied)] })
    const { status, body } = await send(answer)
    expect([status, body.code]).toEqual([403, code])
    expect((await call('POST', `${inChannel}/typing`)).body.code).toBe(code)
    // It can be taken from any bot: no fault of its own.
    expect(discord.broken).toEqual([])
  })

  it('is needed for speaking in threads', async () => {
    const { send } = await standInCaller({ channels: [denying(permissions.sendMessagesInThreads)] })
    expect((await send(answer, ids.thread)).body.code).toBe(50013)
    expect((await send(answer)).status).toBe(200)
  })

  it('is needed for replying, and for deleting what others wrote', async () => {
    const { send, call, discord } = await standInCaller({
      channels: [denying(permissions.readMessageHistory)],
    })
    const asked = message('text')
    discord.dispatch('MESSAGE_CREATE', asked)
    const reply = { ...answer, message_reference: { message_id: asked.id } }
    expect((await send(reply)).body.code).toBe(160002)
    expect((await call('DELETE', `${inChannel}/messages/${asked.id}`)).body.code).toBe(50013)
    expect((await call('PATCH', `${inChannel}/messages/${asked.id}`, answer)).body.code).toBe(50005)
  })

  it('is not needed in direct messages, unless the person takes none', async () => {
    const { send, discord } = await standInCaller()
    expect((await send(answer, ids.dmChannel)).status).toBe(200)
    discord.channels.set(ids.dmChannel, { id: ids.dmChannel, type: 1, refusesWith: 50007 })
    expect((await send(answer, ids.dmChannel)).body.code).toBe(50007)
  })
})

describe('a message', () => {
  it('is sent once, however often it comes with the same nonce', async () => {
    const { send } = await standInCaller()
    const once = { ...answer, nonce: '1', enforce_nonce: true }
    expect((await send(once)).body.id).toBe((await send(once)).body.id)
    const again = { ...answer, nonce: '1' }
    expect((await send(again)).body.id).not.toBe((await send(again)).body.id)
  })

  it('replies to what was deleted only when that is allowed', async () => {
    const { send, discord } = await standInCaller()
    const asked = message('text')
    discord.dispatch('MESSAGE_CREATE', asked)
    discord.forget(asked.id)
    const message_reference = { message_id: asked.id }
    expect((await send({ ...answer, message_reference })).body.code).toBe(50035)
    const lenient = { ...message_reference, fail_if_not_exists: false }
    const { body } = await send({ ...answer, message_reference: lenient })
    expect(body.message_reference).toBeUndefined()
  })

  it('is unknown once it is deleted', async () => {
    const { send, call } = await standInCaller()
    const path = `${inChannel}/messages/${(await send(answer)).body.id}`
    expect((await call('DELETE', path)).status).toBe(204)
    expect((await call('PATCH', path, answer)).body.code).toBe(10008)
  })

  it('is changed a few times only when it is older than an hour', async () => {
    const { send, call, discord } = await standInCaller()
    const path = `${inChannel}/messages/${(await send(answer)).body.id}`
    discord.clock.advance(3_600_001)
    const codes: unknown[] = []
    for (let i = 0; i < 6; i++) codes.push((await call('PATCH', path, answer)).body.code)
    expect(codes.at(0)).toBeUndefined()
    expect(codes.at(-1)).toBe(30046)
  })

  it('comes to the bot without its content where it does not speak to it', async () => {
    const { call, send, discord } = await standInCaller()
    const { id } = (await send(answer)).body
    const toInteraction = { ...message('', { author: bot }), interaction_metadata: {} }
    const told = [
      message('secret'),
      mention('open'),
      replyTo({ id: id ?? '', channel_id: ids.channel, author: bot }, 'open'),
      replyTo({ id: id ?? '', channel_id: ids.channel, author: bot }, 'secret', { pings: false }),
      replyTo(toInteraction, 'secret'),
    ]
    for (const each of [toInteraction, ...told]) discord.dispatch('MESSAGE_CREATE', each)
    const read = await Promise.all(told.map((each) => call('GET', `${inChannel}/messages/${each.id}`)))
    expect(read.map(({ body }) => body.content)).toEqual(['', `<@${ids.bot}> open`, 'open', '', ''])
  })
})

describe('a thread', () => {
  const thread = { id: ids.thread, type: 11, guildId: ids.guild, parentId: ids.channel }

  it('is opened again by a message, unless it is locked', async () => {
    const { send, discord } = await standInCaller({ channels: [{ ...thread, isArchived: true }] })
    expect((await send(answer, ids.thread)).status).toBe(200)
    discord.channels.set(ids.thread, { ...thread, isLocked: true })
    expect((await send(answer, ids.thread)).body.code).toBe(160005)
    discord.channels.set(ids.thread, { ...thread, isLocked: true, isArchived: true })
    expect((await send(answer, ids.thread)).body.code).toBe(50083)
  })

  it('lets nothing be changed while it is archived', async () => {
    const { send, call, discord } = await standInCaller()
    const { id } = (await send(answer, ids.thread)).body
    discord.channels.set(ids.thread, { ...thread, isArchived: true })
    const { body } = await call('PATCH', `/channels/${ids.thread}/messages/${id}`, answer)
    expect(body.code).toBe(50083)
  })

  it('is not made without the permission', async () => {
    const { call } = await standInCaller()
    expect((await call('POST', `${inChannel}/threads`, { name: 'Talk', type: 11 })).body.code).toBe(50013)
  })
})

describe('people', () => {
  const named = `@everyone <@${ids.person}> <@&${ids.role}>`
  const all = ['everyone', `user ${ids.person}`, `role ${ids.role}`]

  it.each([
    ['nothing is said', {}, all],
    ['nothing may ping', { allowed_mentions: { parse: [] } }, []],
    ['users may', { allowed_mentions: { parse: ['users'] } }, [`user ${ids.person}`]],
    ['one role may', { allowed_mentions: { roles: [ids.role] } }, [`role ${ids.role}`]],
  ])('are pinged as the body says: %s', async (_, more, pings) => {
    const { send, call, discord } = await standInCaller()
    const { id } = (await send(answer)).body
    await call('PATCH', `${inChannel}/messages/${id}`, { content: named, ...more })
    const display = { flags: flagsOf.componentsV2, components: [{ type: 10, content: named }] }
    await send({ ...display, ...more })
    expect(discord.requests.slice(1).map((request) => request.pings)).toEqual([pings, pings])
    expect(discord.broken).toHaveLength(pings.length > 0 ? 2 : 0)
  })

  it('are pinged by a reply unless it is told not to', async () => {
    const { send, discord } = await standInCaller()
    const asked = message('text')
    discord.dispatch('MESSAGE_CREATE', asked)
    const reply = { ...answer, message_reference: { message_id: asked.id } }
    await send(reply)
    await send({ ...reply, allowed_mentions: { parse: [] } })
    await send({ ...reply, allowed_mentions: { parse: [], replied_user: true } })
    const pinged = ['the author replied to']
    expect(discord.requests.map(({ pings }) => pings)).toEqual([pinged, [], pinged])
  })
})

describe('links', () => {
  it.each([
    [{ content: 'https://example.org' }, ['https://example.org']],
    [{ content: '[page](https://example.org)' }, ['https://example.org']],
    [{ content: '<https://example.org>' }, []],
    [{ content: 'https://example.org', flags: flagsOf.suppressEmbeds }, []],
    [{ components: [{ type: 10, content: 'https://example.org' }], flags: flagsOf.componentsV2 }, []],
  ])('are unfolded unless that is suppressed: %j', async (body, previews) => {
    const { send, discord } = await standInCaller()
    await send(body)
    expect(discord.requests[0]?.previews).toEqual(previews)
  })
})

describe('files', () => {
  it('come beside the message', async () => {
    const { discord } = await standInCaller()
    const form = new FormData()
    form.set('payload_json', JSON.stringify({ attachments: [{ id: '0', filename: 'cases.json' }] }))
    form.set('files[0]', new Blob(['[]']), 'cases.json')
    const headers = { authorization: `Bot ${goodToken}` }
    const sent = await fetch(`${discord.apiUrl}/v10${inChannel}/messages`, {
      method: 'POST',
      headers,
      body: form,
    })
    expect(sent.status).toBe(200)
    expect(discord.requests[0]?.body.files).toEqual(['cases.json'])
  })
})

describe('a fault', () => {
  it('fails whatever test it happens in', async () => {
    const { discord, send } = await standInCaller({ expectsFaults: false })
    await send({ content: '' })
    await expect(discord.close()).rejects.toThrow('would not have taken this from the bot:\nan empty message')
    discord.broken.splice(0)
  })
})

describe('accidents', () => {
  it.each(['user', 'global', 'shared'] as const)('tell of a rate limit with the scope %s', async (scope) => {
    const refuse = () => ({ status: 429, code: 0, scope, retryAfterSeconds: 2 })
    const { send } = await standInCaller({ refuse })
    const { status, headers, body } = await send(answer)
    expect(status).toBe(429)
    expect(headers.get('retry-after')).toBe('2')
    expect(headers.get('x-ratelimit-scope')).toBe(scope)
    expect(headers.get('x-ratelimit-global')).toBe(scope === 'global' ? 'true' : null)
    expect(body).toMatchObject({ retry_after: 2, global: scope === 'global' })
  })

  it('answer with an error of the server', async () => {
    const { send, discord } = await standInCaller({ refuse: () => ({ status: 502, code: 0 }) })
    expect((await send(answer)).status).toBe(502)
    expect(discord.messages.size).toBe(0)
  })

  it('hang up before or after the message is sent', async () => {
    let hangUp: 'before' | 'after' = 'before'
    const { send, discord } = await standInCaller({ refuse: () => ({ status: 0, code: 0, hangUp }) })
    await expect(send(answer)).rejects.toThrow('fetch failed')
    expect(discord.messages.size).toBe(0)
    hangUp = 'after'
    await expect(send(answer)).rejects.toThrow('fetch failed')
    expect(discord.messages.size).toBe(1)
  })
})
