// Answers of more than one message, and what happens to the further messages on the way.
import { describe, expect, it } from 'vitest'
import { readMessage } from './read-message.ts'
import { type RunningBot, type RunningBotOptions, runningBot } from './running-bot.ts'
import { ids, slash } from './stand-in-events.ts'
import type { Refused } from './stand-in-refusals.ts'

const question = 'What did the council of Sulina decide about the lighthouse?'
const years = [1871, 1902, 1938]
const filler = (word: string) => Array.from({ length: 200 }, (_, i) => `${word}_${i}_*`).join(' ')
/** Three statements that are too long for one message together, with what Discord would take for Markdown. */
const files = Object.fromEntries(
  years.map((year, i) => [
    `council-${year}.txt`,
    `The council of Sulina in ${year}\n\nIn ${year} the council of Sulina decided about the lighthouse ${filler(['stone', 'lamp', 'keeper'][i] ?? '')} and nothing else.\n`,
  ]),
)

const furtherPages = `/webhooks/${ids.application}/`

/** Refuses the first further message in one way. */
function refuseFirstFurther(refused: Refused): Pick<RunningBotOptions, 'refuse'> {
  let isDone = false
  return {
    refuse(method, path) {
      if (isDone || method !== 'POST' || !path.startsWith(furtherPages)) return undefined
      isDone = true
      return refused
    },
  }
}

async function askAndRead(bot: RunningBot, isPrivate = false): Promise<string[]> {
  await bot.run(slash('ask', { question, private: isPrivate }))
  await bot.stop()
  const messages = [...bot.discord.messages.values()].filter(({ author }) => author.id === ids.bot)
  return messages.map(readMessage)
}

describe('a long answer to a command', () => {
  it('goes on in further messages, each statement in one of them', async () => {
    const texts = await askAndRead(await runningBot({ files }))
    expect(texts.length).toBeGreaterThan(1)
    for (const year of years) {
      expect(texts.filter((text) => text.includes(`In ${year} the council`))).toHaveLength(1)
    }
  })

  it.each([
    ['before Discord has one of them', { status: 0, code: 0, hangUp: 'before' }],
    ['when Discord has one of them already', { status: 0, code: 0, hangUp: 'after' }],
  ] as const)('is there once although the connection is torn %s', async (_, refused) => {
    const whole = await askAndRead(await runningBot({ files }))
    const torn = await runningBot({ files, ...refuseFirstFurther(refused) })
    expect(await askAndRead(torn)).toEqual(whole)
    expect(torn.log.join()).not.toMatch(/reference|no reply/i)
  })

  it('is there whole for the asker alone although the connection is torn', async () => {
    const whole = await askAndRead(await runningBot({ files }), true)
    const torn = await runningBot({ files, ...refuseFirstFurther({ status: 0, code: 0, hangUp: 'before' }) })
    expect(await askAndRead(torn, true)).toEqual(whole)
  })

  it('keeps its beginning when it cannot go on, and says so to the asker', async () => {
    const bot = await runningBot({ files, ...refuseFirstFurther({ status: 400, code: 50035 }) })
    const texts = await askAndRead(bot)
    expect(texts).toHaveLength(2)
    expect(texts[0]).toContain('the council of Sulina decided')
    expect(texts[1]).toContain('Something went wrong on my side')
  })

  it('goes on in the channel when the token died in between', async () => {
    const bot = await runningBot({
      files,
      refuse: (method, path) =>
        method === 'POST' && path.startsWith(furtherPages) ? { status: 401, code: 50027 } : undefined,
    })
    const texts = await askAndRead(bot)
    expect(texts.join('\n')).toContain('In 1871')
    for (const year of years) expect(texts.join('\n')).toContain(`In ${year} the council`)
    expect(bot.log.join()).toContain('/ask is answered with a message of the channel')
  })
})
