// An answer as one or more pages: the statements with the numbers of their footnotes, then where each number stands.
import { type Footnote, footnotesOf, footnotesTo } from '../../answering/footnotes.ts'
import type { Answer, AnswerSentence, ArticleEntry } from '../../model.ts'
import { type Wording, wordingOf } from '../../text/wording.ts'
import { shorten } from '../text/cut-text.ts'
import { escapeText, oneLine } from '../text/escape-text.ts'
import { say } from '../wording/say.ts'
import { type ControlRow, firstThatFits, fitsOnPage, type Page, page } from './page.ts'
import { type Detail, details, renderFootnote, renderQuote } from './render-citation.ts'
import { renderPassages } from './render-passages.ts'

/** What of an answer is shown. */
export type ShownAnswer = Pick<Answer, 'kind' | 'question' | 'sentences' | 'citations' | 'nearest' | 'notes'>

export interface RenderAnswerOptions {
  /** The language of everything around the quotes. */
  readonly language: string
  /** Repeats the question on top: Discord shows nobody what a slash command was asked. */
  readonly withQuestion?: boolean
  /** What the question was understood as, where that is another one. */
  readonly askedAs?: string | null
  /** The title of the only article it was asked of. */
  readonly askedOf?: string | null
  /** Where the message stands that is answered, when it is another one's. */
  readonly messageUrl?: string | null
  /** The id of the person who shows it to the others. */
  readonly sharedBy?: string | null
  /** Articles that may hold what no passage says. */
  readonly similar?: readonly Pick<ArticleEntry, 'title'>[]
  /** The channel where people may know what the sources do not say. */
  readonly helpChannelId?: string | null
  /** Shown below the last page. */
  readonly controls?: readonly ControlRow[]
  /** Says that more is still being written, and keeps to one page: the rest comes when it is done. */
  readonly isDraft?: boolean
}

const questionCharacters = 300
const titleCharacters = 100
/** Discord lets an answer to somebody who installed the bot alone have five further messages. */
const mostPages = 4
/** More footnotes to one sentence are shown only while there is room. */
const leastCitations = 3

/** Always fits: what is too long for one page goes on on the next, between statements; what is too long for all is cut. */
export function renderAnswer(answer: ShownAnswer, options: RenderAnswerOptions): readonly [Page, ...Page[]] {
  const { language, controls = [], similar = [], helpChannelId = null, isDraft = false } = options
  const wording = wordingOf(language)
  const hint = isDraft ? [`-# ${say(language, 'answer.stillWriting')}`] : []
  const notes = [...answer.notes.map((note) => wording.notes[note]), ...hint].join('\n')
  if (answer.kind === 'declined') return [firstThatFits([[notes || wording.notFound]], controls)]
  const head = headOf(answer, options)
  if (answer.kind === 'not-found' || answer.sentences.length === 0) {
    const heading = answer.nearest.length > 0 ? `${wording.notFound}\n${wording.nearest}` : wording.notFound
    const titles = similar.map(({ title }) => escapeText(shorten(oneLine(title), titleCharacters)))
    const alike = titles.length > 0 ? `-# ${say(language, 'answer.similarTitles')} ${titles.join(' · ')}` : ''
    const people =
      helpChannelId && `-# ${say(language, 'answer.askPeople', { channel: `<#${helpChannelId}>` })}`
    const after = [alike, notes, people ?? '']
    return [renderPassages([head, heading], answer.nearest, language, after, controls)]
  }
  const frame = { language, head, notes, controls }
  const shown = markUnverified(answer, wording)
  const pages = inPages(shown, frame)
  return pages && !(isDraft && pages.length > 1) ? pages : [firstThatFits(cutDown(shown, frame), controls)]
}

/** What a model wrote and no source holds is told from the rest. */
function markUnverified(answer: ShownAnswer, { unverified }: Wording): ShownAnswer {
  const sentences = answer.sentences.map((sentence) =>
    sentence.isUnverified ? { ...sentence, text: `${sentence.text} ${unverified}` } : sentence,
  )
  return { ...answer, sentences }
}

