import { describe, expect, it } from 'vitest'
import { observedModel } from '../../src/observing/observed-model.ts'
import type { ModelUse } from '../../src/observing/observer.ts'
import { type Script, saying, scriptedModel, scriptedServer } from '../chat/scripted-server.ts'

async function observed(...scripts: readonly Script[]) {
  const prices = { input: 1, output: 2 }
  const budget = { tokens: null, money: null, prices }
  const { model } = await scriptedModel(await scriptedServer(...scripts), { budget })
  const used: ModelUse[] = []
  const failures: string[] = []
  const { say } = observedModel(model, {
    modelUsed: (use) => used.push(use),
    modelFailed: (name, reason) => failures.push(`${name}: ${reason}`),
  })
  return { model, used, failures, say }
}

const asked = [{ role: 'user', text: 'Who?' }] as const

describe('observedModel', () => {
  it('says what the model says, and tells what it was for and what it cost', async () => {
    const { model, used, say } = await observed(saying('A dog.'))
    const { text, usage } = await say(asked, { purpose: 'rewrite' })
    expect(text).toBe('A dog.')
    expect(used).toEqual([
      {
        ...{ model: model.name, purpose: 'rewrite', result: 'done', cost: model.cost(usage) },
        ...{ inputTokens: usage.input, outputTokens: usage.output },
      },
    ])
  })

  it('tells what a call cost that broke off', async () => {
    const { used, say } = await observed((stage) => {
      stage.say('A dog, a very large dog')
      stage.end()
    })
    await expect(say(asked)).rejects.toThrow('cut off')
    expect(used).toMatchObject([{ purpose: 'answer', result: 'failed' }])
    expect(used[0]?.outputTokens).toBeGreaterThan(0)
    expect(used[0]?.cost).toBeGreaterThan(0)
  })

  it('tells that a refused call cost nothing, and why there was no answer', async () => {
    const { used, failures, say } = await observed(({ refuse }) => refuse(401))
    await expect(say(asked)).rejects.toThrow('CHAT_API_KEY')
    expect(used).toMatchObject([{ result: 'failed', inputTokens: 0, outputTokens: 0, cost: 0 }])
    expect(failures).toEqual([expect.stringMatching(/^openai:\S+: .*Look at CHAT_API_KEY\.$/)])
  })

  it('tells of no failure when a question was given up', async () => {
    const { failures, say } = await observed(() => {})
    const signal = AbortSignal.abort(new Error('given up'))
    await expect(say(asked, { signal })).rejects.toThrow('given up')
    expect(failures).toEqual([])
  })
})
