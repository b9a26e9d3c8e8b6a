// Plain text to blocks: one block a line, hard-wrapped lines joined to the paragraph they were.
import { classifyBlocks } from './classify-blocks.ts'
import type { Reading } from './formats.ts'
import { readFrontMatter } from './front-matter.ts'
import type { RawBlock } from './raw-block.ts'

/** Lines of hard-wrapped text are at least this full and no longer than that, in characters. */
const wrappedLine = { least: 40, most: 130 } as const

/** Reads a plain text file; its text stays as it is, so offsets into the article are offsets into the file. */
export async function readPlainText(text: string): Promise<Reading> {
  const frontMatter = await readFrontMatter(text)
  const found = paragraphsOf(text, frontMatter.end)
  const blocks = classifyBlocks(text, found, { headingsAreMarked: false })
  const heading = blocks.find((block) => block.class === 'heading')
  const title =
    frontMatter.title ?? (heading ? text.slice(heading.start, heading.end).replace(/\s+/g, ' ') : null)
  const { language, date, url, problem } = frontMatter
  return { title, language, date, url, text, blocks, fileOffsets: null, problem }
}

/** The paragraphs of a text from an offset on: one a line, but hard-wrapped lines together. */
export function paragraphsOf(text: string, from = 0): RawBlock[] {
  return joinWrapped(text, linesOf(text, from))
}

/** The lines that are not empty, without the white space around them. */
function linesOf(text: string, from: number): RawBlock[] {
  const found: RawBlock[] = []
  for (const match of text.slice(from).matchAll(/[^\r\n]+/g)) {
    const line = match[0].trim()
    if (line === '') continue
    const start = from + match.index + match[0].indexOf(line)
    found.push({ start, end: start + line.length, level: 0, isLinks: false })
  }
  return found
}

/** A full line that breaks off in mid sentence goes on in the next one. */
function joinWrapped(text: string, lines: readonly RawBlock[]): RawBlock[] {
  const joined: RawBlock[] = []
  let lastLine: RawBlock | undefined
  for (const line of lines) {
    const previous = joined.at(-1)
    if (previous && lastLine && goesOn(text, lastLine, line)) {
      joined[joined.length - 1] = { ...previous, end: line.end }
    } else joined.push(line)
    lastLine = line
  }
  return joined
}

function goesOn(text: string, line: RawBlock, next: RawBlock): boolean {
  const length = line.end - line.start
  if (length < wrappedLine.least || length > wrappedLine.most) return false
  if (!/^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(line.end, next.start))) return false
  if (/[.!?…:;。！？]["'”’»)\]]*$/.test(text.slice(line.end - 20, line.end))) return false
  return /^[\p{Ll}\p{N}(]/u.test(text.slice(next.start, next.end))
}
