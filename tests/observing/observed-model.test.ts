import { describe, expect, it } from 'vitest'
import { observedModel } from '../../src/observing/observed-model.ts'
import { type ModelUse, silentObserver } from '../../src/observing/observer.ts'
import { type Script, saying, scriptedModel, scriptedServer } from '../chat/scripted-server.ts'

describe('observedModel', () => {
  it('says what the model says, and tells what it cost', async () => {
    const { model } = await scriptedModel(await scriptedServer(saying('A dog.')))
    const used: ModelUse[] = []
    const observed = observedModel(model, { ...silentObserver, modelUsed: (use) => used.push(use) })
    const { text, usage } = await observed.say([{ role: 'user', text: 'Who?' }])
    expect(text).toBe('A dog.')
    expect(used).toEqual([
      { model: model.name, inputTokens: usage.input, outputTokens: usage.output, cost: model.cost(usage) },
    ])
  })

  it('tells why there was no answer, and throws it on', async () => {
    const refusal: Script = ({ refuse }) => refuse(401, { error: { message: 'wrong key' } })
    const { model } = await scriptedModel(await scriptedServer(refusal))
    const failures: string[] = []
    const modelFailed = (name: string, reason: string) => failures.push(`${name}: ${reason}`)
    const observed = observedModel(model, { ...silentObserver, modelFailed })
    await expect(observed.say([{ role: 'user', text: 'Who?' }])).rejects.toThrow('CHAT_API_KEY')
    expect(failures).toEqual([expect.stringMatching(/^openai:\S+: .*Look at CHAT_API_KEY\.$/)])
  })

  it('tells nothing of a question that was given up', async () => {
    const { model } = await scriptedModel(await scriptedServer(() => {}))
    const failures: string[] = []
    const modelFailed = (_: string, reason: string) => failures.push(reason)
    const given = observedModel(model, { ...silentObserver, modelFailed }).say(
      [{ role: 'user', text: 'Who?' }],
      { signal: AbortSignal.abort(new Error('given up')) },
    )
    await expect(given).rejects.toThrow('given up')
    expect(failures).toEqual([])
  })
})
