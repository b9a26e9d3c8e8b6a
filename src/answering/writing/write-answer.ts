// The way of a written answer: passages under keys -> model -> statements -> each one checked -> cited -> verified.
import { OverBudget } from '../../chat/chat-failure.ts'
import type { ChatMessage, ChatSaid, ChatUsage } from '../../chat/chat-model.ts'
import { answerMessages, cannotAnswer } from '../../chat/words-to-model.ts'
import type { Hit, Note } from '../../model.ts'
import { ModelUnavailable } from '../../providers/provider-failure.ts'
import type { AnswerDependencies } from '../answer-question.ts'
import { prepareEvidence } from '../checking/prepare-evidence.ts'
import type { Cited } from '../cite.ts'
import type { Question } from '../understand-question.ts'
import { verifyCitations } from '../verify-citations.ts'
import { wordRuns } from './clean-statement.ts'
import { type Drafting, drafting } from './drafting.ts'
import { markFor, type OfferedPassage, offerPassages } from './prompt-passages.ts'
import { statementReader } from './read-statements.ts'
import { type SecondCheck, secondCheck } from './second-check.ts'
import type { OnDraft, Writer } from './writer.ts'
import type { WritingTrace } from './writing-trace.ts'

/** `failed`: the sources' own sentences are to be the answer, with the note. */
export type WrittenOutcome =
  | { readonly kind: 'written'; readonly cited: Cited; readonly notes: readonly Note[] }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'failed'; readonly note: Note }

export interface Written {
  readonly outcome: WrittenOutcome
  readonly trace: WritingTrace
}

export type WritingDependencies = Pick<AnswerDependencies, 'build' | 'corpusDir' | 'signal' | 'onDraft'>

/** @throws the reason of the signal; every failure of the model is an outcome */
export async function writeAnswer(
  question: Question,
  hits: readonly Hit[],
  writer: Writer,
  deps: WritingDependencies,
): Promise<Written> {
  const startMs = performance.now()
  const prompt = promptFor(question, hits, writer)
  const { passages, messages, mark } = prompt
  const evidence = await prepareEvidence(passages, question.language)
  const keys = passages.map(({ key }) => key)
  const instructions = new Set(
    messages.filter(({ role }) => role === 'system').flatMap(({ text }) => wordRuns(text)),
  )
  const rules = { secretWords: new Set([...keys, mark]), instructions, language: question.language }
  const draft = drafting({ evidence, keys, rules, unverified: writer.unverified }, passages)
  const heard = await listen(prompt, draft, question.language, writer, deps)
  const check = heard.failure === null ? await checkAgain(draft, prompt, writer, deps) : null
  const { failure, outcome } = await conclude(heard, draft, deps)
  const usage = added(heard.usage, check?.usage ?? null)
  const trace: WritingTrace = {
    ...{ model: writer.model.name, passages, messages, draft: heard.text, statements: [...draft.statements] },
    ...{ failure, checkFailure: check?.failure ?? null, usage, cost: usage && writer.model.cost(usage) },
    ...{ firstWordMs: heard.said?.firstMs ?? null, firstSentenceMs: heard.firstSentenceMs },
    totalMs: performance.now() - startMs,
  }
  return { outcome, trace }
}

interface Prompt {
  readonly passages: readonly OfferedPassage[]
  readonly messages: readonly ChatMessage[]
  readonly mark: string
}

function promptFor({ text, language }: Question, hits: readonly Hit[], { random }: Writer): Prompt {
  const passages = offerPassages(text, hits, random)
  const mark = markFor(text, passages, random)
  return { passages, mark, messages: answerMessages(text, language, passages, mark) }
}

interface HeardAnswer {
  readonly text: string
  readonly said: ChatSaid | null
  /** Of a call that failed too; null when nothing was asked. */
  readonly usage: ChatUsage | null
  readonly firstSentenceMs: number | null
  readonly failure: ModelUnavailable | null
}

/** Judges each statement as soon as it is finished, in order, while the next one is being written. */
async function listen(
  { messages, passages }: Prompt,
  draft: Drafting,
  language: string,
  { model }: Writer,
  {
    signal,
    onDraft = () => {},
  }: { readonly signal?: AbortSignal | undefined; readonly onDraft?: OnDraft | undefined },
): Promise<HeardAnswer> {
  const reader = statementReader(new Set(passages.map(({ key }) => key)), language)
  const startMs = performance.now()
  let [text, firstSentenceMs, judging] = ['', null as number | null, Promise.resolve()]
  let usage: ChatUsage | null = null
  const onUsage = (used: ChatUsage): void => {
    usage = used
  }
  const judge = (statements: ReturnType<typeof reader.read>): void => {
    for (const statement of statements) {
      judging = judging.then(async () => {
        if (!(await draft.add(statement))) return
        firstSentenceMs ??= performance.now() - startMs
        onDraft({ ...draft.cited(), language })
      })
      // It is awaited below; until then it is not unheard of.
      judging.catch(() => {})
    }
  }
  const onText = (piece: string): void => {
    text += piece
    judge(reader.read(piece))
  }
  try {
    const said = await model.say(messages, { purpose: 'answer', signal, onText, onUsage })
    judge(reader.end())
    await judging
    return { text, said, usage, firstSentenceMs, failure: null }
  } catch (error) {
    await judging
    if (!(error instanceof ModelUnavailable)) throw error
    return { text, said: null, usage, firstSentenceMs, failure: error }
  }
}

async function checkAgain(
  draft: Drafting,
  { passages, mark }: Prompt,
  { model, checksTwice }: Writer,
  { signal }: Pick<WritingDependencies, 'signal'>,
): Promise<SecondCheck | null> {
  const shown = draft.statements.filter(({ outcome }) => outcome === 'kept' || outcome === 're-attributed')
  if (!checksTwice || shown.length === 0) return null
  const check = await secondCheck(shown, passages, mark, model, { signal })
  draft.reject(check.rejected)
  return check
}

async function conclude(
  { text, failure }: HeardAnswer,
  draft: Drafting,
  deps: WritingDependencies,
): Promise<{ readonly failure: string | null; readonly outcome: WrittenOutcome }> {
  const failed = (note: Note, why: string) => ({ failure: why, outcome: { kind: 'failed', note } as const })
  if (failure)
    return failed(failure instanceof OverBudget ? 'model-over-budget' : 'model-unavailable', failure.message)
  const cited = draft.cited()
  if (cited.sentences.length === 0) {
    if (text.includes(cannotAnswer)) return { failure: null, outcome: { kind: 'no-answer' } }
    if (draft.statements.length === 0) return failed('model-unavailable', 'The chat model wrote nothing.')
    return failed('model-unsupported', 'Nothing that the chat model wrote stands in the passages.')
  }
  const verified = await verifyCitations(cited, deps)
  // What is written leans on all of its quotes: with one of them gone nobody knows what still holds.
  if (verified.changed)
    return failed('model-unsupported', 'A file that is cited no longer holds what was indexed.')
  return { failure: null, outcome: { kind: 'written', cited: verified, notes: draft.notes() } }
}

function added(one: ChatUsage | null, other: ChatUsage | null): ChatUsage | null {
  if (!one || !other) return one ?? other
  return {
    input: one.input + other.input,
    output: one.output + other.output,
    isGuessed: one.isGuessed || other.isGuessed,
  }
}
