// An answer as a page: the statements with their numbers, then where each number stands.
import type { Answer, AnswerSentence, Citation } from '../../model.ts'
import { type Wording, wordingOf } from '../../text/wording.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText, oneLine } from '../text/escape-text.ts'
import { answerWordingOf } from '../wording/answer-wording.ts'
import { type ControlRow, firstThatFits, type Page } from './page.ts'
import { type Detail, details, renderCitation, renderQuote } from './render-citation.ts'
import { renderPassages } from './render-passages.ts'

export interface RenderAnswerOptions {
  /** The language of everything around the quotes. */
  readonly language: string
  /** Repeats the question on top: Discord shows nobody what a slash command was asked. */
  readonly withQuestion?: boolean
  /** Shown below. */
  readonly controls?: readonly ControlRow[]
}

const questionCharacters = 300
/** More footnotes to one sentence are shown only while there is room. */
const leastCitations = 3

/** Always fits into one message; long quotes are cut first, then links go, then the last statements. */
export function renderAnswer(
  answer: Answer,
  { language, withQuestion = false, controls = [] }: RenderAnswerOptions,
): Page {
  const wording = wordingOf(language)
  const notes = answer.notes.map((note) => wording.notes[note]).join('\n')
  if (answer.kind === 'declined') return firstThatFits([[notes || wording.notFound]], controls)

  const question = withQuestion ? escapeText(shorten(oneLine(answer.question), questionCharacters)) : ''
  const head = question === '' ? '' : `**${question}**`
  if (answer.kind === 'not-found' || answer.sentences.length === 0) {
    const heading = answer.nearest.length > 0 ? `${wording.notFound}\n${wording.nearest}` : wording.notFound
    return renderPassages([head, heading], answer.nearest, language, [notes], controls)
  }
  return firstThatFits(renderings(markUnverified(answer, wording), { language, head, notes }), controls)
}

/** What a model wrote and no source holds is told from the rest. */
function markUnverified(answer: Answer, { unverified }: Wording): Answer {
  const sentences = answer.sentences.map((sentence) =>
    sentence.isUnverified ? { ...sentence, text: `${sentence.text} ${unverified}` } : sentence,
  )
  return { ...answer, sentences }
}

/** What stands around the statements. */
interface Frame {
  readonly language: string
  readonly head: string
  readonly notes: string
}

/** From rich to poor. */
function* renderings(answer: Answer, frame: Frame) {
  const { sentences } = answer
  for (const detail of details) yield texts(answer, sentences, frame, detail)
  const [poorest] = details.slice(-1)
  if (!poorest) return
  for (let shown = sentences.length - 1; shown > 0; shown--) {
    yield texts(answer, sentences.slice(0, shown), frame, poorest)
  }
  const first = sentences
    .slice(0, 1)
    .map(({ text, citations }) => ({ text, citations: citations.slice(0, leastCitations) }))
  yield texts(answer, first, frame, poorest)
}

function texts(
  answer: Answer,
  sentences: readonly AnswerSentence[],
  { language, head, notes }: Frame,
  detail: Detail,
): string[] {
  const numbers = new Set(sentences.flatMap(({ citations }) => citations))
  const cited = answer.citations.filter(({ number }) => numbers.has(number))
  const quotes = sentences.map(({ text, citations }) => {
    return renderQuote(text, citations, isVerbatim(text, citations, cited), language, detail)
  })
  const missing = answer.sentences.length - sentences.length
  const more = missing > 0 ? answerWordingOf(language).moreStatements(missing) : ''
  // An empty line keeps two quotes apart.
  const statements = [...quotes, more].filter(Boolean).join('\n\n')
  return [
    head,
    statements,
    cited.map((citation) => renderCitation(citation, language, detail)).join('\n'),
    notes,
  ]
}

/** Whether a statement is said in the words of one of its citations. */
function isVerbatim(text: string, numbers: readonly number[], cited: readonly Citation[]): boolean {
  const said = oneLine(text)
  return cited.some(({ number, quote }) => numbers.includes(number) && oneLine(quote).includes(said))
}
