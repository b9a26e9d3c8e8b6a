// The bot as several processes: each server is served by one of them, and all of them come and go together.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder, writeFiles } from '../helpers.ts'
import { startBotProcess } from './bot-process.ts'
import { articles } from './running-bot.ts'
import { startStandIn } from './stand-in.ts'
import { ids, owner, slash } from './stand-in-events.ts'
import { textOf } from './stand-in-rules.ts'

const question = { question: 'How long is the bridge of Sulina?' }
const slowMs = 60_000

/** A bot of two processes on a corpus of its own. */
async function shardedBot(token?: string, closeWith?: number) {
  const discord = await startStandIn({ shards: 2, ...(closeWith === undefined ? {} : { closeWith }) })
  onTestFinished(discord.close)
  const folder = await temporaryFolder()
  const corpusDir = join(folder, 'corpus')
  await writeFiles(corpusDir, articles)
  const env = { SHARDS: 'auto' }
  const bot = startBotProcess({ discord, folder, corpusDir, env, ...(token === undefined ? {} : { token }) })
  onTestFinished(async () => {
    bot.signal('SIGTERM')
    await bot.ended
  })
  const run = async (event: { readonly token: string }) => {
    discord.dispatch('INTERACTION_CREATE', event)
    return discord.next('PATCH', `/webhooks/${ids.application}/${event.token}/messages/@original`)
  }
  return { discord, bot, run, corpusDir }
}

describe('two shards', () => {
  it(
    'serve a server and direct messages between them, take the same build, and end together',
    async () => {
      const { discord, bot, run, corpusDir } = await shardedBot()
      await bot.said(/Shard 0: Ready/)
      await bot.said(/Shard 1: Ready/)
      for (const place of ['server', 'directMessage'] as const) {
        expect(textOf((await run(slash('ask', question, { place }))).body)).toContain('412 metres')
      }
      const path = join(corpusDir, 'bridge.md')
      await writeFile(path, (await readFile(path, 'utf8')).replace('412 metres', '999 metres'))
      const indexed = await run(
        slash('admin', {}, { subcommand: 'reindex', by: owner, place: 'directMessage' }),
      )
      expect(textOf(indexed.body)).toMatch(/bridge\.md|up to date/)
      await bot.said(/Shard \d: The index was brought up to date elsewhere/)
      for (const place of ['server', 'directMessage'] as const) {
        expect(textOf((await run(slash('ask', question, { place }))).body)).toContain('999 metres')
      }
      bot.signal('SIGTERM')
      expect(await bot.ended).toBe(0)
      await discord.disconnected()
      const registered = discord.requests.filter(({ method }) => method === 'PUT')
      expect(registered).toHaveLength(1)
    },
    slowMs,
  )

  it(
    'are not started again and again when Discord will not have them',
    async () => {
      const { bot } = await shardedBot(undefined, 4014)
      expect(await bot.ended).toBe(1)
      expect(bot.output()).toMatch(/Shard \d: Discord does not allow this bot the intents/)
      expect(bot.output()).toMatch(/^Shard \d gave up; it has said why\.$/m)
    },
    slowMs,
  )

  it(
    'are not started with a wrong token',
    async () => {
      const { bot } = await shardedBot('wrong-token')
      expect(await bot.ended).toBe(1)
      expect(bot.output()).toMatch(/^Discord does not accept the token\./m)
    },
    slowMs,
  )
})
