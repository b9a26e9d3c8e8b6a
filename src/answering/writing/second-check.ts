// Asks the model whether the passages say what was written: it sees negations and who did what, where words do not.
import type { ChatCall, ChatModel, ChatUsage } from '../../chat/chat-model.ts'
import { judgeMessages, judgements } from '../../chat/words-to-model.ts'
import { ModelUnavailable } from '../../providers/provider-failure.ts'
import type { OfferedPassage } from './prompt-passages.ts'
import type { JudgedStatement } from './writing-trace.ts'

export interface SecondCheck {
  /** The statements that the model does not find in their passages. */
  readonly rejected: ReadonlySet<JudgedStatement>
  readonly usage: ChatUsage | null
  /** Why nothing was checked, or null. */
  readonly failure: string | null
}

/** A statement stands when the model says nothing of it, and all do when it does not answer: words were checked before. */
export async function secondCheck(
  statements: readonly JudgedStatement[],
  passages: readonly OfferedPassage[],
  mark: string,
  model: ChatModel,
  { signal }: ChatCall,
): Promise<SecondCheck> {
  const asked = statements.map(({ text, cites }) => ({
    text,
    passages: passages.filter((_, i) => cites.includes(i)),
  }))
  let usage: ChatUsage | null = null
  const onUsage = (used: ChatUsage): void => {
    usage = used
  }
  try {
    const { text } = await model.say(judgeMessages(asked, mark), { purpose: 'judge', signal, onUsage })
    const judged = [...text.matchAll(/^\W{0,4}(\d{1,2})\W{1,4}(\p{L}{2,3})\b/gmu)]
    const isNo = (said: string | undefined) => said?.toUpperCase() === judgements.unsupported
    const rejected = judged.flatMap(([, number, said]) =>
      isNo(said) ? (statements[Number(number) - 1] ?? []) : [],
    )
    const failure = judged.length === 0 ? 'The model gave no judgement that could be read.' : null
    return { rejected: new Set(rejected), usage, failure }
  } catch (error) {
    if (!(error instanceof ModelUnavailable)) throw error
    return { rejected: new Set(), usage, failure: error.message }
  }
}
