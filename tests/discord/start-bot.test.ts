// The life of the bot: logging in, making its commands known, and ending.
import { once } from 'node:events'
import { describe, expect, it, onTestFinished } from 'vitest'
import { allCommands } from '../../src/discord/commands/all-commands.ts'
import { stopSignal } from '../../src/discord/connection/stop-signal.ts'
import { allContextMenus } from '../../src/discord/context-menus/all-context-menus.ts'
import { startBot } from '../../src/discord/start-bot.ts'
import { UserError } from '../../src/errors.ts'
import { keepAnswer, readAnswer } from '../../src/record/answers.ts'
import { dayMs, newAnswer } from '../record/temporary-record.ts'
import { memoryRecord, partsOf, runningBot, settingsFor, standardLibrary } from './running-bot.ts'
import { goodToken, type StandInOptions, startStandIn } from './stand-in.ts'
import { ids, slash } from './stand-in-events.ts'
import { textOf } from './stand-in-rules.ts'

const never = { signal: new AbortController().signal, release: () => {} }
const commands = [...allCommands, ...allContextMenus].map(({ definition }) => definition)
const commandsPath = `/applications/${ids.application}/commands`

/** Starts a bot that is expected to fail. */
async function failingBot(options: StandInOptions, token = goodToken): Promise<unknown> {
  const discord = await startStandIn(options)
  onTestFinished(discord.close)
  const library = await standardLibrary()
  const settings = { ...settingsFor(discord), token }
  return startBot(settings, partsOf(library), never).catch((error: unknown) => error)
}

/** A library whose embedding model never answers. */
async function hangingLibrary() {
  const library = await standardLibrary()
  const embedQuery = () => new Promise<number[]>(() => {})
  const embeddings = { embedDocuments: async () => [], embedQuery }
  return { ...library, embedder: { ...library.embedder, embeddings } }
}

describe('logging in', () => {
  it('asks for no privileged intents', async () => {
    const { discord } = await runningBot()
    expect(discord.intents()).toBe((1 << 0) | (1 << 9) | (1 << 12))
  })

  it('says that it is ready, with the link that invites it', async () => {
    const { logged } = await runningBot()
    expect(await logged(/^Ready/)).toBe(
      `Ready as Footnote in 1 server. Invite it: https://discord.com/oauth2/authorize?client_id=${ids.application}&scope=bot+applications.commands&permissions=274877991936`,
    )
  })

  it('says what to do about a wrong token', async () => {
    const error = await failingBot({}, 'wrong-token')
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toContain('DISCORD_TOKEN')
  })

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4010, '4010'],
    [4011, '4011'],
    [4012, 'Update Footnote'],
    [4013, 'Update Footnote'],
    [4014, 'developer portal'],
  ])('says what to do when the connection is closed with %i', async (closeWith, words) => {
    const error = await failingBot({ closeWith })
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toContain(words)
  })

  it('says that Discord cannot be reached', async () => {
    const discord = await startStandIn()
    await discord.close()
    const settings = settingsFor(discord)
    const started = startBot(settings, partsOf(await standardLibrary()), never)
    await expect(started).rejects.toThrow(/cannot be reached at http:\/\/127\.0\.0\.1.*ECONNREFUSED/)
  })
})

describe('a lost connection', () => {
  it('comes back, and what is sent again is answered once', async () => {
    const { discord, logged, run, stop } = await runningBot()
    const interaction = slash('help')
    await run(interaction)
    discord.drop()
    await logged(/^Connection 0 was lost/)
    await logged(/^Connection 0 is back/)
    discord.dispatch('INTERACTION_CREATE', interaction)
    expect(textOf((await run(slash('help'))).body)).toContain('/ask')
    await stop()
    const acknowledged = discord.requests.filter(({ path }) => path.startsWith('/interactions'))
    expect(acknowledged).toHaveLength(2)
  })
})

