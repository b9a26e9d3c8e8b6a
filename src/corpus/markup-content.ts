// HTML that is all content, as it comes out of DOCX and EPUB: no part of it is a menu or a teaser.
import { readHtmlBlocks } from './html-blocks.ts'
import { headingLevel } from './html-page-tree.ts'

export interface ContentBlock {
  readonly text: string
  /** Depth of a heading, 1 to 6; 0 for everything else. */
  readonly level: number
}

const voidNames = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const startTag = /<([a-z][\w:-]{0,40})(\/|\s[^<>]*)>/gi

/** Its paragraphs, headings, list items and table rows, one block each. */
export function contentBlocks(html: string): ContentBlock[] {
  const { text, blocks } = readHtmlBlocks(closeEmpty(withoutSubset(html)), false)
  return blocks.map((block) => ({ text: text.slice(block.start, block.end), level: headingLevel(block) }))
}

/** XHTML lets every element end where it begins: `<a id="x"/>`, `<title/>`. HTML does not know that. */
function closeEmpty(html: string): string {
  return html.replace(startTag, (tag, name: string, rest: string) =>
    rest.endsWith('/') && !voidNames.has(name.toLowerCase())
      ? `<${name}${rest.slice(0, -1)}></${name}>`
      : tag,
  )
}

/** Without the part of a document type that defines entities: HTML would take its end for text. */
function withoutSubset(html: string): string {
  const subset = /<!doctype[^[>]*\[[^\]]*\]\s*>/iy
  subset.lastIndex = Math.max(0, html.search(/<!doctype/i))
  const found = subset.exec(html)
  return found ? html.slice(0, found.index) + html.slice(subset.lastIndex) : html
}
