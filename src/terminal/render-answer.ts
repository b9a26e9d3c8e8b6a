// An answer as text: the statements with their numbers, then where each number stands.
import type { Answer, Citation } from '../model.ts'
import {
  alsoInWords,
  dateInWords,
  languageName,
  placeInWords,
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
    const statements = answer.sentences.map(({ text, citations, isUnverified }) => {
      const numbers = citations.map((number) => `[${number}]`).join('')
      const mark = isUnverified ? ` ${paint.yellow(wording.unverified)}` : ''
      return wrap(`${printable(text)} ${paint.cyan(numbers)}${mark}`, output.columns, '> ')
    })
    blocks.push(statements.join('\n'), renderCitations(answer.citations, answer.language, output))
  }
  for (const note of answer.notes) blocks.push(paint.yellow(wrap(wording.notes[note], output.columns)))
  if (answer.nearest.length > 0) {
    const passages = answer.nearest.map((citation) => {
      const place = describePlace(citation, answer.language, wording)
      const quote = printable(citation.quote).replace(/\s+/g, ' ')
      return `${wrap(quote, output.columns, '  ')}\n${paint.dim(wrap(place, output.columns, '    '))}`
    })
    blocks.push([wording.nearest, ...passages].join('\n'))
  }
  return blocks.join('\n\n')
}

/** One line a citation: `[1] acord.md, line 14 · 12 November 2024 · Romanian`. */
export function renderCitations(
  citations: readonly Citation[],
  language: string,
  { columns, paint }: Pick<Output, 'columns' | 'paint'>,
): string {
  const wording = wordingOf(language)
  const lines = citations.map((citation) => {
    const number = `[${citation.number}]`
    const place = wrap(`${number} ${describePlace(citation, language, wording)}`, columns)
    return paint.cyan(number) + paint.dim(place.slice(number.length))
  })
  return lines.join('\n')
}

function describePlace(citation: Citation, language: string, wording: Wording): string {
  const parts = [`${printable(citation.source)}, ${placeInWords(citation, wording)}`]
  if (citation.date !== null) parts.push(dateInWords(citation.date, language))
  if (citation.language !== language && citation.language !== 'und') {
    parts.push(languageName(citation.language, language))
  }
  if (citation.peripheral) parts.push(wording.peripheral)
  if (citation.url !== null) parts.push(citation.url)
  const alsoIn = alsoInWords(citation.duplicates ?? [], wording)
  if (alsoIn !== '') parts.push(printable(alsoIn))
  return parts.join(' · ')
}
