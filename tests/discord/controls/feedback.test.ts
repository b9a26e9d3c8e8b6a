// 👍 and 👎 under an answer.
import { describe, expect, it } from 'vitest'
import { countFeedback, listFeedback } from '../../../src/record/feedback.ts'
import { type RunningBot, runningBot } from '../running-bot.ts'
import { idOfControl } from '../stand-in-control-events.ts'
import { ids, otherPerson, press, slash, submit } from '../stand-in-events.ts'
import { flagsOf, textOf } from '../stand-in-rules.ts'

const question = 'When was the bridge over the Sulina canal opened?'

async function asked(bot: RunningBot) {
  const { message, body } = await bot.run(slash('ask', { question }))
  if (!message) throw new Error('the answer was not taken')
  const answerId = idOfControl(body, 'follow-up').split(':')[1] ?? ''
  return { message, answerId, good: `good-answer:${answerId}`, bad: `bad-answer:${answerId}` }
}

/** Presses 👎 and resolves with the form that opens. */
async function pressBad({ discord }: RunningBot, message: object, id: string, options = {}) {
  const pressed = press(message, id, options)
  discord.dispatch('INTERACTION_CREATE', pressed)
  return (await discord.next('POST', new RegExp(`/${pressed.token}/callback$`))).body
}

describe('👍', () => {
  it('is noted, and thanked for in private', async () => {
    const bot = await runningBot()
    const { message, answerId, good } = await asked(bot)
    const reply = await bot.run(press(message, good))
    expect(textOf(reply.body)).toBe('Thank you. The people who run me will see it.')
    expect((reply.message?.flags ?? 0) & flagsOf.ephemeral).toBe(flagsOf.ephemeral)
    expect(countFeedback(bot.record, answerId)).toEqual({ up: 1, down: 0 })
    expect(bot.discord.broken).toEqual([])
  })

  it('counts once for a person, and can be changed', async () => {
    const bot = await runningBot()
    const { message, answerId, good, bad } = await asked(bot)
    await bot.run(press(message, good))
    await bot.run(press(message, good))
    await bot.run(press(message, good, { by: otherPerson }))
    expect(countFeedback(bot.record, answerId)).toEqual({ up: 2, down: 0 })
    await pressBad(bot, message, bad)
    expect(countFeedback(bot.record, answerId)).toEqual({ up: 1, down: 1 })
    expect(textOf((await bot.run(press(message, good))).body)).toBe('Thank you, I have changed your vote.')
    expect(countFeedback(bot.record, answerId)).toEqual({ up: 2, down: 0 })
  })
})

describe('👎', () => {
  it('asks why, keeps the reason and thanks in private', async () => {
    const bot = await runningBot()
    const { message, answerId, bad } = await asked(bot)
    const form = await pressBad(bot, message, bad, { locale: 'ro' })
    expect([form.type, form.data?.title, form.data?.custom_id]).toEqual([
      9,
      'Răspunsul nu a fost bun',
      `bad-answer-form:${answerId}`,
    ])
    const sent = submit(`bad-answer-form:${answerId}`, { text: ' The year is wrong. ' }, { message })
    const reply = await bot.run(sent)
    expect((reply.message?.flags ?? 0) & flagsOf.ephemeral).toBe(flagsOf.ephemeral)
    expect(listFeedback(bot.record, 'down', 5)).toMatchObject([{ answerId, reason: 'The year is wrong.' }])
    expect(bot.discord.broken).toEqual([])
  })

  it('is noted even when nobody says why', async () => {
    const bot = await runningBot()
    const { message, answerId, bad } = await asked(bot)
    await pressBad(bot, message, bad)
    expect(listFeedback(bot.record, 'down', 5)).toMatchObject([{ answerId, reason: null }])
  })

  it('says that an old answer is not kept any more', async () => {
    const bot = await runningBot()
    const { message } = await asked(bot)
    const said = await pressBad(bot, message, 'bad-answer:AAAAAAAAAA')
    expect(textOf(said.data ?? {})).toContain('I no longer keep this answer')
    const reply = await bot.run(press(message, 'good-answer:AAAAAAAAAA'))
    expect(textOf(reply.body)).toContain('I no longer keep this answer')
  })

  it('works under an answer that another run of the bot gave', async () => {
    const before = await runningBot()
    const { message, answerId, good } = await asked(before)
    await before.stop()
    const after = await runningBot({ record: before.record })
    expect(textOf((await after.run(press({ ...message, id: ids.role }, good))).body)).toContain('Thank you')
    expect(countFeedback(after.record, answerId)).toEqual({ up: 1, down: 0 })
  })
})
