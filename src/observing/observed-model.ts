// A chat model whose use and failures are told to those who watch it.
import type { ChatModel } from '../chat/chat-model.ts'
import { ModelUnavailable } from '../providers/provider-failure.ts'
import type { Observer } from './observer.ts'

type ModelObserver = Pick<Observer, 'modelUsed' | 'modelFailed'>

/** Of a call that its asker gave up nothing is told; what it cost, the budget knows. */
export function observedModel(model: ChatModel, { modelUsed, modelFailed }: ModelObserver): ChatModel {
  return {
    ...model,
    async say(messages, call) {
      const said = await model.say(messages, call).catch((error: unknown) => {
        if (error instanceof ModelUnavailable) modelFailed(model.name, error.message)
        throw error
      })
      const { input, output } = said.usage
      modelUsed({ model: model.name, inputTokens: input, outputTokens: output, cost: model.cost(said.usage) })
      return said
    },
  }
}
