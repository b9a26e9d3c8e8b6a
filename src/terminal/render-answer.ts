// An answer as text: the statements with their numbers, then where each number stands.
import { type Footnote, footnotesOf, footnotesTo } from '../answering/footnotes.ts'
import type { Answer } from '../model.ts'
import {
  alsoInWords,
  dateInWords,
  languageName,
  placesInWords,
  type Wording,
  wordingOf,
} from '../text/wording.ts'
import type { Output } from './output.ts'
import { printable } from './printable.ts'
import { wrap } from './wrap.ts'

/** The answer in the asker's language, without a line break at the end. */
export function renderAnswer(answer: Answer, output: Pick<Output, 'columns' | 'paint'>): string {
  const wording = wordingOf(answer.language)
  const { paint } = output
  const blocks: string[] = []
  if (answer.kind === 'not-found') blocks.push(paint.bold(wording.notFound))
  if (answer.kind === 'answered') {
    const footnotes = footnotesOf(answer.sentences, answer.citations)
    const statements = answer.sentences.map((sentence) => {
      const numbers = footnotesTo(sentence, footnotes)
        .map((number) => `[${number}]`)
        .join('')
      const mark = sentence.isUnverified ? ` ${paint.yellow(wording.unverified)}` : ''
      return wrap(`${printable(sentence.text)} ${paint.cyan(numbers)}${mark}`, output.columns, '> ')
    })
    blocks.push(statements.join('\n'), renderFootnotes(footnotes, answer.language, output))
  }
  for (const note of answer.notes) blocks.push(paint.yellow(wrap(wording.notes[note], output.columns)))
  if (answer.nearest.length > 0) {
    const passages = answer.nearest.map((citation) => {
      const place = describePlaces([citation], answer.language, wording)
      const quote = printable(citation.quote).replace(/\s+/g, ' ')
      return `${wrap(quote, output.columns, '  ')}\n${paint.dim(wrap(place, output.columns, '    '))}`
    })
    blocks.push([wording.nearest, ...passages].join('\n'))
  }
  return blocks.join('\n\n')
}

/** One line a footnote: `[1] acord.md, line 14, lines 20-21 · 12 November 2024 · Romanian`. */
function renderFootnotes(
  footnotes: readonly Footnote[],
  language: string,
  { columns, paint }: Pick<Output, 'columns' | 'paint'>,
): string {
  const wording = wordingOf(language)
  const lines = footnotes.map((footnote) => {
    const number = `[${footnote.number}]`
    const place = wrap(`${number} ${describePlaces(footnote.citations, language, wording)}`, columns)
    return paint.cyan(number) + paint.dim(place.slice(number.length))
  })
  return lines.join('\n')
}

/** Places in one article. */
function describePlaces(citations: Footnote['citations'], language: string, wording: Wording): string {
  const [citation] = citations
  const parts = [`${printable(citation.source)}, ${placesInWords(citations, wording)}`]
  if (citation.date !== null) parts.push(dateInWords(citation.date, language))
  if (citation.language !== language && citation.language !== 'und') {
    parts.push(languageName(citation.language, language))
  }
  if (citations.every(({ peripheral }) => peripheral)) parts.push(wording.peripheral)
  if (citation.url !== null) parts.push(citation.url)
  const alsoIn = alsoInWords(citation.duplicates ?? [], wording)
  if (alsoIn !== '') parts.push(printable(alsoIn))
  return parts.join(' · ')
}
