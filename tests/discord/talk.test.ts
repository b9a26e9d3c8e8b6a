// Talks: replies, threads and direct messages go on from the answer before.
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/record/answers.ts'
import { type RunningBot, runningBot } from './running-bot.ts'
import { idOfControl, press, submit } from './stand-in-control-events.ts'
import { bot, directMessage, ids, mention, replyTo, slash } from './stand-in-events.ts'
import { textOf } from './stand-in-rules.ts'

const question = 'When was the bridge over the Sulina canal opened?'
const understood = '-# asked as: How long is it? (bridge over the Sulina canal opened)'
const inChannel = `/channels/${ids.channel}/messages`

/** Sends a message and resolves with the answer, once it was noted where that stands. */
async function say({ discord, run }: RunningBot, event: { readonly channel_id: string }) {
  discord.dispatch('MESSAGE_CREATE', event)
  const sent = await discord.next('POST', `/channels/${event.channel_id}/messages`)
  await run(slash('help'))
  if (!sent.message) throw new Error('the answer was not taken')
  return { text: textOf(sent.body), message: sent.message }
}

describe('a reply', () => {
  it('goes on from the answer it is a reply to, and says how it was understood', async () => {
    const running = await runningBot()
    const first = await say(running, mention(question))
    // Something else is asked in between.
    await say(running, mention('What do the honey bees collect?'))
    const target = { ...first.message, author: bot, channel_id: ids.channel }
    const second = await say(running, replyTo(target, 'How long is it?'))
    expect(second.text).toContain(understood)
    expect(second.text).toContain('412 metres')
    expect(running.discord.broken).toEqual([])
  })

  it('is explained when Discord does not hand over what was written', async () => {
    const running = await runningBot()
    const { message } = await running.run(slash('ask', { question }))
    const target = { id: message?.id ?? '', author: bot, channel_id: ids.channel }
    running.discord.dispatch('MESSAGE_CREATE', replyTo(target, ''))
    const { body } = await running.discord.next('POST', inChannel)
    expect(textOf(body)).toMatch(/^Discord does not show me what you write there\. Press “Follow up”/)
  })
})

describe('a talk', () => {
  it('goes on in direct messages without a reply', async () => {
    const running = await runningBot()
    await say(running, directMessage(question))
    expect((await say(running, directMessage('How long is it?'))).text).toContain(understood)
  })

  it('goes on after a restart', async () => {
    const before = await runningBot()
    await say(before, directMessage(question))
    await before.stop()
    const after = await runningBot({ record: before.record })
    expect((await say(after, directMessage('How long is it?'))).text).toContain('412 metres')
  })

  it('is not carried into a question about something else', async () => {
    const running = await runningBot()
    await say(running, directMessage(question))
    const { text } = await say(running, directMessage('What do the honey bees collect?'))
    expect(text).not.toContain('asked as')
    expect(text).toContain('water mint')
  })

  it('does not begin in a channel by itself', async () => {
    const running = await runningBot()
    await say(running, mention(question))
    expect((await say(running, mention('How long is it?'))).text).not.toContain('asked as')
  })

  it('goes on through the form', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('ask', { question }))
    const answerId = idOfControl(body, 'follow-up').split(':')[1] ?? ''
    const { body: next } = await run(submit(`follow-up-form:${answerId}`, 'How long is it?'))
    expect(textOf(next)).toContain(`**How long is it?**\n${understood}`)
  })
})

describe('/ask of one source', () => {
  it('answers from it alone, and says so', async () => {
    const { run, discord } = await runningBot()
    const { body } = await run(slash('ask', { question: 'What is built in Sulina?', source: 'farul.md' }))
    expect(textOf(body)).toContain('-# only from: Farul din Sulina')
    expect(textOf(body)).not.toContain('bridge.md')
    expect(discord.broken).toEqual([])
  })

  it('completes its name', async () => {
    const { discord } = await runningBot()
    const typed = slash('ask', { question: 'x', source: 'danube' }, { focused: 'source' })
    discord.dispatch('INTERACTION_CREATE', typed)
    const { body } = await discord.next('POST', /callback$/)
    expect(body.data?.choices).toEqual([{ name: 'Bees of the Danube delta', value: 'notes/bees.txt' }])
  })

  it('offers others when nobody knows it', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('ask', { question, source: 'brigde.md' }))
    expect(textOf(body)).toContain('No source is called **brigde.md**')
    expect(textOf(body)).toContain('bridge.md')
  })
})

