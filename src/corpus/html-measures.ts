// What can be measured on one line of a page: how many words, how much of it links, whether it reads like prose.
// The measures are those of Boilerpipe (Kohlschütter et al. 2010) and Readability: text length and link density.
import type { HtmlLinesReading } from './html-blocks.ts'
import type { HtmlLine } from './html-lines.ts'
import { headingLevel, lineElement } from './html-page-tree.ts'

/** Measures of one block. */
export interface BlockMeasures {
  readonly text: string
  /** Words; in scripts without spaces two characters count as one word. */
  readonly words: number
  /** Share of the characters that stand in links, 0 to 1. */
  readonly linkDensity: number
  /** Whether it reads like a sentence or paragraph of an article. */
  readonly isProse: boolean
  /** Weight of the block as evidence for an article: its words when it is prose, less for links. */
  readonly mass: number
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu
const sentenceEnd = /[.!?:…。！？۔।]["'”’»)\]]*$/u
const cutOff = /(?:…|\.\.\.|\[\+\])$/

// Above this length only the beginning is counted: enough to know that it is prose.
const measuredCharacters = 20_000
// Prose has this many words, or fewer when it ends like a sentence; a teaser breaks off before so many words.
const proseWords = 14
const shortProseWords = 7
const teaserWords = 90
const proseLinkDensity = 0.4

/** Measures every block of a page. */
export function measureBlocks(page: HtmlLinesReading): BlockMeasures[] {
  return page.blocks.map((block) => {
    const text = page.text.slice(block.start, Math.min(block.end, block.start + measuredCharacters))
    const words = countWords(text)
    const linkDensity = Math.min(1, block.linkCharacters / Math.max(1, text.replaceAll(' ', '').length))
    const isProse = looksLikeProse(text, words, linkDensity, block)
    return { text, words, linkDensity, isProse, mass: isProse ? words * (1 - linkDensity) ** 2 : 0 }
  })
}

function countWords(text: string): number {
  return (text.match(word)?.length ?? 0) + (text.match(unspaced)?.length ?? 0) / 2
}

function looksLikeProse(text: string, words: number, linkDensity: number, block: HtmlLine): boolean {
  if (headingLevel(block) > 0 || linkDensity >= proseLinkDensity) return false
  // Code and tables of figures are as much the article's own as its sentences.
  const name = lineElement(block)?.name
  if (words > 0 && (name === 'pre' || (name === 'tr' && text.includes(' | ')))) return true
  // A teaser breaks off in the middle; markup that was escaped twice is no sentence.
  if (text.startsWith('<')) return false
  if (words < teaserWords && cutOff.test(text)) return false
  return words >= proseWords || (words >= shortProseWords && sentenceEnd.test(text))
}
