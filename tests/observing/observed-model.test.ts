import { describe, expect, it } from 'vitest'
import { observedModel } from '../../src/observing/observed-model.ts'
import type { ModelUse } from '../../src/observing/observer.ts'
import { saying, scriptedModel, scriptedServer } from '../chat/scripted-server.ts'

describe('observedModel', () => {
  it('says what the model says, and tells what it cost', async () => {
    const { model } = await scriptedModel(await scriptedServer(saying('A dog.')))
    const used: ModelUse[] = []
    const observed = observedModel(model, (use) => used.push(use))
    const { text, usage } = await observed.say([{ role: 'user', text: 'Who?' }])
    expect(text).toBe('A dog.')
    expect(used).toEqual([
      { model: model.name, inputTokens: usage.input, outputTokens: usage.output, cost: model.cost(usage) },
    ])
  })
})
