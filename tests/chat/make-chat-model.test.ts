// The model's side over real HTTP with LangChain's real client: what comes, what breaks, what it costs.
import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { OverBudget } from '../../src/chat/chat-failure.ts'
import type { ChatMessage } from '../../src/chat/chat-model.ts'
import { makeChatModel } from '../../src/chat/make-chat-model.ts'
import type { WatchSilence } from '../../src/chat/watch-silence.ts'
import { deadAddress } from '../embeddings/recording-server.ts'
import { temporaryFolder } from '../helpers.ts'
import {
  chatKey,
  chatSettings,
  type Script,
  type Stage,
  saying,
  scriptedModel,
  scriptedServer,
} from './scripted-server.ts'

const messages: readonly ChatMessage[] = [
  { role: 'system', text: 'Be brief.' },
  { role: 'user', text: 'How long is the bridge?' },
]
/** Silence that falls when the test says so. */
function handSilence() {
  let fall = () => {}
  const watchSilence: WatchSilence = (_, onSilent) => {
    fall = onSilent
    return { heard: () => {}, stop: () => {} }
  }
  return { watchSilence, fall: () => fall() }
}

/** A script that hands its stage to the test and goes on when the test says so. */
function handed(): { script: Script; stage: Promise<Stage> } {
  let hand: (stage: Stage) => void = () => {}
  const stage = new Promise<Stage>((resolve) => {
    hand = resolve
  })
  return { script: (given) => hand(given), stage }
}

describe('a chat model', () => {
  it('streams what it says, piece by piece, and tells the tokens', async () => {
    const server = await scriptedServer(saying('It is 312 metres long.'))
    const { model } = await scriptedModel(server)
    const pieces: string[] = []
    const said = await model.say(messages, { onText: (piece) => pieces.push(piece) })
    expect(said).toMatchObject({
      text: 'It is 312 metres long.',
      usage: { input: 900, output: 60, isGuessed: false },
    })
    expect(pieces).toEqual(['It', ' is', ' 312', ' metres', ' long.'])
  })

  it('says the messages, the key and the limit of tokens to the server it is told, and nothing of tools', async () => {
    const server = await scriptedServer(saying('Yes.'))
    const { model } = await scriptedModel(server)
    await model.say(messages)
    const [request] = server.requests
    expect(request).toMatchObject({
      path: '/v1/chat/completions',
      authorization: `Bearer ${chatKey}`,
      messages,
    })
    expect(request?.body).toMatchObject({ model: 'scripted', stream: true, max_tokens: 4096 })
    expect(request?.body).not.toHaveProperty('tools')
    expect(request?.body).not.toHaveProperty('temperature')
  })

  it('hands on each token when it comes, however slowly they do', async () => {
    const { script, stage } = handed()
    const { model } = await scriptedModel(await scriptedServer(script))
    const heard: string[] = []
    let came = () => {}
    const said = model.say(messages, {
      onText: (piece) => {
        heard.push(piece)
        came()
      },
    })
    const given = await stage
    for (const [count, word] of ['One', ' two', ' three'].entries()) {
      const next = new Promise<void>((resolve) => {
        came = resolve
      })
      given.say(word)
      await next
      expect(heard).toHaveLength(count + 1)
    }
    given.finish()
    expect((await said).text).toBe('One two three')
  })

  it('guesses the tokens of a server that does not tell, and says that it guessed', async () => {
    const server = await scriptedServer((stage) => {
      stage.say('Nine bytes, or so, make three tokens.')
      stage.finish('stop', null)
    })
    const { usage } = await (await scriptedModel(server)).model.say(messages)
    expect(usage).toMatchObject({ isGuessed: true })
    expect(usage.input).toBeGreaterThan(10)
    expect(usage.output).toBeGreaterThan(10)
  })
})

