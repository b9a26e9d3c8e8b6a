// `npm run preview`: pictures of conversations with the real bot, out of the messages it really sent.
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { UserError } from '../src/errors.ts'
import { botFolder, startBotProcess } from '../tests/discord/bot-process.ts'
import { type StandIn, startStandIn } from '../tests/discord/stand-in.ts'
import { bot, ids, otherPerson } from '../tests/discord/stand-in-events.ts'
import { schemaCheckSkipped } from '../tests/discord/stand-in-schema.ts'
import type { Conversation } from './conversation.ts'
import { discordPage } from './discord-page.ts'
import { findChromium, takePicture } from './take-picture.ts'
import { type Talk, talkTo } from './talk.ts'

const question = 'What breed are the dogs that Kim gave to Putin?'

/** What is said in each picture; the place is what stands above it. */
const scenes: readonly (readonly [name: string, place: string, talk: (talk: Talk) => Promise<unknown>])[] = [
  ['answer', '# general', (talk) => talk.command('ask', { question })],
  ['passage', '# general', openPassage],
  [
    'conversation',
    '# general',
    async (talk) => {
      const answer = await talk.say('Where did Putin land in Vietnam?', { by: otherPerson })
      await talk.say('Who received him there?', { by: otherPerson, to: answer })
    },
  ],
  [
    'romanian',
    '# general',
    (talk) => talk.command('ask', { question: 'Ce rasă au câinii pe care Kim i-a dăruit lui Putin?' }, 'ro'),
  ],
  [
    'not-found',
    '# general',
    (talk) => talk.command('ask', { question: 'Which volcano erupted in Kamchatka?' }),
  ],
  ['sources', '# general', (talk) => talk.command('sources')],
  ['search', '# general', (talk) => talk.command('search', { query: 'Pungsan dogs' })],
  ['help', '# general', (talk) => talk.command('help')],
]

/** Opens the first footnote by its menu; where an answer has none, the article by its command. */
async function openPassage(talk: Talk): Promise<void> {
  const answer = await talk.command('ask', { question })
  const passage = await talk.choose(answer, 0)
  if (!passage) await talk.command('source', { file: 'defensive-pact-worries-the-west.md' })
  talk.shown.shift()
}

async function record(discord: StandIn): Promise<Conversation[]> {
  const conversations: Conversation[] = []
  for (const [name, place, say] of scenes) {
    const talk = talkTo(discord)
    await say(talk)
    conversations.push({ name, place, messages: talk.shown })
  }
  return conversations
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'data/preview' } } })
  const out = resolve(values.out)
  const chromium = findChromium()
  if (schemaCheckSkipped) process.stderr.write(`${schemaCheckSkipped}\n`)
  const { folder, remove } = await botFolder()
  const discord = await startStandIn()
  const running = startBotProcess({ discord, folder })
  try {
    await running.said(/^Ready/m)
    const conversations = await record(discord)
    await mkdir(out, { recursive: true })
    await writeFile(join(out, 'conversations.json'), `${JSON.stringify(conversations, null, 1)}\n`)
    const users = { [bot.id]: 'Footnote', [ids.person]: 'Ana', [ids.otherPerson]: 'Radu' }
    const names = { users, nowSeconds: Math.floor(discord.clock.now() / 1000) }
    for (const conversation of conversations) {
      const file = join(out, `${conversation.name}.png`)
      await takePicture(chromium, discordPage(conversation, names), file)
      process.stdout.write(`${file}\n`)
    }
  } finally {
    running.signal('SIGTERM')
    await running.ended
    await discord.close()
    await remove()
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
