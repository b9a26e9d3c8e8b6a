// Mentions, replies and direct messages, through the real discord.js.
import { describe, expect, it } from 'vitest'
import { brokenLibrary, runningBot } from './running-bot.ts'
import { bot, directMessage, ids, mention, message } from './stand-in-events.ts'
import { textOf } from './stand-in-rules.ts'

const inChannel = `/channels/${ids.channel}/messages`
const question = 'When was the bridge over the Sulina canal opened?'

describe('a message to the bot', () => {
  it('is answered with a regular reply that pings nobody', async () => {
    const { discord } = await runningBot()
    const asked = mention(question)
    discord.dispatch('MESSAGE_CREATE', asked)
    const { body } = await discord.next('POST', inChannel)
    expect(textOf(body)).toContain('was opened in 1998')
    expect(body.message_reference).toEqual({ message_id: asked.id, fail_if_not_exists: false })
    expect(body.allowed_mentions).toEqual({ parse: [] })
    expect(body.nonce).toBe(asked.id)
    expect(discord.broken).toEqual([])
  })

  it('makes the bot type while it works', async () => {
    const { discord } = await runningBot()
    discord.dispatch('MESSAGE_CREATE', mention(question))
    await expect(discord.next('POST', `/channels/${ids.channel}/typing`)).resolves.toBeDefined()
  })

  it('is answered in a direct message without a mention', async () => {
    const { discord } = await runningBot()
    discord.dispatch('MESSAGE_CREATE', directMessage(question))
    const { body } = await discord.next('POST', `/channels/${ids.dmChannel}/messages`)
    expect(textOf(body)).toContain('was opened in 1998')
  })

  it('is answered when it is a reply that pings', async () => {
    const { discord } = await runningBot()
    const referenced = { message_reference: { message_id: '1', channel_id: ids.channel }, type: 19 }
    discord.dispatch('MESSAGE_CREATE', message(question, { mentions: [bot], ...referenced }))
    expect(textOf((await discord.next('POST', inChannel)).body)).toContain('was opened in 1998')
  })

  it('gets one line when it asks nothing', async () => {
    const { discord } = await runningBot()
    discord.dispatch('MESSAGE_CREATE', mention(''))
    const { body } = await discord.next('POST', inChannel)
    expect(textOf(body)).toMatch(/^Ask me something about the articles.*$/)
  })

  it('is answered once, however often it is sent', async () => {
    const { discord, stop } = await runningBot()
    const asked = mention(question)
    discord.dispatch('MESSAGE_CREATE', asked)
    discord.dispatch('MESSAGE_CREATE', asked)
    await discord.next('POST', inChannel)
    await stop()
    expect(discord.requests.filter(({ path }) => path === inChannel)).toHaveLength(1)
  })
})

describe('a message to others', () => {
  const toOthers = [
    ['another bot', message(question, { author: { ...bot, id: ids.otherBot }, mentions: [bot] })],
    ['the bot itself', message(question, { author: bot, mentions: [bot] })],
    ['@everyone', message(`@everyone ${question}`, { mention_everyone: true })],
    ['a role', message(`<@&${ids.role}> ${question}`, { mention_roles: [ids.role] })],
    ['a reply without a ping', message(question, { type: 19, message_reference: { message_id: '1' } })],
    ['the channel', message(question)],
    ['a webhook', message(question, { webhook_id: ids.otherBot, mentions: [bot] })],
    ['the system', message('', { type: 7, mentions: [bot] })],
  ] as const

  it.each(toOthers)('is not answered: %s', async (_, event) => {
    const { discord, stop } = await runningBot()
    discord.dispatch('MESSAGE_CREATE', event)
    // Once the answer to this one is there, the other was looked at; stopping waits for what is still under way.
    const asked = mention(question)
    discord.dispatch('MESSAGE_CREATE', asked)
    await discord.next('POST', inChannel)
    await stop()
    const replies = discord.requests.filter(({ path }) => path === inChannel)
    expect(replies.map(({ body }) => body.nonce)).toEqual([asked.id])
  })
})

describe('when something fails', () => {
  it('apologises with a reference that stands in the log', async () => {
    const { discord, log } = await runningBot({ library: await brokenLibrary('the index fell over') })
    discord.dispatch('MESSAGE_CREATE', mention(question))
    const text = textOf((await discord.next('POST', inChannel)).body)
    const reference = /: ([0-9a-f]{8})$/.exec(text)?.[1]
    expect(log.filter((line) => line.includes(`reference ${reference}: the index fell over`))).toHaveLength(1)
  })

  it.each([
    [403, 50013, 'the bot lacks a permission in this channel'],
    [400, 50083, 'the thread is archived'],
    [404, 10003, 'the channel was deleted'],
  ])('writes one line and does not insist where it cannot be said: %i, %i', async (status, code, words) => {
    const refuse = (_: string, path: string) => (path === inChannel ? { status, code } : undefined)
    const { discord, logged, stop } = await runningBot({ refuse })
    discord.dispatch('MESSAGE_CREATE', mention(question))
    expect(await logged(new RegExp(`${code}`))).toContain(`got no reply: ${words}`)
    await stop()
    expect(discord.requests.filter(({ path }) => path === inChannel)).toHaveLength(1)
  })
})
