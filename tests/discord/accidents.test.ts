// The bot in places it hardly knows, and when something happens to Discord, the network or the message in between.
import { describe, expect, it } from 'vitest'
import { readMessage } from './read-message.ts'
import { type RunningBot, runningBot } from './running-bot.ts'
import { ids, mention, replyTo, slash } from './stand-in-events.ts'
import type { Refused } from './stand-in-refusals.ts'
import { isPrivate } from './stand-in-world.ts'

const question = 'When was the bridge over the Sulina canal opened?'
const answer = /was opened in 1998/
const inChannel = `/channels/${ids.channel}/messages`

/** Mentions the bot and reads what it replies. */
async function askByMention(
  { discord }: RunningBot,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const asked = mention(question, more)
  discord.dispatch('MESSAGE_CREATE', asked)
  const { message } = await discord.next('POST', `/channels/${asked.channel_id}/messages`)
  return readMessage(message ?? {})
}

/** Refuses the first request for a reply, and takes the ones after it. */
function refuseOnce(refused: Refused) {
  let isDone = false
  return (method: string, path: string) => {
    if (isDone || method !== 'POST' || path !== inChannel) return undefined
    isDone = true
    return refused
  }
}

describe('a reply', () => {
  it.each([
    ['Discord has an error', { status: 502, code: 0 }],
    ['Discord asks for patience with the user', { status: 429, code: 0, scope: 'user' }],
    ['Discord asks for patience with everybody', { status: 429, code: 0, scope: 'global' }],
    ['the channel is shared by too many', { status: 429, code: 0, scope: 'shared' }],
    ['the connection is torn before Discord has it', { status: 0, code: 0, hangUp: 'before' }],
    ['the connection is torn when Discord has it already', { status: 0, code: 0, hangUp: 'after' }],
  ] as const)('is there once although %s', async (_, refused) => {
    const bot = await runningBot({ refuse: refuseOnce(refused) })
    const { discord, stop } = bot
    await askByMention(bot)
    expect(await discord.next('POST', inChannel)).toMatchObject({ status: 200 })
    await stop()
    const replies = [...discord.messages.values()].filter(({ author }) => author.id === ids.bot)
    expect(replies.map(readMessage)).toEqual([expect.stringMatching(answer)])
  })

  it('leaves a line in the log when Discord wants fewer requests', async () => {
    const bot = await runningBot({ refuse: refuseOnce({ status: 429, code: 0, scope: 'shared' }) })
    await askByMention(bot)
    expect(await bot.logged(/429/)).toMatch(
      /^Discord wants fewer requests \(429, shared\): POST \/channels\/:id\/messages, again in [\d.]+ s\.$/,
    )
  })

  it.each([
    ['the acknowledgement', 'POST', 'before'],
    ['the answer', 'PATCH', 'before'],
    ['the answer', 'PATCH', 'after'],
  ] as const)(
    'to a command is there once although the connection is torn with %s (%s, %s)',
    async (_, torn, hangUp) => {
      let isDone = false
      const bot = await runningBot({
        refuse: (method, path) => {
          if (isDone || method !== torn || !/callback|@original/.test(path)) return undefined
          isDone = true
          return { status: 0, code: 0, hangUp }
        },
      })
      await bot.run(slash('ask', { question }))
      await bot.stop()
      const replies = [...bot.discord.messages.values()].filter(({ author }) => author.id === ids.bot)
      expect(replies.map(readMessage)).toEqual([expect.stringMatching(answer)])
      expect(bot.log.join()).not.toMatch(/no reply/)
    },
  )

  it('comes although the question was deleted in between', async () => {
    const bot = await runningBot()
    const asked = mention(question)
    bot.discord.dispatch('MESSAGE_CREATE', asked)
    bot.discord.forget(asked.id)
    const { message } = await bot.discord.next('POST', inChannel)
    expect(readMessage(message ?? {})).toMatch(answer)
  })

  it('comes although the connection is lost while the bot works', async () => {
    const { discord, logged } = await runningBot()
    const asked = slash('ask', { question })
    discord.dispatch('INTERACTION_CREATE', asked)
    discord.cut()
    const { message } = await discord.next('PATCH', new RegExp(asked.token))
    expect(readMessage(message ?? {})).toMatch(answer)
    await logged(/^Connection 0 is back/)
  })

  it('comes for what was asked while the bot was away', async () => {
    const { discord } = await runningBot()
    discord.cut()
    const missed = slash('ask', { question })
    discord.dispatch('INTERACTION_CREATE', missed)
    const { message } = await discord.next('PATCH', new RegExp(missed.token))
    expect(readMessage(message ?? {})).toMatch(answer)
  })

  const thread = { id: ids.thread, type: 11, guildId: ids.guild, parentId: ids.channel }

  it('opens an archived thread again', async () => {
    const bot = await runningBot({ channels: [{ ...thread, isArchived: true }] })
    expect(await askByMention(bot, { channel_id: ids.thread, channel_type: 11 })).toMatch(answer)
  })

  it.each([
    ['locked', { isLocked: true }, /160005/, 'the thread is locked'],
    ['locked and archived', { isLocked: true, isArchived: true }, /50083/, 'the thread is archived'],
  ] as const)('is not tried again in a thread that is %s', async (_, state, code, words) => {
    const bot = await runningBot({ channels: [{ ...thread, ...state }] })
    bot.discord.dispatch('MESSAGE_CREATE', mention(question, { channel_id: ids.thread, channel_type: 11 }))
    expect(await bot.logged(code)).toContain(words)
    await bot.stop()
    const tries = bot.discord.requests.filter(({ path }) => path === `/channels/${ids.thread}/messages`)
    expect(tries.length).toBeLessThan(2)
  })
})

describe('a place', () => {
  it('can be a thread', async () => {
    const bot = await runningBot()
    expect(await askByMention(bot, { channel_id: ids.thread, channel_type: 11 })).toMatch(answer)
  })

  it.each(['directMessage', 'privateChannel', 'foreignServer'] as const)('can be a %s', async (place) => {
    const { run } = await runningBot()
    const { message } = await run(slash('ask', { question }, { place }))
    expect(readMessage(message ?? {})).toMatch(answer)
  })

  it('can be a server where apps from outside speak in private only', async () => {
    const { run } = await runningBot()
    const { message } = await run(
      slash('ask', { question }, { place: 'foreignServer', memberPermissions: 0n }),
    )
    expect(message && isPrivate(message)).toBe(true)
    expect(readMessage(message ?? {})).toMatch(answer)
  })

  it('can be a reply to an answer, which goes on with the talk', async () => {
    const { discord } = await runningBot()
    discord.dispatch('MESSAGE_CREATE', mention(question))
    const { message } = await discord.next('POST', inChannel)
    if (!message) throw new Error('no answer')
    discord.dispatch('MESSAGE_CREATE', replyTo(message, 'How long is the bridge of Sulina?'))
    const again = await discord.next('POST', inChannel)
    expect(readMessage(again.message ?? {})).toMatch(/412 metres/)
    expect(again.message?.message_reference?.message_id).not.toBe(message.id)
  })
})