describe('a chat model that fails', () => {
  const failing = async (...scripts: Script[]) => {
    const server = await scriptedServer(...scripts)
    const silence = handSilence()
    const made = await scriptedModel(server, {}, { watchSilence: silence.watchSilence })
    const failure = made.model.say(messages)
    // It is looked at when the script has come so far.
    failure.catch(() => {})
    return { ...made, server, failure, silence }
  }

  it('never begins: the connection is closed and the reason is silence', async () => {
    const { script, stage } = handed()
    const { failure, silence } = await failing(script)
    const given = await stage
    silence.fall()
    await expect(failure).rejects.toThrow(
      /^The chat server at http:\/\/127\.0\.0\.1:\d+\/v1 did not answer within 30 s\.$/,
    )
    await given.abandoned
  })

  it('stalls in the middle', async () => {
    const { script, stage } = handed()
    const { failure, silence } = await failing(script)
    const given = await stage
    given.say('It is')
    silence.fall()
    await expect(failure).rejects.toThrow('did not answer within 30 s')
    await given.abandoned
  })

  it('takes longer than all of it may, although it never falls silent', async () => {
    const server = await scriptedServer((stage) => {
      const timer = setInterval(() => stage.say('and '), 5)
      return stage.abandoned.then(() => clearInterval(timer))
    })
    const limits = { deadlineMs: 60, silenceMs: 30_000, mostCharacters: 1_000_000 }
    const { model } = await scriptedModel(server, {}, { limits })
    await expect(model.say(messages)).rejects.toThrow('did not answer within 0.06 s')
  })

  it('is cut off in the middle', async () => {
    const { script, stage } = handed()
    const { model } = await scriptedModel(await scriptedServer(script))
    let came = () => {}
    const heard = new Promise<void>((resolve) => {
      came = resolve
    })
    const failure = expect(model.say(messages, { onText: came })).rejects.toThrow(
      /broke off in the middle of its answer \(\w+\)\.$/,
    )
    const given = await stage
    given.say('It is')
    await heard
    given.cut()
    await failure
  })

  it('ends without having come to an end', async () => {
    const { failure } = await failing((stage) => {
      stage.say('It is')
      stage.end()
    })
    await expect(failure).rejects.toThrow('The chat model was cut off in the middle of its answer.')
  })

  it.each(['length', 'content_filter'])(
    'stops for another reason than having finished: %s',
    async (reason) => {
      const { failure } = await failing((stage) => {
        stage.say('It is')
        stage.finish(reason)
      })
      await expect(failure).rejects.toThrow(`stopped in the middle of its answer (${reason})`)
    },
  )

  it('does not come to an end: the connection is closed', async () => {
    const { script, stage } = handed()
    const { failure } = await failing(script)
    const given = await stage
    for (let i = 0; i < 700; i++) given.say('and so on ')
    await expect(failure).rejects.toThrow('did not come to an end within 6000 characters')
    await given.abandoned
  })

  it('sends what is no JSON', async () => {
    const { failure } = await failing((stage) => {
      stage.send('{"choices": [oh no')
      stage.end()
    })
    await expect(failure).rejects.toThrow(/^The chat server at \S+ failed/)
  })

  it('answers with a page of markup', async () => {
    const { failure } = await failing((stage) => stage.refuse(502, '<html>Bad gateway</html>'))
    await expect(failure).rejects.toThrow(/failed \(502\)\.$/)
  })

  it('refuses the key, which is never repeated', async () => {
    const { failure, server } = await failing((stage) =>
      stage.refuse(401, { error: { message: `Incorrect API key provided: ${chatKey}` } }),
    )
    await expect(failure).rejects.toThrow(/refused the key \(401\)\. Look at CHAT_API_KEY\.$/)
    await expect(failure).rejects.not.toThrow(chatKey)
    expect(server.requests).toHaveLength(1)
  })

  it('does not know the model', async () => {
    const { failure } = await failing((stage) => stage.refuse(404))
    await expect(failure).rejects.toThrow('does not know the model scripted (404). Name one it has')
  })

  it('has no credit left: nobody asks again at once', async () => {
    const { failure, server } = await failing((stage) =>
      stage.refuse(429, { error: { message: 'You exceeded your quota', code: 'insufficient_quota' } }),
    )
    await expect(failure).rejects.toThrow('has no credit left (429)')
    expect(server.requests).toHaveLength(1)
  })

  it.each([429, 500, 503])('answers with %d once: it is asked again after a moment', async (status) => {
    const { failure, server, waits } = await failing((stage) => stage.refuse(status), saying('It is long.'))
    expect((await failure).text).toBe('It is long.')
    expect(server.requests).toHaveLength(2)
    expect(waits).toEqual([300])
  })

  it('says with a 429 how long to wait, and is given that long', async () => {
    const { failure, waits } = await failing(
      (stage) => stage.refuse(429, undefined, { 'retry-after': '2' }),
      saying('It is long.'),
    )
    expect((await failure).text).toBe('It is long.')
    expect(waits).toEqual([2000])
  })

  it('asks for longer than somebody can wait: it is left alone that long', async () => {
    const { failure, model, clock, server } = await failing(
      (stage) => stage.refuse(429, undefined, { 'retry-after': '120' }),
      saying('It is long.'),
    )
    await expect(failure).rejects.toThrow('wants fewer requests (429)')
    clock.move(119_000)
    await expect(model.say(messages)).rejects.toThrow('It is asked again in 1 s.')
    expect(server.requests).toHaveLength(1)
    clock.move(1_000)
    expect((await model.say(messages)).text).toBe('It is long.')
  })

  it('is not there', async () => {
    const { model } = await scriptedModel({ url: await deadAddress() })
    await expect(model.say(messages)).rejects.toThrow(
      /cannot be reached \(ECONNREFUSED\)\. Look at CHAT_BASE_URL\.$/,
    )
  })

  it('was silent: the next question does not wait for it, one after a pause tries, the others wait for that one', async () => {
    const silent = handed()
    const { failure, model, clock, server, silence } = await failing(silent.script)
    await silent.stage
    silence.fall()
    await expect(failure).rejects.toThrow('did not answer')
    await expect(model.say(messages)).rejects.toThrow(
      'did not answer within 30 s. It is asked again in 30 s.',
    )
    expect(server.requests).toHaveLength(1)
    clock.move(30_000)
    const trying = handed()
    server.play(trying.script)
    const first = model.say(messages)
    const stage = await trying.stage
    await expect(model.say(messages)).rejects.toThrow('It is asked again in 5 s.')
    stage.say('Here again.')
    stage.finish()
    expect((await first).text).toBe('Here again.')
    server.play(saying('And again.'))
    expect((await model.say(messages)).text).toBe('And again.')
  })
})