/** The question, and in small print what the reader should know of it. */
function headOf(answer: ShownAnswer, options: RenderAnswerOptions): string {
  const { language, withQuestion = false, askedAs, askedOf, messageUrl, sharedBy } = options
  const shown = (text: string, most: number) => escapeText(shorten(oneLine(text), most))
  const question = withQuestion ? shown(answer.question, questionCharacters) : ''
  const lines = [question === '' ? '' : `**${question}**`]
  if (messageUrl) lines.push(`-# [${say(language, 'answer.answeredMessage')}](<${messageUrl}>)`)
  if (askedAs) {
    lines.push(`-# ${say(language, 'answer.askedAs', { question: shown(askedAs, questionCharacters) })}`)
  }
  if (askedOf) lines.push(`-# ${say(language, 'answer.askedOf', { title: shown(askedOf, titleCharacters) })}`)
  if (sharedBy) lines.push(`-# ${say(language, 'answer.sharedBy', { person: `<@${sharedBy}>` })}`)
  return lines.filter(Boolean).join('\n')
}

/** What stands around the statements. */
interface Frame {
  readonly language: string
  readonly head: string
  readonly notes: string
  readonly controls: readonly ControlRow[]
}

/** All statements on as few pages as possible, or null when there are too many for the richest quotes. */
function inPages(answer: ShownAnswer, frame: Frame): readonly [Page, ...Page[]] | null {
  const footnotes = footnotesOf(answer.sentences, answer.citations)
  for (const detail of details.slice(0, 3)) {
    const whole = [...pageTexts(answer.sentences, footnotes, frame, detail, true), frame.notes]
    if (fitsOnPage(whole, frame.controls)) return [page(whole, frame.controls)]
    const runs: AnswerSentence[][] = [[]]
    for (const sentence of answer.sentences) {
      const last = runs.at(-1) ?? []
      const texts = pageTexts([...last, sentence], footnotes, frame, detail, runs.length === 1)
      if (last.length === 0 || fitsOnPage([...texts, frame.notes], frame.controls)) last.push(sentence)
      else runs.push([sentence])
    }
    const pages = runs.map((run, i) => {
      const isLast = i === runs.length - 1
      const texts = pageTexts(run, footnotes, frame, detail, i === 0)
      return { texts: isLast ? [...texts, frame.notes] : texts, controls: isLast ? frame.controls : [] }
    })
    const [first, ...more] = pages
    if (!first || pages.length > mostPages) continue
    if (pages.some(({ texts, controls }) => !fitsOnPage(texts, controls))) continue
    return [page(first.texts, first.controls), ...more.map(({ texts, controls }) => page(texts, controls))]
  }
  return null
}

/** On one page, from rich to poor. */
function* cutDown(answer: ShownAnswer, frame: Frame) {
  const { sentences } = answer
  const footnotes = footnotesOf(sentences, answer.citations)
  const { language, notes } = frame
  const [poorest] = details.slice(-1)
  if (!poorest) return
  for (let shown = sentences.length; shown > 0; shown--) {
    const missing = sentences.length - shown
    const more = missing > 0 ? say(language, 'answer.moreStatements', { more: missing }) : ''
    yield [...pageTexts(sentences.slice(0, shown), footnotes, frame, poorest, true), more, notes]
  }
  const first = sentences
    .slice(0, 1)
    .map(({ text, citations }) => ({ text, citations: citations.slice(0, leastCitations) }))
  yield [...pageTexts(first, footnotesOf(first, answer.citations), frame, poorest, true), notes]
}

/** The statements, and the footnotes that they use. */
function pageTexts(
  sentences: readonly AnswerSentence[],
  footnotes: readonly Footnote[],
  { language, head }: Frame,
  detail: Detail,
  isFirst: boolean,
): string[] {
  const quotes = sentences.map((sentence) => {
    const numbers = footnotesTo(sentence, footnotes)
    return renderQuote(sentence.text, numbers, isVerbatim(sentence, footnotes), language, detail)
  })
  const used = new Set(sentences.flatMap(({ citations }) => citations))
  const below = footnotes.flatMap(({ number, citations }) => {
    const own = citations.filter((citation) => used.has(citation.number))
    const [first, ...others] = own
    return first ? [renderFootnote({ number, citations: [first, ...others] }, language, detail)] : []
  })
  // An empty line keeps two quotes apart.
  return [isFirst ? head : '', quotes.join('\n\n'), below.join('\n')]
}

/** Whether a statement is said in the words of one of its citations. */
function isVerbatim({ text, citations }: AnswerSentence, footnotes: readonly Footnote[]): boolean {
  const said = oneLine(text)
  return footnotes.some((footnote) =>
    footnote.citations.some(
      ({ number, quote }) => citations.includes(number) && oneLine(quote).includes(said),
    ),
  )
}
