// A chat model whose use and failures are told to those who watch it.
import type { ChatModel, ChatUsage } from '../chat/chat-model.ts'
import { ModelUnavailable } from '../providers/provider-failure.ts'
import type { ModelUse, Observer } from './observer.ts'

type ModelObserver = Pick<Observer, 'modelUsed' | 'modelFailed'>

const nothing: ChatUsage = { input: 0, output: 0, isGuessed: false }

/** Every call is told when it is over, however it ended; a call that was not begun cost nothing. Giving up is no failure. */
export function observedModel(model: ChatModel, { modelUsed, modelFailed }: ModelObserver): ChatModel {
  return {
    ...model,
    async say(messages, call = {}) {
      const { purpose = 'answer' } = call
      let usage = nothing
      let result: ModelUse['result'] = 'failed'
      const onUsage = (told: ChatUsage): void => {
        usage = told
        call.onUsage?.(told)
      }
      try {
        const said = await model.say(messages, { ...call, onUsage })
        result = 'done'
        return said
      } catch (error) {
        if (error instanceof ModelUnavailable) modelFailed(model.name, error.message)
        throw error
      } finally {
        const { input: inputTokens, output: outputTokens } = usage
        modelUsed({
          ...{ model: model.name, purpose, result, inputTokens, outputTokens },
          cost: model.cost(usage),
        })
      }
    },
  }
}
