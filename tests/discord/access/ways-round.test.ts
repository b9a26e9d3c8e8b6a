// Ways people might try to get at a bound folder, or to ask where they may not.
import { describe, expect, it } from 'vitest'
import { parseAccessFile } from '../../../src/discord/access/read-access-file.ts'
import { articleIdOf } from '../../../src/discord/controls/article-id.ts'
import { articles, runningBot } from '../running-bot.ts'
import { choose, controlsOf, idOfControl, press, submit } from '../stand-in-control-events.ts'
import { directMessage, ids, mention, newId, slash } from '../stand-in-events.ts'
import { flagsOf, textOf } from '../stand-in-rules.ts'

const files = {
  ...articles,
  'staff/pay.md': '# Pay of the harbour\n\nThe harbour pays its divers 9000 lei a month.\n',
}
const secret = /9000|Pay of the harbour|staff/
const question = 'How much does the harbour pay its divers?'
const staffRoom = '1000000000000000050'
const staffThread = '1000000000000000051'
const channels = [
  { id: staffRoom, type: 0, name: 'staff', guildId: ids.guild },
  { id: staffThread, type: 11, name: 'a thread of staff', guildId: ids.guild, parentId: staffRoom },
]
const access = (text: string) => parseAccessFile(text, (problem) => expect.fail(problem))
const bound = access(`folders: [{ folder: staff, channels: [${staffRoom}] }]`)

/** The same event in another channel of the server. */
function inChannel<Event extends object>(event: Event, id: string, type = 0): Event {
  const parent = type === 11 ? { parent_id: staffRoom } : {}
  return { ...event, channel_id: id, channel: { id, type, name: 'a channel', ...parent } }
}

function boundBot(more: Parameters<typeof runningBot>[0] = {}) {
  return runningBot({ files, channels, access: bound, ...more })
}

describe('a folder bound to a channel', () => {
  it('is answered from there and in its threads', async () => {
    const { run } = await boundBot()
    for (const [id, type] of [
      [staffRoom, 0],
      [staffThread, 11],
    ] as const) {
      expect(textOf((await run(inChannel(slash('ask', { question }), id, type))).body)).toContain('9000 lei')
    }
  })

  it.each([
    ['another channel', {}],
    ['a thread of another channel', { place: 'thread' }],
    ['a direct message', { place: 'directMessage' }],
    ['a conversation of people', { place: 'privateChannel' }],
    ['a server that only a person installed it in', { place: 'foreignServer' }],
  ] as const)('is not there in %s: not for answers, searches, lists or reading', async (_, options) => {
    const { run } = await boundBot()
    const tried = [
      slash('ask', { question }, options),
      slash('search', { query: 'pay of the divers' }, options),
      slash('sources', {}, options),
      slash('sources', { search: 'pay' }, options),
      slash('source', { file: 'staff/pay.md' }, options),
      slash('source', { file: 'Pay of the harbour' }, options),
      slash('status', {}, options),
      choose('open-article', [articleIdOf({ source: 'staff/pay.md' })], options),
      press(`turn-article:${articleIdOf({ source: 'staff/pay.md' })}:from:0`, options),
      press('turn-sources:0::pay', options),
    ]
    const seen: string[] = []
    for (const event of tried) seen.push(textOf((await run(event)).body).replace('**staff/pay.md**', ''))
    expect(seen.filter((text) => /9000|divers 9|staff\/|\*\*Pay of the harbour\*\*\n/.test(text))).toEqual([])
    expect(seen.every((text) => text !== '')).toBe(true)
    expect(seen[6]).toContain('**Articles:** 3')
  })

  it('is not offered while somebody types', async () => {
    const { discord } = await boundBot()
    for (const options of [{}, { place: 'directMessage' }] as const) {
      const typed = slash('source', { file: 'pay' }, { ...options, focused: 'file' })
      discord.dispatch('INTERACTION_CREATE', typed)
      const { body } = await discord.next('POST', `/interactions/${typed.id}/${typed.token}/callback`)
      expect(JSON.stringify(body)).not.toMatch(secret)
    }
  })

  it('is not opened elsewhere by the menu or the buttons of an answer that was given there', async () => {
    const { run } = await boundBot()
    const { body } = await run(inChannel(slash('ask', { question }), staffRoom))
    const menu = idOfControl(body, 'source-menu')
    const id = menu.split(':')[1]
    const there = await run(inChannel(choose(menu, ['1']), staffRoom))
    expect(textOf(there.body)).toContain('9000 lei')
    for (const event of [choose(menu, ['1']), press(`read-on:${id}:1:from:0`)]) {
      const opened = textOf((await run(event)).body)
      expect(opened).toContain('This source is not shown here')
      expect(opened).not.toMatch(secret)
    }
  })

  it('is not reached by going on elsewhere from an answer that was given there', async () => {
    const { run } = await boundBot()
    const { body } = await run(inChannel(slash('ask', { question }), staffRoom))
    const form = submit(idOfControl(body, 'follow-up').replace('follow-up', 'follow-up-form'), question)
    expect(textOf((await run(form)).body)).not.toMatch(/9000/)
  })

  it('is not reached by a mention or a direct message', async () => {
    const { discord } = await boundBot()
    discord.dispatch('MESSAGE_CREATE', mention(question))
    const replied = await discord.next('POST', `/channels/${ids.channel}/messages`)
    discord.dispatch('MESSAGE_CREATE', directMessage(question))
    const answered = await discord.next('POST', `/channels/${ids.dmChannel}/messages`)
    expect([replied, answered].map(({ body }) => textOf(body)).join()).not.toMatch(/9000/)
  })
})

