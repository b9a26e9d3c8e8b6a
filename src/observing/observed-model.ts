// A chat model whose use is told to those who watch tokens and money.
import type { ChatModel, ChatUsage } from '../chat/chat-model.ts'
import type { ModelUse } from './observer.ts'

const nothing: ChatUsage = { input: 0, output: 0, isGuessed: false }

/** @param used is told of every call when it is over, however it ended; a call that was not begun cost nothing */
export function observedModel(model: ChatModel, used: (use: ModelUse) => void): ChatModel {
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
      } finally {
        const { input: inputTokens, output: outputTokens } = usage
        used({
          ...{ model: model.name, purpose, result, inputTokens, outputTokens },
          cost: model.cost(usage),
        })
      }
    },
  }
}
