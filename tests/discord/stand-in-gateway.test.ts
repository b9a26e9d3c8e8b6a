// The gateway of the stand-in, spoken to by hand and by the real discord.js.
import { once } from 'node:events'
import { Client, Events, GatewayIntentBits, Partials } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type RawData, WebSocket } from 'ws'
import { goodToken, type StandIn, type StandInOptions, startStandIn } from './stand-in.ts'
import { directMessage, guild, ids, mention, slash } from './stand-in-events.ts'
import { opcodes } from './stand-in-opcodes.ts'
import { mailbox } from './stand-in-recorder.ts'

const intents = (1 << 0) | (1 << 9) | (1 << 12)

interface Payload {
  readonly op: number
  readonly t?: string
  readonly s?: number
  readonly d: Record<string, unknown>
}

async function standIn(options: StandInOptions = {}): Promise<StandIn> {
  const discord = await startStandIn({ expectsFaults: true, ...options })
  onTestFinished(discord.close)
  return discord
}

/** A connection by hand, with the payloads that come over it. */
async function connect(discord: StandIn, version = 10) {
  const url = `${discord.apiUrl.replace('http', 'ws').replace('/api', '')}/?v=${version}&encoding=json`
  const socket = new WebSocket(url)
  const told = mailbox<Payload>()
  socket.on('message', (data: RawData) => told.add(JSON.parse(String(data)) as Payload))
  const closed = once(socket, 'close').then(([code]: unknown[]) => code)
  await once(socket, 'open')
  return {
    closed,
    socket,
    all: told.all,
    send: (payload: unknown) => socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload)),
    next: (op: number, t?: string) => told.next((one) => one.op === op && (!t || one.t === t)),
    identify: (more: object = {}) =>
      socket.send(JSON.stringify({ op: opcodes.identify, d: { token: goodToken, intents, ...more } })),
  }
}

describe('a connection', () => {
  it('is greeted, welcomed and told of its server', async () => {
    const discord = await standIn({ heartbeatMs: 1234 })
    const bot = await connect(discord)
    expect((await bot.next(opcodes.hello)).d.heartbeat_interval).toBe(1234)
    bot.identify()
    expect((await bot.next(0, 'READY')).d.application).toEqual({ id: ids.application, flags: 0 })
    expect((await bot.next(0, 'GUILD_CREATE')).d.name).toBe(guild.name)
    expect(discord.broken).toEqual([])
  })

  it.each([
    ['a wrong token', { token: 'wrong' }, 4004],
    ['a shard that cannot be', { shard: [2, 2] }, 4010],
    ['intents that do not exist', { intents: 2 ** 30 }, 4013],
    ['privileged intents', { intents: intents | (1 << 15) }, 4014],
  ])('is closed for %s', async (_, more, code) => {
    const bot = await connect(await standIn())
    bot.identify(more)
    expect(await bot.closed).toBe(code)
  })

  it.each([
    ['an unknown operation', { op: 99 }, 4003],
    ['no payload', 'hello', 4002],
    ['a heavy payload', { op: 1, d: 'x'.repeat(5000) }, 4002],
  ])('is closed for %s', async (_, payload, code) => {
    const bot = await connect(await standIn())
    bot.send(payload)
    expect(await bot.closed).toBe(code)
  })

  it('is closed for another version, and for introducing itself twice', async () => {
    const discord = await standIn()
    expect(await (await connect(discord, 9)).closed).toBe(4012)
    const bot = await connect(discord)
    bot.identify()
    bot.identify()
    expect(await bot.closed).toBe(4005)
  })

  it('is noted when it asks for more than it needs', async () => {
    const discord = await standIn()
    const bot = await connect(discord)
    bot.identify({ intents: intents | (1 << 10) })
    await bot.next(0, 'READY')
    expect(discord.broken).toEqual([`intents ${intents | (1 << 10)} instead of ${intents}`])
  })

  it('has its heartbeats acknowledged, or not', async () => {
    const discord = await standIn()
    const bot = await connect(discord)
    bot.send({ op: opcodes.heartbeat, d: null })
    await bot.next(opcodes.acknowledged)
    discord.silence()
    bot.send({ op: opcodes.heartbeat, d: null })
    bot.identify()
    await bot.next(0, 'READY')
    expect(bot.all.filter(({ op }) => op === opcodes.acknowledged)).toHaveLength(1)
  })
})

