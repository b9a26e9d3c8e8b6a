// The bot as a process, with secrets, in trouble: whatever it writes anywhere is searched for them.
import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Script, scriptedServer } from '../chat/scripted-server.ts'
import { botFolder, startBotProcess } from '../discord/bot-process.ts'
import { goodToken, type StandIn, startStandIn } from '../discord/stand-in.ts'
import { ids, mention, slash } from '../discord/stand-in-events.ts'
import { recordingServer } from '../embeddings/recording-server.ts'
import { program, shippedCorpus } from '../program.ts'
import { freePort } from './free-port.ts'

const key = 'sk-this/is+the=key'
const chatKey = 'sk-chat/key+of=nobody'
const secrets = [goodToken, key, encodeURIComponent(key), chatKey, encodeURIComponent(chatKey)]
const question = 'What breed are the dogs that Kim gave to Putin?'
const timeout = 60_000

async function startedBot(discord: StandIn, env: Readonly<Record<string, string>>, token?: string) {
  const { folder, remove } = await botFolder()
  const bot = startBotProcess({ discord, folder, ...(token === undefined ? {} : { token }), env })
  onTestFinished(async () => {
    bot.signal('SIGKILL')
    await bot.ended
    await discord.close()
    await remove()
  })
  return { bot, folder }
}

/** Everything below a folder, as text. */
async function contentOf(folder: string, without: readonly string[] = []): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !without.includes(entry.name))
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')),
  )
  return texts.join('\n')
}

function expectNoSecret(text: string): void {
  expect(text).not.toBe('')
  for (const secret of secrets) expect(text).not.toContain(secret)
}

/** A file for each secret, and the settings that name them. */
async function secretFiles(values: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const { folder, remove } = await botFolder()
  onTestFinished(remove)
  const named = Object.entries(values).map(async ([name, value]): Promise<[string, string]> => {
    await writeFile(join(folder, name), `${value}\n`)
    return [`${name}_FILE`, join(folder, name)]
  })
  return Object.fromEntries(await Promise.all(named))
}

const failingModels: readonly (readonly [how: string, Script])[] = [
  [
    'refuses the key and repeats it',
    ({ request, refuse }) =>
      refuse(401, { error: { message: `Incorrect API key: ${request.authorization}` } }),
  ],
  [
    'breaks down and shows what it got',
    ({ request, refuse }) => refuse(500, `<h1>${request.authorization}</h1>`),
  ],
  [
    'sends an error as an event',
    ({ request, send, end }) => {
      send(JSON.stringify({ error: { message: request.authorization } }))
      end()
    },
  ],
  [
    'says the key',
    ({ request, say, finish }) => {
      say(`The dogs are ${request.authorization} [1].`)
      finish()
    },
  ],
  ['hangs up', ({ cut }) => cut()],
]

