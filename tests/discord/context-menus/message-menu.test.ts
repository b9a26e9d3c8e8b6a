// "Answer this" and "Check against sources" in the menu of a message.
import { describe, expect, it } from 'vitest'
import { runningBot } from '../running-bot.ts'
import { ids, message, messageCommand, otherPerson } from '../stand-in-events.ts'
import { flagsOf, textOf } from '../stand-in-rules.ts'

const said = (content: string) => message(content, { author: otherPerson })
const isPrivate = (flags = 0) => (flags & flagsOf.ephemeral) !== 0

describe('Answer this', () => {
  it('answers the message for everyone, with the question on top', async () => {
    const { run, discord } = await runningBot()
    const target = said('hey <@1000000000000000004>, when was the bridge over the Sulina canal opened?')
    const reply = await run(messageCommand('Answer this', target))
    expect(textOf(reply.body)).toContain('**hey , when was the bridge over the Sulina canal opened?**')
    expect(textOf(reply.body)).toContain('was opened in 1998')
    expect(isPrivate(reply.message?.flags)).toBe(false)
    expect(discord.broken).toEqual([])
  })

  it('leads back to the message it answers', async () => {
    const { run } = await runningBot()
    const target = said('When was the bridge over the Sulina canal opened?')
    const reply = await run(messageCommand('Answer this', target))
    const address = `https://discord.com/channels/${ids.guild}/${ids.channel}/${target.id}`
    expect(textOf(reply.body)).toContain(`\n-# [the message this answers](<${address}>)\n`)
  })

  it('says that a picture asks nothing', async () => {
    const { run } = await runningBot()
    const reply = await run(messageCommand('Answer this', said('')))
    expect(textOf(reply.body)).toBe('There are no words in this message that I could read.')
    expect(isPrivate(reply.message?.flags)).toBe(true)
  })
})

describe('Check against sources', () => {
  it('says of each statement what the sources say, to the one who asked alone', async () => {
    const { run, discord } = await runningBot()
    const content = [
      'The bridge over the Sulina canal was opened in 1998 by Ion Vasilescu!',
      'The bridge over the Sulina canal was opened in 1989.',
      'My cousin breeds yellow parrots in Argentina.',
      'Right? Hello everyone!',
    ].join('\n')
    const reply = await run(messageCommand('Check against sources', said(content)))
    const text = textOf(reply.body)
    expect(text).toMatch(
      /opened in 1998 by Ion Vasilescu!\*\*\n✅ supported\n> “The bridge over the Sulina canal/,
    )
    expect(text).toMatch(/opened in 1989\.\*\*\n🔎 see these passages\n> “/)
    expect(text).toMatch(/yellow parrots in Argentina\.\*\*\n▫️ nothing in the sources/)
    expect(text).not.toMatch(/Right|Hello|false/i)
    expect(isPrivate(reply.message?.flags)).toBe(true)
    expect(discord.broken).toEqual([])
  })

  it('says so when there is nothing to look up', async () => {
    const { run } = await runningBot()
    const reply = await run(messageCommand('Check against sources', said('lol'), { locale: 'ro' }))
    expect(textOf(reply.body)).toBe('This message states nothing that I could look up.')
  })
})
