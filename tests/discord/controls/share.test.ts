// A private answer that is shown to the others, and an answer that is taken away.
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/record/answers.ts'
import { lastAnswerOf } from '../../../src/record/talk.ts'
import { type RunningBot, runningBot } from '../running-bot.ts'
import { controlsOf, idOfControl } from '../stand-in-control-events.ts'
import { directMessage, ids, otherPerson, press, slash } from '../stand-in-events.ts'
import { permissions } from '../stand-in-permissions.ts'
import { type Body, flagsOf, textOf } from '../stand-in-rules.ts'

const question = 'When was the bridge over the Sulina canal opened?'

async function asked({ run }: RunningBot, isPrivate: boolean) {
  const { message, body } = await run(slash('ask', { question, private: isPrivate }))
  if (!message) throw new Error('the answer was not taken')
  return { message, body, answerId: idOfControl(body, 'follow-up').split(':')[1] ?? '' }
}

const names = (body: Body) => controlsOf(body).map(({ custom_id = '' }) => custom_id.split(':')[0])
const isPrivate = ({ flags = 0 }: { readonly flags?: number | undefined } = {}) =>
  (flags & flagsOf.ephemeral) !== 0

describe('Share', () => {
  it('stands under private answers, Delete under the others', async () => {
    const bot = await runningBot()
    const shared = ['source-menu', 'follow-up', 'good-answer', 'bad-answer']
    expect(names((await asked(bot, true)).body)).toEqual([...shared, 'share'])
    expect(names((await asked(bot, false)).body)).toEqual([...shared, 'delete'])
  })

  it('posts the answer for everyone, says who asked, and has buttons of its own', async () => {
    const bot = await runningBot()
    const { message, answerId } = await asked(bot, true)
    const reply = await bot.run(press(message, `share:${answerId}`))
    const text = textOf(reply.body)
    expect(isPrivate(reply.message)).toBe(false)
    expect(text).toContain(`**${question}**\n-# asked privately and shared by <@${ids.person}>`)
    expect(text).toContain('was opened in 1998')
    expect(reply.pings).toEqual([])
    const copyId = idOfControl(reply.body, 'follow-up').split(':')[1] ?? ''
    expect(readAnswer(bot.record, copyId)).toMatchObject({ isPrivate: false, follows: answerId, question })
    expect(readAnswer(bot.record, answerId)?.isPrivate).toBe(true)
    expect(names(reply.body)).toContain('delete')
    expect(bot.discord.broken).toEqual([])
  })

  it.each([
    ['a second time', {}, 2, 'You have shared this answer already.'],
    ['for somebody else', { by: otherPerson }, 1, 'Only the person who asked can share'],
    [
      'for somebody who may not write there',
      { memberPermissions: 0n },
      1,
      'You may not write in this channel',
    ],
  ])('does not post it %s', async (_, options, times, sentence) => {
    const bot = await runningBot()
    const { message, answerId } = await asked(bot, true)
    if (times === 2) await bot.run(press(message, `share:${answerId}`))
    const reply = await bot.run(press(message, `share:${answerId}`, options))
    expect(textOf(reply.body)).toContain(sentence)
    expect(isPrivate(reply.message)).toBe(true)
  })
})

describe('Delete', () => {
  it('takes the answer away for who asked, and out of the talk', async () => {
    const bot = await runningBot()
    const { message, answerId } = await asked(bot, false)
    // Once something else was answered, it was noted where this answer stands.
    await bot.run(slash('help'))
    expect(lastAnswerOf(bot.record, message.id)?.id).toBe(answerId)
    const pressed = press(message, `delete:${answerId}`)
    bot.discord.dispatch('INTERACTION_CREATE', pressed)
    const request = await bot.discord.next('DELETE', new RegExp(`/${pressed.token}/messages/@original$`))
    expect(request.status).toBe(204)
    expect(lastAnswerOf(bot.record, message.id)).toBeNull()
    expect(bot.discord.broken).toEqual([])
  })

  it('takes it away for those who manage messages', async () => {
    const bot = await runningBot()
    const { message, answerId } = await asked(bot, false)
    const moderator = { by: otherPerson, memberPermissions: permissions.manageMessages }
    const pressed = press(message, `delete:${answerId}`, moderator)
    bot.discord.dispatch('INTERACTION_CREATE', pressed)
    expect((await bot.discord.next('DELETE', /@original$/)).status).toBe(204)
  })

  it('leaves it there for everybody else, and says why', async () => {
    const bot = await runningBot()
    const { message, answerId } = await asked(bot, false)
    const reply = await bot.run(press(message, `delete:${answerId}`, { by: otherPerson }))
    expect(textOf(reply.body)).toContain('Only the person who asked')
    expect(isPrivate(reply.message)).toBe(true)
    await bot.stop()
    expect(bot.discord.requests.filter(({ method }) => method === 'DELETE')).toEqual([])
  })

  it('takes away an answer in a direct message', async () => {
    const { discord } = await runningBot()
    discord.dispatch('MESSAGE_CREATE', directMessage(question))
    const { message, body } = await discord.next('POST', `/channels/${ids.dmChannel}/messages`)
    const pressed = press(message ?? {}, idOfControl(body, 'delete'), { place: 'directMessage' })
    discord.dispatch('INTERACTION_CREATE', pressed)
    expect((await discord.next('DELETE', /@original$/)).status).toBe(204)
  })
})
