// What people can know and have removed of themselves.
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../../src/record/answers.ts'
import { countPerson } from '../../../src/record/forget-person.ts'
import { isAskedBy } from '../../../src/record/person.ts'
import { runningBot } from '../running-bot.ts'
import { idOfControl, press } from '../stand-in-control-events.ts'
import { ids, otherPerson, slash } from '../stand-in-events.ts'
import { flagsOf, textOf } from '../stand-in-rules.ts'

const question = 'How long is the bridge?'

describe('/forget-me', () => {
  it('says what is kept, and removes it when that is confirmed', async () => {
    const { run, record } = await runningBot()
    const { body } = await run(slash('ask', { question }))
    const answerId = idOfControl(body, 'follow-up').split(':')[1] ?? ''
    const kept = readAnswer(record, answerId)
    expect(kept && isAskedBy(record, kept, ids.person)).toBe(true)
    const asked = await run(slash('forget-me'))
    expect(textOf(asked.body)).toContain('I keep 1 question and 0 ratings')
    expect(countPerson(record, ids.person).answers).toBe(1)
    const done = await run(press(idOfControl(asked.body, 'forget-me')))
    expect(textOf(done.body)).toContain('Removed: 1 question')
    expect(readAnswer(record, answerId)).toMatchObject({ person: null, question: null })
    expect(textOf((await run(slash('forget-me'))).body)).toBe('I keep nothing of you.')
  })

  it('removes what whoever presses the button asked, and nobody else', async () => {
    const { run, record } = await runningBot()
    await run(slash('ask', { question }))
    await run(press('forget-me', { by: otherPerson }))
    expect(countPerson(record, ids.person).answers).toBe(1)
  })

  it('is between the person and the bot', async () => {
    const { run, discord } = await runningBot()
    const event = slash('forget-me', {}, { locale: 'ro' })
    expect(textOf((await run(event)).body)).toBe('Nu păstrez nimic despre tine.')
    const { body } = await discord.next('POST', `/interactions/${event.id}/${event.token}/callback`)
    expect(body.data?.flags).toBe(flagsOf.ephemeral)
  })
})

describe('/privacy', () => {
  it('says how long everything is kept', async () => {
    const { run } = await runningBot({ retentionDays: 180, questionDays: 30 })
    expect(textOf((await run(slash('privacy'))).body)).toContain(
      'What you write: 30 days. Answers, for their buttons: 180 days.',
    )
    const romanian = textOf((await run(slash('privacy', {}, { locale: 'ro' }))).body)
    expect(romanian).toContain('Ce scrii tu: 30 de zile. Răspunsurile, pentru butoanele lor: 180 de zile.')
  })
})
