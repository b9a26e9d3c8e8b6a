// What /status, /help and /privacy say of how answers are made: quoted, or written by a model.
import { describe, expect, it } from 'vitest'
import { runningBot } from '../running-bot.ts'
import { slash } from '../stand-in-events.ts'
import { textOf } from '../stand-in-rules.ts'
import { question, type WritingBot, writingBot } from '../writing-bot.ts'

async function told({ run }: Pick<WritingBot, 'run'>, command: string, locale = 'en-US'): Promise<string> {
  const text = textOf((await run(slash(command, {}, { locale }))).body)
  // Discord does not show the backslashes.
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1')
}

/** Asks, and lets the model end as it is told to. */
async function askOnce(bot: WritingBot, end: (call: Awaited<ReturnType<WritingBot['called']>>) => void) {
  const answered = bot.run(slash('ask', { question }))
  end(await bot.called())
  return textOf((await answered).body)
}

const budgetOf = (tokens: number | null) => ({ budget: { tokens, money: null, prices: null } })

describe('/status', () => {
  it('says that answers are quotes where no model writes them', async () => {
    expect(await told(await runningBot(), 'status')).toContain(
      '**Answers:** quotes, word for word; no model writes them\n**Articles:** 3\n',
    )
  })

  it('names the model, and no budget where there is none', async () => {
    const bot = await writingBot()
    const text = await told(bot, 'status')
    expect(text).toContain(
      '**Answers:** written by openai:scripted, each sentence checked against the articles\n',
    )
    expect(text).not.toContain('Chat model today')
    expect(bot.server.requests).toEqual([])
  })

  it('tells what of the budget of the day is spent', async () => {
    const prices = { input: 100, output: 1000 }
    const bot = await writingBot({ settings: { budget: { tokens: 50_000, money: 2, prices } } })
    await askOnce(bot, ({ stage }) => {
      stage.say('NOT_IN_THE_PASSAGES')
      stage.finish('stop', { prompt_tokens: 900, completion_tokens: 60 })
    })
    expect(await told(bot, 'status')).toContain(
      '**Chat model today:** 960 of 50,000 tokens · 0.15 of 2 in money\n',
    )
    expect(await told(bot, 'status', 'ro')).toContain(
      '**Modelul astăzi:** 960 din 50.000 tokeni · 0,15 din 2 în bani\n',
    )
  })

  it('says that answers are quoted when the budget is used up', async () => {
    const bot = await writingBot({ settings: budgetOf(500) })
    expect(await told(bot, 'status')).toContain(
      '**Answers:** quoted until midnight UTC: the budget of openai:scripted is used up\n**Chat model today:** 0 of 500 tokens\n',
    )
  })

  it('says that answers are quoted while the model is left alone after a failure', async () => {
    const bot = await writingBot()
    const text = await askOnce(bot, ({ stage }) => stage.refuse(401))
    expect(text).toContain('The chat model did not answer')
    expect(await told(bot, 'status')).toContain(
      '**Answers:** quoted for the moment: openai:scripted did not answer\n',
    )
  })
})

describe('/help', () => {
  it('says that answers are given word for word where no model writes them', async () => {
    expect(await told(await runningBot(), 'help')).toMatch(
      /^I answer from a folder of articles, word for word\./,
    )
  })

  it('says what the model does, and what is checked of it', async () => {
    const text = await told(await writingBot(), 'help')
    expect(text).toMatch(/^I answer from a folder of articles\. A chat model puts the answer into words/)
    expect(text).not.toContain('word for word')
  })
})

describe('/privacy', () => {
  it('names the model that is given the question', async () => {
    expect(await told(await writingBot(), 'privacy')).toContain(
      'openai:scripted writes the answers: it is sent your question',
    )
    expect(await told(await runningBot(), 'privacy')).not.toContain('chat model')
  })
})