describe('a call that is given up', () => {
  it('closes the connection and throws the reason of the signal', async () => {
    const { script, stage } = handed()
    const { model } = await scriptedModel(await scriptedServer(script, saying('Still here.')))
    const asker = new AbortController()
    const failure = model.say(messages, { signal: asker.signal })
    const given = await stage
    given.say('It is')
    asker.abort(new Error('the asker went away'))
    await expect(failure).rejects.toThrow('the asker went away')
    await given.abandoned
    // It was not the provider's fault.
    expect((await model.say(messages)).text).toBe('Still here.')
  })

  it('is not begun when the signal came before', async () => {
    const server = await scriptedServer(saying('No.'))
    const { model } = await scriptedModel(server)
    await expect(model.say(messages, { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow(
      'too late',
    )
    expect(server.requests).toHaveLength(0)
  })

  it('is closed when what listens to it throws', async () => {
    const { script, stage } = handed()
    const { model } = await scriptedModel(await scriptedServer(script))
    const failure = model.say(messages, {
      onText: () => {
        throw new RangeError('a bug of the listener')
      },
    })
    const given = await stage
    given.say('It is')
    await expect(failure).rejects.toThrow(RangeError)
    await given.abandoned
  })
})

describe('the daily budget', () => {
  const prices = { input: 1, output: 10 }

  it('holds over a restart', async () => {
    const usageDir = await temporaryFolder()
    const server = await scriptedServer(saying('Yes.'))
    const budget = { tokens: 1900, money: null, prices: null }
    const first = await scriptedModel(server, { usageDir, budget })
    await first.model.say(messages)
    const second = await scriptedModel(server, { usageDir, budget })
    await expect(second.model.say(messages)).rejects.toThrow(
      'The daily budget of 1900 tokens is used up until midnight UTC (CHAT_DAILY_TOKENS).',
    )
    expect(server.requests).toHaveLength(1)
  })

  it('begins anew with the next day, and the day before is not kept', async () => {
    const usageDir = await temporaryFolder()
    const server = await scriptedServer(saying('Yes.'))
    const { model, clock } = await scriptedModel(server, {
      usageDir,
      budget: { tokens: 1900, money: null, prices: null },
    })
    await model.say(messages)
    await expect(model.say(messages)).rejects.toThrow(OverBudget)
    clock.move(24 * 3600 * 1000)
    await model.say(messages)
    expect(await readdir(usageDir)).toEqual(['2026-11-23.jsonl'])
  })

  it('can be one of money', async () => {
    const server = await scriptedServer(saying('Yes.'))
    const { model } = await scriptedModel(server, { budget: { tokens: null, money: 0.011, prices } })
    const { usage } = await model.say(messages)
    expect(model.cost(usage)).toBeCloseTo(0.0015)
    await expect(model.say(messages)).rejects.toThrow('The daily budget of 0.011 is used up')
  })

  it('is not overdrawn by questions that come at once', async () => {
    const server = await scriptedServer(saying('Yes.'))
    const { model } = await scriptedModel(server, { budget: { tokens: 2500, money: null, prices: null } })
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => model.say(messages)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(server.requests).toHaveLength(2)
  })

  it('is not charged for a refusal', async () => {
    const server = await scriptedServer((stage) => stage.refuse(401), saying('Yes.'))
    const { model, clock } = await scriptedModel(server, {
      budget: { tokens: 1100, money: null, prices: null },
    })
    await expect(model.say(messages)).rejects.toThrow('refused the key')
    clock.move(60_000)
    expect((await model.say(messages)).text).toBe('Yes.')
  })

  it('lets nothing be spent when nobody can count it', async () => {
    const folder = await temporaryFolder({ file: 'no folder' })
    const server = await scriptedServer(saying('Yes.'))
    const { model } = await scriptedModel(server, {
      usageDir: `${folder}/file/usage`,
      budget: { tokens: 100_000, money: null, prices: null },
    })
    await expect(model.say(messages)).rejects.toThrow(/^The daily budget of the chat model cannot be kept \(/)
    expect(server.requests).toHaveLength(0)
  })
})

describe('the settings of a chat model', () => {
  it.each([
    ['anthropic:claude-x', '@langchain/anthropic@1.5.11'],
    ['google-genai:gemini-x', '@langchain/google-genai@2.3.2'],
  ])('name with %s the command that installs its package', async (choice, wanted) => {
    const settings = await chatSettings({ url: 'http://127.0.0.1:9' }, { choice })
    expect(() => makeChatModel(settings)).toThrow(
      `which is not installed. Run: npm install --no-save ${wanted}`,
    )
  })

  it('need a key, unless another server is named', async () => {
    const settings = await chatSettings({ url: 'http://127.0.0.1:9' }, { apiKey: null })
    expect(() => makeChatModel({ ...settings, baseUrl: null })).toThrow(
      'CHAT_MODEL=openai:scripted needs a key.',
    )
    expect(() => makeChatModel(settings)).not.toThrow()
  })

  it("never hand OpenAI's key to another server", async () => {
    const server = await scriptedServer(saying('Yes.'))
    const openai = { apiKey: 'sk-of-openai', baseUrl: null }
    await (await scriptedModel(server, { apiKey: null, openai })).model.say(messages)
    expect(server.requests[0]?.authorization).toBe('Bearer none')
  })
})