describe('secrets', { timeout }, () => {
  it('reach no log, no metric, no file and nobody in Discord, even when providers repeat them', async () => {
    const server = await recordingServer()
    server.failAlways({ status: 401, body: JSON.stringify({ error: { message: `wrong key ${key}` } }) })
    const discord = await startStandIn()
    const port = await freePort()
    const { folder: secretsFolder, remove } = await botFolder()
    onTestFinished(remove)
    await writeFile(join(secretsFolder, 'token'), `${goodToken}\n`)
    const { bot, folder } = await startedBot(
      discord,
      {
        ...{ DISCORD_TOKEN_FILE: join(secretsFolder, 'token'), HEALTH_PORT: String(port) },
        ...{ LOG_LEVEL: 'debug', LOG_QUESTIONS: 'yes' },
        ...{ EMBEDDINGS: 'openai:small', OPENAI_API_KEY: key, OPENAI_BASE_URL: server.url },
      },
      '',
    )
    await bot.said(/^Ready/m)
    const asked = slash('ask', { question })
    discord.dispatch('INTERACTION_CREATE', asked)
    await discord.next('PATCH', `/webhooks/${ids.application}/${asked.token}/messages/@original`)
    const spoken = mention(`${question} And what is ${goodToken}?`)
    discord.dispatch('MESSAGE_CREATE', spoken)
    await discord.next('POST', `/channels/${spoken.channel_id}/messages`)
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    bot.signal('SIGTERM')
    expect(await bot.ended).toBe(0)

    expect(bot.written()).toContain(`"request":"${asked.id}"`)
    expect(metrics).toContain('footnote_questions_total')
    expectNoSecret(bot.written())
    expectNoSecret(metrics)
    // What a person writes is kept as it was written; the bot itself adds nothing to it.
    const others = discord.requests.filter(({ body }) => !JSON.stringify(body).includes('And what is'))
    expectNoSecret(JSON.stringify(others))
    expectNoSecret(await contentOf(folder, ['record.db', 'record.db-wal']))
  })

  it.each(failingModels)('reach nobody through a chat model that %s', async (_, script) => {
    const server = await scriptedServer(script)
    const discord = await startStandIn()
    const port = await freePort()
    const { bot, folder } = await startedBot(
      discord,
      {
        ...(await secretFiles({ DISCORD_TOKEN: goodToken, CHAT_API_KEY: chatKey, OPENAI_API_KEY: key })),
        ...{ CHAT_MODEL: 'openai:tiny', CHAT_BASE_URL: server.url, HEALTH_PORT: String(port) },
        ...{ LOG_LEVEL: 'debug', LOG_QUESTIONS: 'yes' },
      },
      '',
    )
    await bot.said(/^Ready/m)
    const asked = slash('ask', { question })
    discord.dispatch('INTERACTION_CREATE', asked)
    await discord.next('PATCH', `/webhooks/${ids.application}/${asked.token}/messages/@original`)
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    bot.signal('SIGTERM')
    expect(await bot.ended).toBe(0)

    expect(server.requests[0]?.authorization).toBe(`Bearer ${chatKey}`)
    expect(bot.written()).toMatch(/"event":"model-(?:failed|used)"/)
    for (const text of [bot.written(), metrics, JSON.stringify(discord.requests), await contentOf(folder)])
      expectNoSecret(text)
  })

  it('are told neither by the doctor nor in a terminal', async () => {
    const server = await scriptedServer(({ request, refuse }) =>
      refuse(401, { error: { message: `Incorrect API key: ${request.authorization}` } }),
    )
    const { folder, remove } = await botFolder()
    onTestFinished(remove)
    await writeFile(join(folder, 'chat'), `${key}\n`)
    const { PATH = '' } = process.env
    for (const words of [['doctor'], ['doctor', '--json'], ['ask', question, '--explain']]) {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [...program, ...words], {
        cwd: folder,
        env: {
          ...{ PATH, CORPUS_DIR: shippedCorpus, CHAT_MODEL: 'openai:tiny', CHAT_BASE_URL: server.url },
          ...{ CHAT_API_KEY_FILE: 'chat' },
        },
      }).catch((error: { readonly stdout: string; readonly stderr: string }) => error)
      expect(`${stdout}${stderr}`).toContain('CHAT_API_KEY')
      expectNoSecret(`${stdout}${stderr}`)
    }
    expect(server.requests.length).toBe(3)
  })

  it('stand in no error', async () => {
    const discord = await startStandIn()
    const { bot } = await startedBot(discord, { OPENAI_API_KEY: key }, `wrong-${goodToken}`)
    expect(await bot.ended).toBe(1)
    expect(bot.written()).toContain('Discord does not accept the token.')
    expectNoSecret(bot.written())
  })
})

describe('the log of the bot', { timeout }, () => {
  it('is JSON, line by line, with the request on all that belongs to it and no question', async () => {
    const discord = await startStandIn()
    const { bot } = await startedBot(discord, { LOG_LEVEL: 'debug' })
    await bot.said(/^Ready/m)
    const asked = slash('ask', { question })
    discord.dispatch('INTERACTION_CREATE', asked)
    await bot.said(/^The answer stands in Discord/m)
    bot.signal('SIGTERM')
    await bot.ended
    const lines = bot.written().trim().split('\n')
    const entries = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    const ofRequest = entries.filter(({ request }) => request === asked.id)
    expect(ofRequest.map(({ event }) => event)).toEqual(['asked', 'answered', 'replied'])
    expect(bot.written()).not.toContain('Kim')
  })
})
