// What the stand-in lets a bot do with an interaction, and for how long.
import { describe, expect, it } from 'vitest'
import { standInCaller } from './stand-in-caller.ts'
import { ids, slash, submit } from './stand-in-events.ts'
import { flagsOf } from './stand-in-rules.ts'

const answer = { content: 'text' }
const v2 = { flags: flagsOf.componentsV2, components: [{ type: 10, content: 'text' }] }

describe('an interaction', () => {
  it('is unknown when nobody dispatched it', async () => {
    const { respond, discord } = await standInCaller()
    const { status, body } = await respond({ id: '1', token: 'none' }, { type: 5 })
    expect([status, body.code]).toEqual([404, 10062])
    expect(discord.broken).toEqual(['interaction 1 was never dispatched'])
  })

  it('is unknown after three seconds, which is nobody’s fault', async () => {
    const { asked, respond, discord } = await standInCaller()
    const [inTime, late] = [asked(), asked()]
    discord.clock.advance(3000)
    expect((await respond(inTime, { type: 5 })).status).toBe(200)
    discord.clock.advance(1)
    expect((await respond(late, { type: 5 })).body.code).toBe(10062)
    expect(discord.broken).toEqual([])
  })

  it('is acknowledged once', async () => {
    const { asked, respond, discord } = await standInCaller()
    const interaction = asked()
    await respond(interaction, { type: 5 })
    const { status, body } = await respond(interaction, { type: 4, data: answer })
    expect([status, body.code]).toEqual([400, 40060])
    expect(discord.broken).toEqual(['an interaction was acknowledged twice'])
  })

  it('has no token before it is acknowledged', async () => {
    const { asked, original, followUp } = await standInCaller()
    const { token } = asked()
    expect((await original('PATCH', token, answer)).body.code).toBe(10015)
    expect((await followUp(token, answer)).body.code).toBe(10015)
  })

  it('has a token of fifteen minutes', async () => {
    const { asked, respond, original, discord } = await standInCaller()
    const interaction = asked()
    await respond(interaction, { type: 5 })
    discord.clock.advance(15 * 60_000)
    expect((await original('PATCH', interaction.token, answer)).status).toBe(200)
    discord.clock.advance(1)
    const { status, body } = await original('PATCH', interaction.token, answer)
    expect([status, body.code]).toEqual([401, 50027])
  })

  it('has no message when it opened a modal or was an autocomplete', async () => {
    const { asked, dispatched, respond, original } = await standInCaller()
    const typing = dispatched(slash('source', { file: 'a' }, { focused: 'file' }))
    await respond(typing, { type: 8, data: { choices: [] } })
    expect((await original('PATCH', typing.token, answer)).body.code).toBe(10015)
    const opened = asked()
    const input = { type: 18, label: 'Why', component: { type: 4, custom_id: 'a', style: 1 } }
    await respond(opened, { type: 9, data: { title: 'Why', custom_id: 'why', components: [input] } })
    expect((await original('PATCH', opened.token, answer)).body.code).toBe(10008)
  })

  it('lets a modal that hangs on no message change none', async () => {
    const { dispatched, respond } = await standInCaller()
    const filled = dispatched(submit('why', { reason: 'because' }))
    expect((await respond(filled, { type: 6 })).body.code).toBe(50035)
    expect((await respond(filled, { type: 4, data: answer })).status).toBe(200)
  })

  it('lets a button change the message it hangs on', async () => {
    const { pressed, respond, stored, original } = await standInCaller()
    const [first, second] = [pressed(), pressed()]
    await respond(first, { type: 7, data: { content: 'changed' } })
    expect(stored(first.message.id)?.content).toBe('changed')
    await respond(second, { type: 6 })
    await original('PATCH', second.token, { content: 'later' })
    expect(stored(second.message.id)?.content).toBe('later')
  })
})

describe('who sees an answer', () => {
  it('is decided by the deferral', async () => {
    const { asked, respond, original, stored } = await standInCaller()
    const [open, hidden] = [asked(), asked()]
    await respond(open, { type: 5 })
    await respond(hidden, { type: 5, data: { flags: flagsOf.ephemeral } })
    const flags = flagsOf.componentsV2 | flagsOf.ephemeral
    const shown = (await original('PATCH', open.token, { ...v2, flags })).body.id ?? ''
    const kept = (await original('PATCH', hidden.token, v2)).body.id ?? ''
    expect(stored(shown)?.flags).toBe(flagsOf.componentsV2)
    expect(stored(kept)?.flags).toBe(flagsOf.componentsV2 | flagsOf.ephemeral)
  })

  it('goes from the deferral to the first follow-up', async () => {
    const { asked, respond, followUp, stored, discord } = await standInCaller()
    const hidden = asked()
    await respond(hidden, { type: 5, data: { flags: flagsOf.ephemeral } })
    const first = (await followUp(hidden.token, answer)).body.id ?? ''
    expect(stored(first)?.flags).toBe(flagsOf.ephemeral)
    expect(discord.messages.size).toBe(1)
  })

  it('is the asker alone where apps from outside may not speak', async () => {
    const { asked, respond, stored } = await standInCaller()
    const foreign = asked({ place: 'foreignServer', memberPermissions: 0n })
    const { resource } = (await respond(foreign, { type: 4, data: answer })).body as {
      resource?: { message: { id: string } }
    }
    expect(stored(resource?.message.id ?? '')?.flags).toBe(flagsOf.ephemeral)
  })

  it('keeps a private answer from everyone without its token', async () => {
    const { asked, respond, original, call } = await standInCaller()
    const hidden = asked()
    await respond(hidden, { type: 4, data: { ...answer, flags: flagsOf.ephemeral } })
    const { id } = (await original('GET', hidden.token)).body
    expect((await call('GET', `/channels/${ids.channel}/messages/${id}`)).body.code).toBe(10008)
    expect((await call('GET', `/channels/${ids.channel}/messages`)).body).toEqual([])
  })
})

describe('a place the bot was brought along to', () => {
  it('takes five follow-ups', async () => {
    const { asked, respond, followUp } = await standInCaller()
    const foreign = asked({ place: 'foreignServer' })
    await respond(foreign, { type: 4, data: answer })
    const codes: unknown[] = []
    for (let i = 0; i < 6; i++) codes.push((await followUp(foreign.token, answer)).body.code)
    expect(codes).toEqual([...Array<undefined>(5).fill(undefined), 40094])
  })

  it('takes no message of its own accord', async () => {
    const { asked, send } = await standInCaller()
    asked({ place: 'foreignServer' })
    expect((await send(answer, ids.foreignChannel)).body.code).toBe(50001)
    expect((await send(answer, '1')).body.code).toBe(10003)
  })
})

describe('a message made with a token', () => {
  it('can be deleted, and is then unknown', async () => {
    const { asked, respond, original } = await standInCaller()
    const interaction = asked()
    await respond(interaction, { type: 4, data: answer })
    expect((await original('DELETE', interaction.token)).status).toBe(204)
    expect((await original('PATCH', interaction.token, answer)).body.code).toBe(10008)
  })

  it('is not reached by the token of another', async () => {
    const { asked, respond, call, original } = await standInCaller()
    const [one, other] = [asked(), asked()]
    await respond(one, { type: 4, data: answer })
    await respond(other, { type: 4, data: answer })
    const { id } = (await original('GET', one.token)).body
    const path = `/webhooks/${ids.application}/${other.token}/messages/${id}`
    expect((await call('PATCH', path, answer)).body.code).toBe(10008)
  })
})