describe('a question nothing answers', () => {
  it('is met with the nearest passages and with articles of similar titles', async () => {
    const places = ['Letea', 'Sfantu', 'Murighiol', 'Chilia', 'Tulcea']
    const files = places.map((place) => [
      `${place}.md`,
      `# Ropes of ${place}\n\nThey are made of hemp in ${place} and of nothing else.`,
    ])
    const { run } = await runningBot({ files: Object.fromEntries(files) })
    const asked =
      'Which Kamchatka volcano swallowed twenty frightened geologists together with all their ropes?'
    const text = textOf((await run(slash('ask', { question: asked }))).body)
    expect(text).toContain('That is not in the sources.\nThe passages that came nearest:')
    expect(text).toMatch(/^-# Articles with similar titles: Ropes of \w+ · Ropes of \w+$/m)
  })

  it('names the channel of this server where people may know it', async () => {
    const running = await runningBot({ helpChannelIds: [ids.dmChannel, '1000000000000000099', ids.channel] })
    const unknown = 'Which volcano erupted in Kamchatka?'
    const { body } = await running.run(slash('ask', { question: unknown }))
    expect(textOf(body)).toContain(`-# People may know: <#${ids.channel}>`)
    expect((await say(running, mention(unknown))).text).toContain(`<#${ids.channel}>`)
    expect(textOf((await running.run(slash('ask', { question }))).body)).not.toContain('People may know')
  })

  it('names no channel of another server, and none in direct messages', async () => {
    const unknown = 'Which volcano erupted in Kamchatka?'
    const elsewhere = await runningBot({ helpChannelIds: ['1000000000000000099'] })
    expect((await say(elsewhere, mention(unknown))).text).not.toContain('People may know')
    const running = await runningBot({ helpChannelIds: [ids.channel] })
    expect((await say(running, directMessage(unknown))).text).not.toContain('People may know')
  })
})

describe('a talk about one article', () => {
  const source = 'bridge.md'
  const only = '-# only from: The Bridge of Sulina'
  const elsewhere = 'What do the honey bees of the Danube delta collect?'
  const idOf = (body: Parameters<typeof idOfControl>[0]) => idOfControl(body, 'follow-up').split(':')[1] ?? ''

  it('stays within it when the answer is gone on from by its button, again and again', async () => {
    const { run, record } = await runningBot()
    let { body } = await run(slash('ask', { question, source }))
    for (const next of ['How long is it?', elsewhere]) {
      body = (await run(submit(`follow-up-form:${idOf(body)}`, next))).body
      expect(textOf(body)).toContain(only)
      expect(textOf(body)).not.toContain('water mint')
      expect(readAnswer(record, idOf(body))).toMatchObject({ onlySource: source })
    }
  })

  it('stays within it for a reply', async () => {
    const running = await runningBot()
    const { message } = await running.run(slash('ask', { question, source }))
    await running.run(slash('help'))
    const target = { id: message?.id ?? '', author: bot, channel_id: ids.channel }
    const { text } = await say(running, replyTo(target, `<@${ids.bot}> ${elsewhere}`))
    expect(text).toContain(only)
    expect(text).not.toContain('water mint')
  })

  it('ends with the next question that stands alone in the same thread, and not before', async () => {
    const running = await runningBot()
    await running.run(slash('ask', { question, source }, { place: 'directMessage' }))
    await running.run(slash('help'))
    expect((await say(running, directMessage('How long is it?'))).text).toContain(only)
    const { text } = await say(running, directMessage(elsewhere))
    expect(text).toContain('water mint')
    expect(text).not.toContain(only)
  })

  it('says of which article when the answer is shared', async () => {
    const { run } = await runningBot()
    const { body } = await run(slash('ask', { question, source, private: true }))
    const shared = await run(press(idOfControl(body, 'share')))
    expect(textOf(shared.body)).toContain(only)
  })
})