describe('the commands', () => {
  it('are registered everywhere', async () => {
    const { discord } = await runningBot()
    const { body } = await discord.next('PUT', commandsPath)
    const asSent = commands.map((command) =>
      command.default_member_permissions ? { ...command, default_member_permissions: 8 } : command,
    )
    expect(body).toEqual(asSent)
  })

  it('are registered in one server when it is named', async () => {
    const { discord } = await runningBot({ guildId: ids.guild })
    const { body } = await discord.next(
      'PUT',
      `/applications/${ids.application}/guilds/${ids.guild}/commands`,
    )
    expect(body).toHaveLength(commands.length)
    expect(JSON.stringify(body)).not.toContain('contexts')
  })

  it('are left alone when they are registered already', async () => {
    const registered = [...commands].reverse().map((command) => ({
      default_member_permissions: null,
      ...command,
      id: ids.role,
      nsfw: false,
      dm_permission: true,
    }))
    const { discord, stop } = await runningBot({ registered })
    await stop()
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toEqual([])
  })

  it.each([
    ['a description', { description: 'Another one' }],
    ['a translation', { description_localizations: {} }],
    ['an option', { options: [] }],
    ['a context', { contexts: [0] }],
  ])('are registered again when %s differs', async (_, difference) => {
    const registered = commands.map((command, i) => (i === 0 ? { ...command, ...difference } : command))
    const { discord } = await runningBot({ registered })
    await expect(discord.next('PUT', commandsPath)).resolves.toBeDefined()
  })

  it('leave everywhere when they are wanted in one server, and that server when they are wanted everywhere', async () => {
    const record = memoryRecord()
    const registered = commands.map((command) => ({ ...command, id: ids.role }))
    const inServer = `/applications/${ids.application}/guilds/${ids.guild}/commands`
    const first = await runningBot({ registered, record, guildId: ids.guild })
    expect((await first.discord.next('PUT', commandsPath)).body).toEqual([])
    await first.logged(/were registered/)
    await first.stop()
    const second = await runningBot({ registered, record })
    expect((await second.discord.next('PUT', inServer)).body).toEqual([])
    await second.logged(/were registered/)
    await second.stop()
    const third = await runningBot({ registered, record })
    await third.stop()
    expect(third.discord.requests.filter(({ path }) => path === inServer)).toEqual([])
  })

  it('are no reason to give up when Discord refuses them', async () => {
    const refuse = (method: string) => (method === 'PUT' ? { status: 403, code: 50001 } : undefined)
    const { logged, run } = await runningBot({ refuse })
    expect(await logged(/50001/)).toContain('could not be registered')
    expect(textOf((await run(slash('help'))).body)).toContain('/ask')
  })
})

describe('the record', () => {
  it('loses at the start what is older than the setting says', async () => {
    const clock = { nowMs: 0 }
    const record = memoryRecord(() => clock.nowMs)
    const id = keepAnswer(record, newAnswer())
    clock.nowMs = 181 * dayMs
    const { logged } = await runningBot({ record, retentionDays: 180 })
    expect(await logged(/^Answers older/)).toBe('Answers older than 180 days were removed: 1.')
    expect(readAnswer(record, id)).toBeNull()
  })
})

describe('ending', () => {
  it('lets go of the connection', async () => {
    const { stop, log, discord } = await runningBot()
    await stop()
    expect(log.filter((line) => /^Stopping/.test(line))).toHaveLength(1)
    await expect(discord.disconnected()).resolves.toBeUndefined()
  })

  it('closes a connection that was still being opened', async () => {
    const discord = await startStandIn()
    onTestFinished(discord.close)
    const settings = settingsFor(discord)
    const told = { signal: AbortSignal.abort(), release: () => {} }
    await startBot(settings, partsOf(await standardLibrary()), told)
    await expect(discord.disconnected()).resolves.toBeUndefined()
  })

  it('finishes the answers under way', async () => {
    const library = await standardLibrary()
    let letGo: (vector: number[]) => void = () => {}
    const held = new Promise<number[]>((resolve) => {
      letGo = resolve
    })
    const embeddings = { ...library.embedder.embeddings, embedQuery: () => held }
    const slow = {
      ...library,
      embedder: { ...library.embedder, embeddings: { ...embeddings, embedDocuments: async () => [] } },
    }
    const { discord, stop } = await runningBot({ library: slow })
    const interaction = slash('ask', { question: 'When was the bridge opened?' })
    discord.dispatch('INTERACTION_CREATE', interaction)
    await discord.next('POST', /^\/interactions/)
    const stopped = stop()
    letGo(new Array<number>(library.build.vectors.dimensions).fill(0.1))
    await stopped
    const { body } = await discord.next('PATCH', /@original$/)
    expect(textOf(body)).toContain('[1]')
  })

  it('gives up an answer that takes too long, and says so', async () => {
    const { run, logged } = await runningBot({ library: await hangingLibrary(), patience: { answerMs: 1 } })
    const { body } = await run(slash('ask', { question: 'When was the bridge opened?' }))
    expect(textOf(body)).toContain('This took too long')
    expect(await logged(/given up/)).toBe('/ask was given up: the answer took too long')
  })

  it('tells those whose answers are not done in time to ask again', async () => {
    const { discord, stop } = await runningBot({ library: await hangingLibrary(), patience: { finishMs: 1 } })
    discord.dispatch('INTERACTION_CREATE', slash('ask', { question: 'When was the bridge opened?' }))
    await discord.next('POST', /^\/interactions/)
    await stop()
    const { body } = await discord.next('PATCH', /@original$/)
    expect(textOf(body)).toBe('I am being restarted and could not finish this. Ask again in a minute.')
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('begins with %s', async (name) => {
    const before = process.listenerCount(name)
    const { signal, release } = stopSignal()
    onTestFinished(release)
    const told = once(signal, 'abort')
    process.listeners(name).at(-1)?.(name)
    await told
    expect(signal.aborted).toBe(true)
    expect(process.listenerCount(name)).toBe(before)
  })
})