describe('a folder bound to a role', () => {
  const byRole = access(`folders: [{ folder: staff, roles: [${ids.role}] }]`)

  it('is there for those who have it, and for nobody who has another', async () => {
    const { run, discord } = await boundBot({ access: byRole })
    for (const id of [ids.role, staffRoom]) {
      const role = {
        id,
        name: 'a role',
        permissions: '0',
        position: 1,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      }
      discord.dispatch('GUILD_ROLE_CREATE', { guild_id: ids.guild, role })
    }
    const told = async (roles: readonly string[]) =>
      textOf((await run(slash('ask', { question }, { roles }))).body)
    expect(await told([ids.role])).toContain('9000 lei')
    expect(await told([staffRoom])).not.toContain('9000')
    expect(await told([])).not.toContain('9000')
  })
})

describe('a folder bound to a server', () => {
  it('is not there where only a person installed the bot, even in that server', async () => {
    const { run } = await boundBot({
      access: access(`folders: [{ folder: staff, servers: [${ids.guild}, ${ids.foreignGuild}] }]`),
    })
    const asked = async (place: 'server' | 'foreignServer') =>
      textOf((await run(slash('ask', { question }, { place }))).body)
    expect(await asked('server')).toContain('9000 lei')
    expect(await asked('foreignServer')).not.toContain('9000')
  })
})

describe('a place where nobody may ask', () => {
  const denied = access(`channels: { deny: [${ids.channel}] }`)

  it('refuses commands, buttons and forms privately, and its threads too', async () => {
    const { discord } = await boundBot({ access: denied })
    const events = [
      slash('ask', { question }),
      slash('ask', { question }, { place: 'thread' }),
      slash('search', { query: 'pay' }),
      slash('sources'),
      press('turn-sources:0::'),
      choose('open-article', ['x']),
      submit('follow-up-form:AAAAAAAAAA', question),
    ]
    for (const event of events) {
      discord.dispatch('INTERACTION_CREATE', event)
      const { body } = await discord.next('POST', `/interactions/${event.id}/${event.token}/callback`)
      expect(textOf(body.data ?? {})).toContain('I may not answer here')
      expect((body.data?.flags ?? 0) & flagsOf.ephemeral).toBe(flagsOf.ephemeral)
    }
  })

  it('offers nothing while somebody types, and still helps', async () => {
    const { discord, run } = await boundBot({ access: denied })
    const typed = slash('source', { file: 'b' }, { focused: 'file' })
    discord.dispatch('INTERACTION_CREATE', typed)
    const { body } = await discord.next('POST', `/interactions/${typed.id}/${typed.token}/callback`)
    expect(body.data?.choices).toEqual([])
    for (const name of ['help', 'privacy', 'forget-me', 'status']) {
      expect(textOf((await run(slash(name))).body)).not.toContain('I may not answer here')
    }
  })

  it('answers no mention, and says why once, to the author alone', async () => {
    const { discord, stop } = await boundBot({ access: denied })
    for (let i = 0; i < 3; i++) discord.dispatch('MESSAGE_CREATE', mention(question))
    const told = await discord.next('POST', `/channels/${ids.dmChannel}/messages`)
    expect(textOf(told.body)).toContain('I may not answer here')
    await stop()
    const said = discord.requests.filter(({ method, path }) => method === 'POST' && /messages$/.test(path))
    expect(said.map(({ path }) => path)).toEqual([`/channels/${ids.dmChannel}/messages`])
  })

  it('says why in a reply to somebody who takes no direct messages', async () => {
    const refuse = (method: string, path: string) =>
      method === 'POST' && path === `/channels/${ids.dmChannel}/messages`
        ? { status: 403, code: 50007 }
        : undefined
    const { discord } = await boundBot({ access: denied, refuse })
    discord.dispatch('MESSAGE_CREATE', mention(question, { id: newId() }))
    const { body } = await discord.next('POST', `/channels/${ids.channel}/messages`)
    expect(textOf(body)).toContain('I may not answer here')
  })
})

describe('limits', () => {
  it('are told privately, with the time to come back, and reading does not count', async () => {
    const { run, discord } = await boundBot({ limits: { user: { most: 1, seconds: 60 } } })
    await run(slash('sources'))
    await run(slash('search', { query: 'bees' }))
    const { body } = await run(slash('ask', { question: 'How long is the bridge?' }))
    expect(controlsOf(body)).not.toEqual([])
    await run(choose(idOfControl(body, 'source-menu'), ['1']))
    const again = slash('ask', { question: 'How long is the bridge?' })
    discord.dispatch('INTERACTION_CREATE', again)
    const refused = await discord.next('POST', `/interactions/${again.id}/${again.token}/callback`)
    expect(textOf(refused.body.data ?? {})).toMatch(/^That was many questions .* ask me again <t:\d+:R>\.$/)
    expect((refused.body.data?.flags ?? 0) & flagsOf.ephemeral).toBe(flagsOf.ephemeral)
    discord.dispatch('MESSAGE_CREATE', mention('How long is the bridge?'))
    const told = await discord.next('POST', `/channels/${ids.dmChannel}/messages`)
    expect(textOf(told.body)).toContain('That was many questions')
  })
})
