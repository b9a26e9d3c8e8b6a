// The button that asks further and the form it opens.
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/record/answers.ts'
import { personOf } from '../../../src/record/person.ts'
import { brokenLibrary, runningBot } from '../running-bot.ts'
import { controlsOf, idOfControl, press, submit } from '../stand-in-control-events.ts'
import { ids, slash } from '../stand-in-events.ts'
import { flagsOf, flatten, textOf } from '../stand-in-rules.ts'

const question = 'When was the bridge over the Sulina canal opened?'

describe('Follow up', () => {
  it('opens a form in the language of the one who pressed', async () => {
    const { run, discord } = await runningBot()
    const { body } = await run(slash('ask', { question }))
    const pressed = press(idOfControl(body, 'follow-up'), { locale: 'ro' })
    discord.dispatch('INTERACTION_CREATE', pressed)
    const form = (await discord.next('POST', new RegExp(`/${pressed.token}/callback$`))).body
    expect([form.type, form.data?.title]).toEqual([9, 'Întreabă mai departe'])
    expect(form.data?.custom_id).toMatch(/^follow-up-form:[\w-]{10}$/)
    const inputs = flatten(form.data?.components ?? []).filter(({ type }) => type === 4)
    expect(inputs.map(({ custom_id }) => custom_id)).toEqual(['text'])
  })

  it('answers the form as a new message that goes on from the answer', async () => {
    const { run, record, discord } = await runningBot()
    const { body } = await run(slash('ask', { question }))
    const answerId = idOfControl(body, 'follow-up').split(':')[1] ?? ''
    const form = submit(`follow-up-form:${answerId}`, 'What do the honey bees collect?')
    const reply = await run(form)
    expect(textOf(reply.body)).toContain('**What do the honey bees collect?**')
    expect(textOf(reply.body)).toContain('collect nectar from the water mint')
    const next = readAnswer(record, idOfControl(reply.body, 'follow-up').split(':')[1] ?? '')
    expect(next).toMatchObject({ follows: answerId, person: personOf(record, ids.person), isPrivate: false })
    expect((await discord.next('POST', new RegExp(`/${form.token}/callback$`))).body.data?.flags ?? 0).toBe(0)
    expect(discord.broken).toEqual([])
  })

  it('answers privately what follows a private answer', async () => {
    const { run, discord } = await runningBot()
    const { body } = await run(slash('ask', { question, private: true }))
    const answerId = idOfControl(body, 'follow-up').split(':')[1] ?? ''
    const form = submit(`follow-up-form:${answerId}`, 'How long is the bridge?')
    await run(form)
    const { body: acknowledged } = await discord.next('POST', new RegExp(`/${form.token}/callback$`))
    expect(acknowledged.data?.flags).toBe(flagsOf.ephemeral)
  })

  it('says that an old answer is not kept any more, instead of a form', async () => {
    const { discord } = await runningBot()
    const pressed = press('follow-up:AAAAAAAAAA')
    discord.dispatch('INTERACTION_CREATE', pressed)
    const { body } = await discord.next('POST', new RegExp(`/${pressed.token}/callback$`))
    expect([body.type, textOf(body.data ?? {})]).toEqual([
      4,
      expect.stringContaining('I no longer keep this answer'),
    ])
    expect((body.data?.flags ?? 0) & flagsOf.ephemeral).toBe(flagsOf.ephemeral)
  })

  it('answers a form whose answer is gone, privately and without a talk before it', async () => {
    const { run, record } = await runningBot()
    const reply = await run(submit('follow-up-form:AAAAAAAAAA', question))
    expect(textOf(reply.body)).toContain('was opened in 1998')
    const kept = readAnswer(record, idOfControl(reply.body, 'follow-up').split(':')[1] ?? '')
    expect(kept).toMatchObject({ follows: null, isPrivate: true })
  })

  it('ends in a reply with a reference when it runs into a bug', async () => {
    const { run, log } = await runningBot({ library: await brokenLibrary('the index fell over') })
    const text = textOf((await run(submit('follow-up-form:AAAAAAAAAA', question))).body)
    const reference = /: ([0-9a-f]{8})$/.exec(text)?.[1]
    expect(log.filter((line) => line.includes(`reference ${reference}: the index fell over`))).toHaveLength(1)
  })
})

describe('a control nobody here made', () => {
  it.each([
    ['a button', press('vote:1')],
    ['a button with the name of a menu', press('source-menu:AAAAAAAAAA')],
    ['a form', submit('%', 'x')],
  ])('is answered in plain words: %s', async (_, event) => {
    const { discord } = await runningBot()
    discord.dispatch('INTERACTION_CREATE', event)
    const { body } = await discord.next('POST', /^\/interactions/)
    expect(textOf(body.data ?? {})).toContain('I do not know this button any more')
    expect((body.data?.flags ?? 0) & flagsOf.ephemeral).toBe(flagsOf.ephemeral)
  })
})

describe('the record', () => {
  it('knows an answer before it is shown, and afterwards where', async () => {
    const { run, record } = await runningBot()
    const { body } = await run(slash('ask', { question }))
    const answerId = idOfControl(body, 'follow-up').split(':')[1] ?? ''
    const kept = readAnswer(record, answerId)
    expect(kept).toMatchObject({ question, kind: 'answered', guildId: ids.guild, channelId: ids.channel })
    expect(kept?.citations[0]).toMatchObject({
      source: 'bridge.md',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('is no reason to leave somebody without an answer', async () => {
    const { run, record, log } = await runningBot()
    record.run('DROP TABLE feedback')
    record.run('DROP TABLE talk')
    record.run('DROP TABLE answers')
    const { body } = await run(slash('ask', { question }))
    expect(textOf(body)).toContain('was opened in 1998')
    expect(controlsOf(body)).toEqual([])
    expect(log.filter((line) => line.includes('could not be kept'))).toHaveLength(1)
  })
})
