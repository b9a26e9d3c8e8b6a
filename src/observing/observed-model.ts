// A chat model whose use is told to those who watch tokens and money.
import type { ChatModel } from '../chat/chat-model.ts'
import type { ModelUse } from './observer.ts'

/** @param used is told of every call that came to its end; what a call cost that was given up, the budget knows */
export function observedModel(model: ChatModel, used: (use: ModelUse) => void): ChatModel {
  return {
    ...model,
    async say(messages, call) {
      const said = await model.say(messages, call)
      const { input, output } = said.usage
      used({ model: model.name, inputTokens: input, outputTokens: output, cost: model.cost(said.usage) })
      return said
    },
  }
}
