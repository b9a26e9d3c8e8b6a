import { describe, expect, it } from 'vitest'
import { observedModel } from '../../src/observing/observed-model.ts'
import type { ModelUse } from '../../src/observing/observer.ts'
import { type Script, saying, scriptedModel, scriptedServer } from '../chat/scripted-server.ts'

async function observed(...scripts: readonly Script[]) {
  const prices = { input: 1, output: 2 }
  const budget = { tokens: null, money: null, prices }
  const { model } = await scriptedModel(await scriptedServer(...scripts), { budget })
  const used: ModelUse[] = []
  return { model, used, say: observedModel(model, (use) => used.push(use)).say }
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

  it('tells that a refused call cost nothing', async () => {
    const { used, say } = await observed(({ refuse }) => refuse(401))
    await expect(say(asked)).rejects.toThrow('401')
    expect(used).toMatchObject([{ result: 'failed', inputTokens: 0, outputTokens: 0, cost: 0 }])
  })
})
