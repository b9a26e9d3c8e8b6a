// A citation as small print, and the text it carries as a block quote.
import type { Footnote } from '../../answering/footnotes.ts'
import type { Citation } from '../../model.ts'
import { alsoInWords, dateInWords, languageName, placesInWords, wordingOf } from '../../text/wording.ts'
import { cutText, shorten } from '../text/cut-text.ts'
import { escapeText, linkTarget, oneLine } from '../text/escape-text.ts'
import { say } from '../wording/say.ts'

/** How much of everything is shown; there is room for less when there is more to show. */
export interface Detail {
  readonly quoteCharacters: number
  readonly titleCharacters: number
  readonly withLinks: boolean
}

/** From rich to poor. */
export const details: readonly Detail[] = [
  { quoteCharacters: 3000, titleCharacters: 120, withLinks: true },
  { quoteCharacters: 1000, titleCharacters: 120, withLinks: true },
  { quoteCharacters: 500, titleCharacters: 80, withLinks: true },
  { quoteCharacters: 280, titleCharacters: 60, withLinks: false },
  { quoteCharacters: 140, titleCharacters: 40, withLinks: false },
]

/** A citation by itself, under its own number. */
export function renderCitation(citation: Citation, language: string, detail: Detail): string {
  return renderFootnote({ number: citation.number, citations: [citation] }, language, detail)
}

/** `-# [1] The treaty is ratified · acord.md, line 14, lines 20-21 · Romanian · 12 November 2024 · open the page` */
export function renderFootnote({ number, citations }: Footnote, language: string, detail: Detail): string {
  const [citation] = citations
  const wording = wordingOf(language)
  const shown = (text: string) => escapeText(shorten(oneLine(text), detail.titleCharacters))
  const isTitled = citation.title !== '' && citation.title !== citation.source
  const parts = isTitled ? [shown(citation.title)] : []
  parts.push(`${shown(citation.source)}, ${placesInWords(citations, wording)}`)
  if (citation.language !== 'und') parts.push(escapeText(languageName(citation.language, language)))
  if (citation.date !== null) parts.push(escapeText(dateInWords(citation.date, language)))
  if (citations.every(({ peripheral }) => peripheral)) parts.push(wording.peripheral)
  const alsoIn = alsoInWords(citation.duplicates ?? [], wording)
  if (alsoIn !== '') parts.push(shown(alsoIn))
  const target = citation.url !== null && detail.withLinks ? linkTarget(citation.url) : null
  if (target !== null) parts.push(`[${say(language, 'answer.openPage')}](<${target}>)`)
  return `-# [${number}] ${parts.join(' · ')}`
}

/**
 * A text and its numbers as a block quote. What is cut ends in an ellipsis outside the quotation marks; the numbers
 * are never cut.
 * @param isVerbatim whether it is said in the words of an article, and so gets quotation marks
 */
export function renderQuote(
  text: string,
  numbers: readonly number[],
  isVerbatim: boolean,
  language: string,
  { quoteCharacters }: Detail,
): string {
  const whole = oneLine(text)
  const shown = cutText(whole, quoteCharacters)
  const words = isVerbatim ? say(language, 'marks.quoted', { text: escapeText(shown) }) : escapeText(shown)
  const ellipsis = shown === whole ? '' : ' …'
  return `> ${words}${ellipsis} ${numbers.map((number) => `[${number}]`).join('')}`
}
