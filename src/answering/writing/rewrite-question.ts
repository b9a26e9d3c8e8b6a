// Makes a follow-up stand alone by asking the model, or by carrying words over where the model cannot be trusted with it.
import type { ChatCall } from '../../chat/chat-model.ts'
import { rewriteMessages } from '../../chat/words-to-model.ts'
import { ModelUnavailable } from '../../providers/provider-failure.ts'
import { countedForm } from '../../text/counted-form.ts'
import { isFunctionWord } from '../../text/question-kind.ts'
import { questionLanguage } from '../../text/question-language.ts'
import { unitsOf } from '../../text/terms.ts'
import { likenessTo } from '../likeness.ts'
import type { TurnBefore } from '../standalone-question.ts'
import { cleanStatement } from './clean-statement.ts'
import { markFor } from './prompt-passages.ts'
import type { Writer } from './writer.ts'

/** Makes a question stand alone without a model, as `standaloneQuestion` does. */
export type CarryOver = (question: string, before: TurnBefore) => string

export interface Rewritten {
  readonly question: string
  readonly by: 'model' | 'words'
  /** Why the model's question was not taken, or null. */
  readonly failure: string | null
}

const mostCharacters = 400

/**
 * The model may put names in place of pronouns; it may not bring words that nobody said, since they would decide what is
 * looked for. @throws only the reason of the signal
 */
export async function rewriteQuestion(
  question: string,
  before: TurnBefore,
  carryOver: CarryOver,
  { model, random }: Pick<Writer, 'model' | 'random'>,
  { signal }: Pick<ChatCall, 'signal'> = {},
): Promise<Rewritten> {
  const byWords = (failure: string): Rewritten => ({
    question: carryOver(question, before),
    by: 'words',
    failure,
  })
  const mark = markFor([question, before.question, before.quote ?? ''].join('\n'), [], random)
  try {
    const { text } = await model.say(rewriteMessages(question, before, mark), { purpose: 'rewrite', signal })
    const written = text.trim()
    const problem = problemOf(written, mark, [question, before.question, before.quote ?? ''])
    return problem === null ? { question: written, by: 'model', failure: null } : byWords(problem)
  } catch (error) {
    if (!(error instanceof ModelUnavailable)) throw error
    return byWords(error.message)
  }
}

function problemOf(written: string, mark: string, said: readonly string[]): string | null {
  if (written === '' || written.length > mostCharacters || /[\r\n]/.test(written)) {
    return 'The model wrote no single line.'
  }
  const language = questionLanguage(written, [questionLanguage(said[0] ?? '', [])])
  const clean = cleanStatement(written, { secretWords: new Set([mark]), instructions: new Set(), language })
  if ('forbidden' in clean) return `The model wrote a question that may not be asked (${clean.forbidden}).`
  const known = unitsOf(said.join('\n'))
  const alike = likenessTo(
    known.map((word) => ({ form: countedForm(word), exact: word.isNumber || word.isRun })),
  )
  const brought = unitsOf(written).find((word) => {
    const isTopic = word.isNumber || (word.text.length > 1 && !isFunctionWord(word.text, language))
    return isTopic && alike(countedForm(word)).length === 0
  })
  return brought ? `The model brought a word that nobody said: ${brought.text}` : null
}
