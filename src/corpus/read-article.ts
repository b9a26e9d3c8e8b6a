// One file of the corpus to an article, or the reason why not.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { messageOf, type Problem, systemCode, UserError } from '../errors.ts'
import type { Article } from '../model.ts'
import { decodeText } from './decode-text.ts'
import { formats, type Reader, type Reading } from './formats.ts'
import type { FoundFile } from './list-files.ts'

/** Larger files are refused: they are data or logs, and reading them would stall everything else. */
export const largestFileBytes = 20 * 1024 * 1024

const longestTitle = 300
const longestFirstWords = 80

export interface ReadResult {
  readonly article: Article | null
  /** SHA-256 of the bytes, hexadecimal; empty when they could not be read. */
  readonly hash: string
  readonly problems: readonly Problem[]
}

/** Reads a file; whatever is wrong with it ends in a sentence, never in an exception. */
export async function readArticle(file: FoundFile): Promise<ReadResult> {
  const { source } = file
  let hash = ''
  try {
    const bytes = await readBytes(file)
    hash = createHash('sha256').update(bytes).digest('hex')
    const text = await decodeText(bytes)
    const reader = formats.get(extname(source).toLowerCase())
    if (!reader) throw new UserError('nobody here reads files of this kind; it is left out.')
    const reading = await read(reader, text)
    const problems = reading.problem === null ? [] : [{ source, message: reading.problem }]
    return { article: await toArticle(source, text, reading), hash, problems }
  } catch (error) {
    return { article: null, hash, problems: [{ source, message: describeFailure(error) }] }
  }
}

/** Reads through one handle, so that the size checked is the size read. */
async function readBytes(file: FoundFile): Promise<Buffer> {
  const handle = await open(file.path)
  try {
    const { size } = await handle.stat()
    if (size > largestFileBytes) {
      const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
      throw new UserError(
        `it has ${megabytes(size)}, more than the ${megabytes(largestFileBytes)} a file may have; split it.`,
      )
    }
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

async function read(reader: Reader, text: string): Promise<Reading> {
  const reading = await reader(text)
  if (/[\p{L}\p{N}]/u.test(reading.text)) return reading
  throw new UserError('it holds no text; it is left out.')
}

async function toArticle(source: string, fileText: string, reading: Reading): Promise<Article> {
  const { detectLanguage } = await import('./detect-language.ts')
  const body = reading.blocks.filter((block) => block.class === 'body')
  const sample = body.map(({ start, end }) => reading.text.slice(start, end)).join('\n')
  return {
    source,
    title: shorten(reading.title ?? '', longestTitle) || firstWords(reading) || source,
    isTitled: reading.title !== null,
    language: reading.language ?? detectLanguage(sample || reading.text),
    date: reading.date,
    url: reading.url,
    text: reading.text,
    blocks: reading.blocks,
    fileOffsets: reading.fileOffsets,
    fileText,
  }
}

/** The beginning of an article without a title, to call it by. */
function firstWords({ text, blocks }: Reading): string {
  const [first] = blocks
  return shorten(text.slice(first?.start, first?.end), longestFirstWords)
}

/** On one line, cut between two words where it is too long. */
function shorten(written: string, longest: number): string {
  const line = written
    .slice(0, longest * 20)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= longest) return line
  const space = line.lastIndexOf(' ', longest)
  // Never between the two halves of a surrogate pair.
  const cut =
    space > longest / 2
      ? space
      : line.codePointAt(longest - 1) === line.charCodeAt(longest - 1)
        ? longest
        : longest - 1
  return `${line.slice(0, cut)}…`
}

function describeFailure(error: unknown): string {
  if (error instanceof UserError) return error.message
  switch (systemCode(error)) {
    case 'ENOENT':
      return 'it vanished before it was read; it is left out.'
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read by this user; change its permissions.'
    case 'EISDIR':
      return 'it became a folder while the corpus was read; run the index again.'
    default:
      return `it could not be read (${messageOf(error)}); it is left out.`
  }
}
