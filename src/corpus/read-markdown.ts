// Markdown to blocks: headings, paragraphs, list items, table rows and code, at their places in the file.
import type { Nodes, Paragraph } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { classifyBlocks } from './classify-blocks.ts'
import type { Reading } from './formats.ts'
import { readFrontMatter } from './front-matter.ts'
import { headingText } from './heading-text.ts'
import type { RawBlock } from './raw-block.ts'

/** More quotes and lists inside each other than anybody writes; the parser's time grows with their square. */
const deepNesting = /^([ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){24})((?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)+)/gm

/** Reads a Markdown file; its text stays as it is, so offsets into the article are offsets into the file. */
export async function readMarkdown(text: string): Promise<Reading> {
  const frontMatter = await readFrontMatter(text)
  const tree = fromMarkdown(flattenNesting(text.slice(frontMatter.end)))
  const found: RawBlock[] = []
  collectBlocks(tree, text, frontMatter.end, found)

  const firstHeading = found.find((block) => block.level > 0)
  const heading = firstHeading ? headingText(text.slice(firstHeading.start, firstHeading.end)) : ''
  const title = frontMatter.title ?? (heading || null)
  const { language, date, url, problem } = frontMatter
  const blocks = classifyBlocks(text, found, { headingsAreMarked: true })
  return { title, language, date, url, text, blocks, fileOffsets: null, problem }
}

/** Only for the parser: what is nested too deeply becomes words, every offset stays where it was. */
function flattenNesting(text: string): string {
  return text.replace(deepNesting, (_, kept: string, deep: string) => kept + 'x'.repeat(deep.length))
}

function collectBlocks(node: Nodes, text: string, shift: number, found: RawBlock[]): void {
  const start = (node.position?.start.offset ?? 0) + shift
  const end = (node.position?.end.offset ?? 0) + shift
  switch (node.type) {
    case 'heading':
      found.push({ start, end, level: node.depth, isLinks: false })
      return
    case 'paragraph':
      found.push(...(tableRows(text, start, end) ?? [{ start, end, level: 0, isLinks: isOnlyLinks(node) }]))
      return
    case 'code':
      found.push({ start, end, level: 0, isLinks: false })
      return
    case 'html':
      // Comments are not text; other markup is left as it is rather than lost.
      if (!node.value.startsWith('<!--')) found.push({ start, end, level: 0, isLinks: false })
      return
    default:
      if ('children' in node) for (const child of node.children) collectBlocks(child, text, shift, found)
  }
}

/** Each row of a table is a block; null for an ordinary paragraph. */
function tableRows(text: string, start: number, end: number): RawBlock[] | null {
  const firstBreak = /[\r\n]/.exec(text.slice(start, start + 20_000))
  if (!firstBreak || !text.slice(start, start + firstBreak.index).includes('|')) return null
  const lines = [...text.slice(start, end).matchAll(/[^\r\n]+/g)]
  const rule = lines[1]?.[0] ?? ''
  if (!rule.includes('|') || !isTableRule(rule)) return null
  return lines.flatMap((line, i) => {
    const row = line[0].trim()
    const rowStart = start + line.index + line[0].indexOf(row)
    return i === 1 || row === ''
      ? []
      : [{ start: rowStart, end: rowStart + row.length, level: 0, isLinks: false }]
  })
}

/** The line under the head of a table: `| --- | :-: |`. */
function isTableRule(line: string): boolean {
  const cells = line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
}

/** Whether a paragraph is nothing but links, as navigation is. */
function isOnlyLinks(paragraph: Paragraph): boolean {
  const inLinks = paragraph.children.some((child) => child.type === 'link' || child.type === 'linkReference')
  const outside = paragraph.children.some(
    (child) => child.type !== 'link' && child.type !== 'linkReference' && holdsWords(child),
  )
  return inLinks && !outside
}

function holdsWords(node: Nodes): boolean {
  if ('children' in node) return node.children.some(holdsWords)
  return 'value' in node && /[\p{L}\p{N}]/u.test(node.value)
}
