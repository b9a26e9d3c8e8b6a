// Makes a question of a talk stand alone: it gets the words it leaves to the question before it.
import { countedForm } from '../text/counted-form.ts'
import { type Leaning, leaningOf } from '../text/leaning.ts'
import { type NameRun, nameRuns } from '../text/name-runs.ts'
import { answerKind, isFunctionWord, withoutSpaces } from '../text/question-kind.ts'
import { questionLanguage } from '../text/question-language.ts'
import { type Word, words } from '../text/words.ts'
import { longestQuestion } from './answer-question.ts'
import { likenessTo } from './likeness.ts'

/** What was said last in a talk. */
export interface TurnBefore {
  /** The question as it could be understood by itself. */
  readonly question: string
  /** What carried its answer first; null where it had none. */
  readonly quote: string | null
}

/** More words would drown those of the question itself. */
const mostCarried = 8
const mostNames = 2
/** A question of so many words of its own that the one before does not say is about something else. */
const mostNewWords = 2

/**
 * The question itself when it stands alone; otherwise with what it lacks in brackets behind it, or put in the place of
 * what it replaces. Looks at words only: no model.
 * @param languages of the corpus, the commonest first
 */
export function standaloneQuestion(
  question: string,
  before: TurnBefore | null,
  languages: readonly string[] = [],
): string {
  if (!before) return question
  const languageBefore = questionLanguage(before.question, languages)
  const language = questionLanguage(question, [languageBefore, ...languages])
  const leaning = leaningOf(question, language)
  const turn = { ...before, language: languageBefore }
  const replaced = leaning.replaces ? replaceIn(turn, question, language, leaning) : null
  const carried = replaced === null ? carriedOver(question, language, leaning, turn) : ''
  const standalone = replaced ?? (carried === '' ? question : `${question} (${carried})`)
  return standalone.length > longestQuestion ? question : standalone
}

interface Turn extends TurnBefore {
  readonly language: string
}

/** `When was the bridge in Paris opened?` and `And in London?` make `When was the bridge in London opened?` */
function replaceIn(turn: Turn, question: string, language: string, { content }: Leaning): string | null {
  const own = nameRuns(question, language)
  const old = nameRuns(turn.question, turn.language)
  const numbers = (text: string) => words(text).filter((word) => word.isNumber)
  const [one, ...others] = content.every((word) => word.isNumber) ? numbers(question) : own
  const [oldOne, ...olderOthers] = content.every((word) => word.isNumber) ? numbers(turn.question) : old
  if (!one || !oldOne || others.length > 0 || olderOthers.length > 0) return null
  if (content.some(({ start, end }) => start < one.start || end > one.end)) return null
  if (answerKind(question, language) !== 'other') return null
  return turn.question.slice(0, oldOne.start) + one.text + turn.question.slice(oldOne.end)
}

function carriedOver(question: string, language: string, leaning: Leaning, turn: Turn): string {
  const { onPerson, onThing, leavesOut, content } = leaning
  const lacks = lacking(words(question))
  const named = nameRuns(turn.question, turn.language).map(({ text }) => text)
  const inQuote = nameRuns(turn.quote ?? '', turn.language).map(({ text }) => text)
  const answered = inQuote.filter(lacking(words(turn.question))).slice(0, mostNames)
  if (onPerson) {
    // Who was asked for is who is meant; otherwise it is who was asked about.
    const isAnswer = answerKind(turn.question, turn.language) === 'person' || named.length === 0
    const people = isAnswer ? answered : named
    const terms = onThing || people.length === 0 ? carriedTerms(question, language, turn, leaning) : ''
    return join([terms, ...people.filter((name) => !terms.includes(name)).filter(lacks)])
  }
  if (onThing || leavesOut) {
    // A question for a person is not told who that was.
    const needsNames = named.length === 0 && !leaning.replaces && answerKind(question, language) !== 'person'
    const names = needsNames ? answered.filter(lacks).slice(0, 1) : []
    return join([carriedTerms(question, language, turn, leaning), ...names])
  }
  const hasOwnName = content.some(({ isNumber }) => isNumber) || nameRuns(question, language).length > 0
  const isNext = leaning.goesOn && content.length <= mostNewWords
  if (hasOwnName || !(isNext || isAboutTheSame(content, turn))) return ''
  return join(named.filter(lacks).slice(0, mostNames))
}

function join(parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ')
}

/** `How long is the bridge?` means the bridge of the question before. */
function isAboutTheSame(content: readonly Word[], turn: Turn): boolean {
  const isNew = lacking(words(turn.question))
  const fresh = content.filter(({ text }) => isNew(text))
  return fresh.length < content.length && fresh.length <= mostNewWords
}

/** The stretch of the question before that says what it is about, or its words where they are too many. */
function carriedTerms(question: string, language: string, turn: Turn, leaning: Leaning): string {
  if (withoutSpaces.has(turn.language)) return turn.question.replace(/(?<![?？。\s])[?？。\s]+$/u, '')
  const replaced = leaning.replaces ? replacedName(question, language, turn) : null
  const found = words(turn.question).filter(
    ({ start, end }) => !replaced || end <= replaced.start || start >= replaced.end,
  )
  const lacks = lacking(words(question))
  const isTopic = ({ text, isNumber }: Word) =>
    isNumber || (text.length > 1 && !isFunctionWord(text, turn.language))
  const isLacked = (word: Word) => isTopic(word) && lacks(word.text)
  const [first, last] = [found.findIndex(isLacked), found.findLastIndex(isLacked)]
  if (first < 0) return ''
  // What only names another thing asks the same of it: the question words come along.
  const asksTheSame = leaning.replaces && answerKind(question, language) === 'other'
  const stretch = found.slice(asksTheSame ? 0 : first, last + 1)
  const topics = stretch.filter(isTopic)
  const text = stretch.map((word) => word.text).join(' ')
  if (topics.length <= mostCarried && (asksTheSame || answerKind(text, turn.language) === 'other'))
    return text
  return topics
    .slice(0, mostCarried)
    .map((word) => word.text)
    .join(' ')
}

/** The last name of the question before, where the new one brings another: people ask on at the end. */
function replacedName(question: string, language: string, turn: Turn): NameRun | undefined {
  if (nameRuns(question, language).length === 0) return undefined
  return nameRuns(turn.question, turn.language).at(-1)
}

/** Tells texts none of whose words is like one of these. */
function lacking(said: readonly Word[]): (text: string) => boolean {
  const alike = likenessTo(said.map((word) => ({ form: countedForm(word), exact: word.isNumber })))
  return (text) => words(text).every((word) => alike(countedForm(word)).length === 0)
}
