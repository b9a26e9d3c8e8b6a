// Markdown to blocks: headings, paragraphs, list items, table rows and code, at their places in the file.
import type { Nodes, Parent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { classifyBlocks } from './classify-blocks.ts'
import type { Reading } from './formats.ts'
import { readFrontMatter } from './front-matter.ts'
import type { RawBlock } from './raw-block.ts'

/** Reads a Markdown file; its text stays as it is, so offsets into the article are offsets into the file. */
export async function readMarkdown(text: string): Promise<Reading> {
  const frontMatter = await readFrontMatter(text)
  const tree = fromMarkdown(text.slice(frontMatter.end), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  const found: RawBlock[] = []
  collectBlocks(tree, frontMatter.end, found)

  const firstHeading = found.find((block) => block.level > 0)
  const title = frontMatter.title ?? (firstHeading ? headingText(text, firstHeading) : null)
  const { language, date, url, problem } = frontMatter
  const blocks = classifyBlocks(text, found, { headingsAreMarked: true })
  return { title, language, date, url, text, blocks, fileOffsets: null, problem }
}

function collectBlocks(node: Nodes, shift: number, found: RawBlock[]): void {
  const start = (node.position?.start.offset ?? 0) + shift
  const end = (node.position?.end.offset ?? 0) + shift
  switch (node.type) {
    case 'heading':
      found.push({ start, end, level: node.depth, isLinks: false })
      return
    case 'paragraph':
      found.push({ start, end, level: 0, isLinks: isOnlyLinks(node) })
      return
    case 'tableRow':
    case 'code':
      found.push({ start, end, level: 0, isLinks: false })
      return
    case 'html':
      // Comments are not text; other markup is left as it is rather than lost.
      if (!node.value.startsWith('<!--')) found.push({ start, end, level: 0, isLinks: false })
      return
    default:
      if ('children' in node) for (const child of node.children) collectBlocks(child, shift, found)
  }
}

/** Whether a paragraph is nothing but links, as navigation is. */
function isOnlyLinks(paragraph: Parent): boolean {
  const inLinks = paragraph.children.some((child) => child.type === 'link' || child.type === 'linkReference')
  const outside = paragraph.children.some(
    (child) => child.type === 'text' && /[\p{L}\p{N}]/u.test(child.value),
  )
  return inLinks && !outside
}

function headingText(text: string, block: RawBlock): string {
  const written = text.slice(block.start, block.end)
  return written
    .replace(/^#+\s*|\s*#*\s*$/g, '')
    .replace(/\n[=-]+$/, '')
    .replace(/[*_`]+/g, '')
    .trim()
}
