// Reads an HTML page: its metadata, all of its visible text, and which lines of it are the article.
import type { Block } from '../model.ts'
import type { Reading } from './formats.ts'
import { type HtmlLinesReading, readHtmlBlocks } from './html-blocks.ts'
import { articleBlocks } from './html-classify.ts'
import { readMetadata, titleKey } from './html-metadata.ts'
import { headingLevel } from './html-page-tree.ts'

/** An HTML page as text; what it says of itself may be null, its offsets never are. */
export interface HtmlReading extends Reading {
  /**
   * `text.length + 1` offsets into the file's text: `html.slice(fileOffsets[s], fileOffsets[e])` is the markup of
   * `text.slice(s, e)`; without tags, decoded and with white space collapsed it is that text again. Only line ends
   * between blocks and ` | ` between table cells stand for tags.
   */
  readonly fileOffsets: Uint32Array
}

// A heading longer than this is no title.
const maximumTitleLength = 1000
// A page whose text is written by scripts has all of it in <noscript>.
const leastVisibleCharacters = 200

/** Reads a page of any size and any state of repair; it never fails. */
export function readHtml(html: string): HtmlReading {
  const page = readVisible(html)
  const levels = page.blocks.map((block) => headingLevel(block))
  const textOf = (index: number) =>
    page.text.slice(page.blocks[index]?.start, page.blocks[index]?.end).slice(0, maximumTitleLength)
  const headings = levels.flatMap((level, index) => (level === 1 ? [textOf(index)] : []))
  const metadata = readMetadata(page.head, headings)
  const isArticle = articleBlocks(page, titleKey(metadata.title ?? ''))
  const blocks = page.blocks.map(({ start, end }, index): Block => {
    const level = levels[index] ?? 0
    return { class: isArticle[index] ? (level > 0 ? 'heading' : 'body') : 'peripheral', level, start, end }
  })
  return { ...metadata, text: page.text, blocks, fileOffsets: page.fileOffsets, problem: null }
}

function readVisible(html: string): HtmlLinesReading {
  const page = readHtmlBlocks(html, false)
  if (page.text.length >= leastVisibleCharacters) return page
  const whole = readHtmlBlocks(html, true)
  return whole.text.length > 2 * page.text.length ? whole : page
}
