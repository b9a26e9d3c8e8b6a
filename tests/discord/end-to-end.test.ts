// The bot as a process on the articles that come with the project, as people in Discord meet it.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { askAtOnce, shippedQuestions } from './ask-at-once.ts'
import { type BotProcess, type BotProcessOptions, botFolder, startBotProcess } from './bot-process.ts'
import { readMessage } from './read-message.ts'
import { type StandIn, startStandIn } from './stand-in.ts'
import { directMessage, ids, mention, personNamed, slash } from './stand-in-events.ts'

const question = 'What breed are the dogs that Kim gave to Putin?'
const answer = /pair of Pungsan dogs/
/** Starting a process takes its time on a machine with much to do. */
const timeout = 60_000

let home: Awaited<ReturnType<typeof botFolder>>
beforeAll(async () => {
  home = await botFolder()
})
afterAll(() => home.remove())

interface Running {
  readonly discord: StandIn
  readonly bot: BotProcess
  /** Asks by slash command and resolves with what is read in the end. */
  readonly ask: (words: string) => Promise<string>
}

async function running(options: Partial<BotProcessOptions> = {}): Promise<Running> {
  const discord = await startStandIn()
  const bot = startBotProcess({ discord, folder: home.folder, ...options })
  onTestFinished(async () => {
    bot.signal('SIGKILL')
    await bot.ended
    await discord.close()
  })
  const ask = async (words: string) => {
    const interaction = slash('ask', { question: words })
    discord.dispatch('INTERACTION_CREATE', interaction)
    const { message } = await discord.next('PATCH', `${webhook(interaction)}/messages/@original`)
    return readMessage(message ?? {})
  }
  return { discord, bot, ask }
}

const webhook = ({ token }: { readonly token: string }) => `/webhooks/${ids.application}/${token}`

describe('the bot', { timeout }, () => {
  it('answers in a server, in a direct message and when it is mentioned, and then leaves', async () => {
    const { discord, bot, ask } = await running()
    await bot.said(/^Ready as Footnote in 1 server/m)
    expect(await ask(question)).toMatch(answer)
    for (const asked of [mention(question), directMessage(question)]) {
      discord.dispatch('MESSAGE_CREATE', asked)
      const { message } = await discord.next('POST', `/channels/${asked.channel_id}/messages`)
      expect(readMessage(message ?? {})).toMatch(answer)
      expect(message?.message_reference?.message_id).toBe(asked.id)
    }
    bot.signal('SIGTERM')
    expect(await bot.ended).toBe(0)
  })

  it('finishes what it has begun when it is told to stop', async () => {
    const { discord, bot } = await running()
    await bot.said(/^Ready/m)
    // Twenty people: one alone would meet the limit.
    const asked = Array.from({ length: 20 }, (_, i) =>
      slash('ask', { question: `${question} ${i}` }, { by: personNamed(`${ids.person}${i}`, `Ana ${i}`) }),
    )
    for (const each of asked) discord.dispatch('INTERACTION_CREATE', each)
    await discord.next('POST', /^\/interactions/)
    bot.signal('SIGTERM')
    expect(await bot.ended).toBe(0)
    const begun = discord.requests.filter(({ path }) => path.startsWith('/interactions')).length
    const answered = discord.requests.filter(({ path }) => path.endsWith('/messages/@original'))
    expect(begun).toBeGreaterThan(0)
    expect(answered.map(({ message }) => readMessage(message ?? {}))).toEqual(
      Array.from({ length: begun }, () => expect.stringMatching(answer)),
    )
  })

  it('answers again after it was killed in the middle of an answer', async () => {
    const first = await running()
    await first.bot.said(/^Ready/m)
    const unlucky = slash('ask', { question })
    first.discord.dispatch('INTERACTION_CREATE', unlucky)
    await first.discord.next('POST', /^\/interactions/)
    first.bot.signal('SIGKILL')
    expect(await first.bot.ended).toBeNull()
    const second = await running()
    await second.bot.said(/^Ready/m)
    expect(await second.ask(question)).toMatch(answer)
    expect(second.bot.output()).not.toMatch(/damaged/)
  })

  it('says what is wrong with a token and fails', async () => {
    const { bot } = await running({ token: 'wrong-token' })
    expect(await bot.ended).toBe(1)
    expect(bot.output()).toMatch(/^Discord does not accept the token\. .*DISCORD_TOKEN\.$/m)
    expect(bot.output()).not.toMatch(/^\s+at /m)
  })
})

describe('many people', { timeout }, () => {
  it('are all answered when they ask at once', async () => {
    const { discord, bot } = await running()
    await bot.said(/^Ready/m)
    const replies = await askAtOnce(discord, await shippedQuestions(50))
    expect(replies.filter(({ text }) => text === '')).toEqual([])
    expect(replies.filter(({ text }) => answer.test(text)).length).toBeGreaterThan(0)
  })
})
