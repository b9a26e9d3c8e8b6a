// What a search found: passages with the words that were looked for in bold, and the menu that opens one.
import { ComponentType } from 'discord.js'
import type { Citation, Hit } from '../../model.ts'
import { placeInWords, wordingOf } from '../../text/wording.ts'
import { articleIdOf } from '../controls/article-id.ts'
import { customId } from '../controls/custom-id.ts'
import { placeValue } from '../controls/place-value.ts'
import { cutText, shorten } from '../text/cut-text.ts'
import { oneLine } from '../text/escape-text.ts'
import { boldText, inlineText } from '../text/inline-text.ts'
import { say } from '../wording/say.ts'
import { menuOptionCharacters } from './limits.ts'
import { type ControlRow, firstThatFits, type Page } from './page.ts'
import { renderCitation } from './render-citation.ts'
import { citationOfHit } from './render-passages.ts'

type Range = readonly [start: number, end: number]

export interface Found {
  readonly hit: Hit
  /** What is shown in bold: offsets into the text of the passage, in order. */
  readonly marks: readonly Range[]
}

/** From rich to poor: one sees more of five passages when none is shown whole. */
const shownDetails = [
  { quoteCharacters: 400, titleCharacters: 80, withLinks: true },
  { quoteCharacters: 240, titleCharacters: 60, withLinks: false },
  { quoteCharacters: 140, titleCharacters: 40, withLinks: false },
]
/** Room before the first word in bold where a passage is too long to be shown whole. */
const leadCharacters = 80

/** Always fits into one message: passages are shown in part first, then the last ones go. */
export function renderFound(head: string, found: readonly Found[], language: string): Page {
  const cited = found.map(({ hit, marks }, i) => ({ citation: citationOfHit(hit, i + 1), hit, marks }))
  return firstThatFits(renderings(head, cited, language), [openMenu(cited, language)])
}

type Cited = Found & { readonly citation: Citation }

function* renderings(head: string, found: readonly Cited[], language: string) {
  for (let shown = found.length; shown > 0; shown--) {
    for (const detail of shownDetails) {
      const passages = found.slice(0, shown).map(({ citation, hit, marks }) => {
        const quote = renderMarked(hit.passage.text, marks, detail.quoteCharacters, language)
        return `> ${quote} [${citation.number}]\n${renderCitation(citation, language, detail)}`
      })
      yield [head, passages.join('\n\n')]
    }
  }
}

/** The text, or the part of it around the first marks, in quotation marks; what is left out shows as an ellipsis. */
function renderMarked(
  text: string,
  marks: readonly Range[],
  mostCharacters: number,
  language: string,
): string {
  const start = text.length <= mostCharacters ? 0 : beginningBefore(text, marks[0]?.[0] ?? 0)
  const end = start + cutText(text.slice(start), mostCharacters).length
  const parts: string[] = []
  let at = start
  for (const [from, to] of marks.filter((mark) => mark[0] >= start && mark[1] <= end)) {
    // Overlapping pairs of letters are one mark.
    if (to <= at) continue
    parts.push(inlineText(text.slice(at, Math.max(at, from))), boldText(text.slice(Math.max(at, from), to)))
    at = to
  }
  parts.push(inlineText(text.slice(at, end)))
  const shown = parts.join('').replaceAll('****', '').trim()
  return `${start > 0 ? '… ' : ''}${say(language, 'marks.quoted', { text: shown })}${end < text.length ? ' …' : ''}`
}

/** The beginning of a word, a little before an offset. */
function beginningBefore(text: string, offset: number): number {
  if (offset <= leadCharacters) return 0
  const space = text.slice(offset - leadCharacters, offset).search(/\s\S/)
  return space < 0 ? offset : offset - leadCharacters + space + 1
}

function openMenu(found: readonly Cited[], language: string): ControlRow {
  const wording = wordingOf(language)
  const options = found.map(({ citation, hit }) => {
    const { number, title, source, lines } = citation
    const end = `, ${placeInWords(citation, wording)}`
    return {
      label: shorten(`[${number}] ${oneLine(title) || oneLine(source)}`, menuOptionCharacters),
      description: `${shorten(oneLine(source), menuOptionCharacters - end.length)}${end}`,
      // Two passages may begin on one line; a value may stand in a menu only once.
      value: placeValue(articleIdOf(hit.article), lines[0], number),
    }
  })
  const placeholder = say(language, 'reading.openArticle')
  const menu = { custom_id: customId('open-article'), placeholder, options }
  return { type: ComponentType.ActionRow, components: [{ type: ComponentType.StringSelect, ...menu }] }
}
