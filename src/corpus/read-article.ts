// One file of the corpus to an article, or the reason why not.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { messageOf, type Problem, systemCode, UserError } from '../errors.ts'
import type { Article } from '../model.ts'
import { decodeText } from './decode-text.ts'
import { type Format, formatOf, type Reading } from './formats.ts'
import { liesInPlace } from './lies-in-place.ts'
import { largestBytes, megabytesInWords } from './limits.ts'
import type { FoundFile } from './list-files.ts'

/** Larger files are refused whatever their format; most formats have a lower limit. */
export const largestFileBytes: number = Math.max(...Object.values(largestBytes))

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
    const format = wantedFormat(source)
    const bytes = await readBytes(file, format)
    // Also of a file too large for its format, so that the next run knows it again.
    hash = createHash('sha256').update(bytes).digest('hex')
    if (bytes.length > format.largestBytes) throw tooLarge(bytes.length, format)
    const { fileText, reading } = await readContent(bytes, format)
    const problems = reading.problem === null ? [] : [{ source, message: reading.problem }]
    return { article: await toArticle(source, fileText, reading), hash, problems }
  } catch (error) {
    return { article: null, hash, problems: [{ source, message: describeFailure(error) }] }
  }
}

/**
 * The text of a file as citations count its lines: decoded, or for binary formats the text taken out of it.
 * @throws UserError (a sentence without the file's name) or the system's error when it cannot be read
 */
export async function readFileText(file: Pick<FoundFile, 'source' | 'path'>): Promise<string> {
  const format = wantedFormat(file.source)
  const bytes = await readBytes(file, format)
  return format.holds === 'text' ? decodeText(bytes) : (await format.read(bytes)).text
}

function wantedFormat(name: string): Format {
  const format = formatOf(name)
  if (!format) throw new UserError('nobody here reads files of this kind; it is left out.')
  return format
}

/** Reads through one handle, so that the size checked is the size read. */
async function readBytes(file: Pick<FoundFile, 'source' | 'path'>, format: Format): Promise<Buffer> {
  if (!(await liesInPlace(file)))
    throw new UserError('a symbolic link was put in its place; it is not followed.')
  const handle = await open(file.path)
  try {
    const { size } = await handle.stat()
    if (size > largestFileBytes) throw tooLarge(size, format)
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function tooLarge(bytes: number, format: Format): UserError {
  const [has, may] = [bytes, format.largestBytes].map(megabytesInWords)
  return new UserError(`it has ${has}, more than the ${may} a file may have; split it.`)
}

async function readContent(
  bytes: Uint8Array,
  format: Format,
): Promise<{ readonly fileText: string; readonly reading: Reading }> {
  const decoded = format.holds === 'text' ? await decodeText(bytes) : null
  const reading = format.holds === 'text' ? await format.read(decoded ?? '') : await format.read(bytes)
  if (!/[\p{L}\p{N}]/u.test(reading.text)) throw new UserError('it holds no text; it is left out.')
  return { fileText: decoded ?? reading.text, reading }
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
    pageStarts: reading.pageStarts ?? null,
    fileText,
  }
}

/** The beginning of an article without a title, to call it by. */
function firstWords({ text, blocks, isCollection }: Reading): string {
  const [first] = isCollection ? [] : blocks
  if (!first) return ''
  return shorten(text.slice(first.start, first.end), longestFirstWords)
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
