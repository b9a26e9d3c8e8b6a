// HTML that is all content, as it comes out of DOCX and EPUB: no part of it is a menu or a teaser.
import { readHtmlBlocks } from './html-blocks.ts'
import { headingLevel } from './html-page-tree.ts'

export interface ContentBlock {
  readonly text: string
  /** Depth of a heading, 1 to 6; 0 for everything else. */
  readonly level: number
}

const voidNames = 'area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr'
/** XHTML lets every element end where it begins: `<a id="x"/>`, `<title/>`. HTML does not know that. */
const emptyElement = new RegExp(`<(?!(?:${voidNames})\\b)([a-z][\\w:-]{0,40})((?:\\s[^<>]*)?)/>`, 'gi')

/** Its paragraphs, headings, list items and table rows, one block each. */
export function contentBlocks(html: string): ContentBlock[] {
  const { text, blocks } = readHtmlBlocks(html.replace(emptyElement, '<$1$2></$1>'), false)
  return blocks.map((block) => ({ text: text.slice(block.start, block.end), level: headingLevel(block) }))
}
