// Discord's own description of its API holds in the stand-in, for what the bot sends and for what the stand-in says.
import { expect, it } from 'vitest'
import { standInCaller } from './stand-in-caller.ts'
import { ids, message, slash } from './stand-in-events.ts'
import { responseProblems, schemaCheckSkipped } from './stand-in-schema.ts'

if (schemaCheckSkipped) process.stderr.write(`${schemaCheckSkipped}\n`)
const said = schemaCheckSkipped ? ` (skipped: ${schemaCheckSkipped})` : ''
const display = { type: 10, content: 'text' }

it.skipIf(schemaCheckSkipped)(`refuses a body that Discord's description does not allow${said}`, async () => {
  const { send, discord } = await standInCaller()
  // Nothing but the description knows how wide a separator may be.
  const { status, body } = await send({ flags: 1 << 15, components: [display, { type: 14, spacing: 7 }] })
  expect([status, body.code]).toEqual([400, 50035])
  expect(discord.broken.join()).toContain('/components/1')
  expect(discord.messages.size).toBe(0)
})

it.skipIf(schemaCheckSkipped)(`knows no address that Discord does not have${said}`, async () => {
  const { call } = await standInCaller()
  expect((await call('POST', '/channels/1/answers', {})).status).toBe(404)
})

it.skipIf(schemaCheckSkipped)(`answers as Discord's description says${said}`, async () => {
  const { call, discord, dispatched } = await standInCaller()
  const asked = dispatched(slash('ask'))
  const target = message('target')
  discord.dispatch('MESSAGE_CREATE', target)
  const webhook = `/webhooks/${ids.application}/${asked.token}`
  const command = { name: 'ask', type: 1, description: 'Asks' }
  const button = { type: 2, style: 2, label: 'Follow up', custom_id: 'follow-up' }
  const container = { type: 17, components: [display, { type: 14 }, { type: 1, components: [button] }] }
  const said: readonly (readonly [string, string, unknown?])[] = [
    ['GET', '/gateway/bot'],
    ['GET', '/applications/@me'],
    ['GET', '/users/@me'],
    ['PUT', `/applications/${ids.application}/commands`, [command]],
    ['POST', `/interactions/${asked.id}/${asked.token}/callback?with_response=true`, { type: 5 }],
    ['PATCH', `${webhook}/messages/@original`, { flags: 1 << 15, components: [container] }],
    ['POST', webhook, { content: 'more' }],
    ['GET', `${webhook}/messages/@original`],
    [
      'POST',
      `/channels/${ids.channel}/messages`,
      { content: 'text', message_reference: { message_id: target.id } },
    ],
    ['GET', `/channels/${ids.channel}/messages/${target.id}`],
    ['GET', `/channels/${ids.channel}/messages`],
    ['GET', `/channels/${ids.channel}`],
    ['POST', `/channels/${ids.channel}/typing`],
  ]
  const problems: string[] = []
  for (const [method, path, body] of said) {
    const reply = await call(method, path, body)
    expect(reply.status, `${method} ${path} ${reply.body.message}`).toBeLessThan(300)
    const [address = ''] = path.split('?')
    problems.push(...responseProblems(method, address, reply.status, reply.body))
  }
  expect(problems).toEqual([])
})