describe('a session', () => {
  it('is resumed with what was missed', async () => {
    const discord = await standIn()
    const first = await connect(discord)
    first.identify()
    const { d } = await first.next(0, 'READY')
    const { s: seq } = await first.next(0, 'GUILD_CREATE')
    discord.cut()
    await first.closed
    discord.dispatch('INTERACTION_CREATE', slash('missed'))
    const second = await connect(discord)
    second.send({ op: opcodes.resume, d: { token: goodToken, session_id: d.session_id, seq } })
    await second.next(0, 'RESUMED')
    expect(second.all.filter(({ op }) => op === 0).map(({ t }) => t)).toEqual([
      'INTERACTION_CREATE',
      'RESUMED',
    ])
  })

  it('is void when nobody knows it, and when it is declared so', async () => {
    const discord = await standIn()
    const bot = await connect(discord)
    bot.send({ op: opcodes.resume, d: { token: goodToken, session_id: 'unknown', seq: 1 } })
    expect((await bot.next(opcodes.invalidSession)).d).toBe(false)
    bot.identify()
    const { d } = await bot.next(0, 'READY')
    discord.invalidate(false)
    bot.send({ op: opcodes.resume, d: { token: goodToken, session_id: d.session_id, seq: 1 } })
    await bot.next(opcodes.invalidSession)
    await bot.next(opcodes.invalidSession)
  })

  it('hears only what it asked for and what is on its shard', async () => {
    const discord = await standIn()
    const [home, away, deaf] = [await connect(discord), await connect(discord), await connect(discord)]
    const place = Number((BigInt(ids.guild) >> 22n) % 2n)
    home.identify({ shard: [place, 2] })
    away.identify({ shard: [1 - place, 2] })
    deaf.identify({ shard: [0, 1], intents: 1 })
    for (const bot of [home, away, deaf]) await bot.next(0, 'READY')
    discord.dispatch('MESSAGE_CREATE', mention('question'))
    discord.dispatch('MESSAGE_CREATE', directMessage('question'))
    discord.dispatch('INTERACTION_CREATE', slash('last'))
    discord.dispatch('INTERACTION_CREATE', slash('last', {}, { place: 'directMessage' }))
    await home.next(0, 'INTERACTION_CREATE')
    await deaf.next(0, 'INTERACTION_CREATE')
    const heard = (bot: typeof home) => bot.all.filter(({ t }) => t === 'MESSAGE_CREATE').length
    expect(heard(home) + heard(away)).toBe(2)
    expect(heard(deaf)).toBe(0)
    expect(away.all.map(({ t }) => t)).not.toContain('GUILD_CREATE')
  })
})

describe('discord.js', () => {
  async function client(discord: StandIn) {
    const made = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      partials: [Partials.Channel],
      rest: { api: discord.apiUrl },
      // Else a second IDENTIFY waits for five seconds.
      ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    })
    onTestFinished(() => made.destroy())
    const interactions = mailbox<string>()
    made.on(Events.InteractionCreate, ({ id }) => interactions.add(id))
    const ready = once(made, Events.ClientReady)
    await made.login(goodToken)
    await ready
    return { made, interactions }
  }

  it.each([
    ['the connection is dropped', (discord: StandIn) => discord.drop()],
    ['the connection is torn', (discord: StandIn) => discord.cut()],
    ['it is asked to reconnect', (discord: StandIn) => discord.askToReconnect()],
    ['the session is void but can be resumed', (discord: StandIn) => discord.invalidate(true)],
  ])('resumes when %s, and hears what it missed', async (_, lose) => {
    const discord = await standIn()
    const { made, interactions } = await client(discord)
    const resumed = once(made, Events.ShardResume)
    lose(discord)
    const missed = slash('missed')
    discord.dispatch('INTERACTION_CREATE', missed)
    await resumed
    expect(await interactions.next(() => true)).toBe(missed.id)
  })

  it('introduces itself anew when the session is void', async () => {
    const discord = await standIn()
    const { interactions } = await client(discord)
    await discord.nextOperation(opcodes.identify)
    discord.invalidate(false)
    await discord.nextOperation(opcodes.identify)
    const later = slash('later')
    discord.dispatch('INTERACTION_CREATE', later)
    expect(await interactions.next(() => true)).toBe(later.id)
  })

  it('takes silence for a dead connection and resumes', async () => {
    const discord = await standIn({ heartbeatMs: 50 })
    const { made } = await client(discord)
    const resumed = once(made, Events.ShardResume)
    discord.silence()
    await discord.nextOperation(opcodes.resume)
    discord.silence(false)
    await resumed
  })
})
