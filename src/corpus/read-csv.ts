// CSV and TSV to an article: records where a column holds the text, otherwise every row as it lies in the file.
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { messageOf, UserError } from '../errors.ts'
import type { Block } from '../model.ts'
import { cellTexts } from './csv-cells.ts'
import type { Reading } from './formats.ts'
import { mostRowCharacters } from './limits.ts'
import { lineStartsOf } from './lines.ts'
import { fieldsFor, type RecordRole } from './record-fields.ts'
import { readRecords, type TextRecord } from './records.ts'

/** A row of the file: its cells decoded, and where it lies. */
export interface CsvRow {
  readonly cells: readonly string[]
  /** Offsets into the file, end exclusive, without the line breaks around the row. */
  readonly start: number
  readonly end: number
}

const delimiters = [',', ';', '\t', '|'] as const
const linesProbed = 20
/** A column is the text of its rows when it holds at least this share of all characters. */
const shareOfAText = 0.5

/** Reads a table; its offsets lead into the file, where a quote may stand with doubled quotation marks. */
export async function readCsv(text: string): Promise<Reading> {
  forbidEndlessLines(text)
  const delimiter = delimiterOf(text)
  const { rows, problem } = readRows(text, delimiter)
  const [header, ...rest] = rows
  if (!header) throw new UserError('it holds no rows; it is left out.')
  const columns = columnsOf(header, rest)
  return columns === null
    ? quoteRows(text, header, rest, problem)
    : readRecords(toRecords(text, rest, columns, delimiter), problem)
}

function forbidEndlessLines(text: string): void {
  const starts = lineStartsOf(text)
  const long = starts.findIndex((start, i) => (starts[i + 1] ?? text.length) - start > mostRowCharacters)
  if (long < 0) return
  const most = mostRowCharacters.toLocaleString('en')
  throw new UserError(`line ${long + 1} has more than ${most} characters, which no table has; mend it.`)
}

/** The delimiter that the most of the first lines have, and have equally often. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 100_000).split(/\r\n|\n|\r/, linesProbed)
  const counts = (delimiter: string) => {
    const found = lines.filter((line) => line.trim() !== '').map((line) => outsideQuotes(line, delimiter))
    const first = found[0] ?? 0
    return first === 0 ? 0 : found.filter((count) => count === first).length + first / 1000
  }
  return delimiters.reduce((best, each) => (counts(each) > counts(best) ? each : best))
}

function outsideQuotes(line: string, delimiter: string): number {
  const unquoted = line.split('"').filter((_, i) => i % 2 === 0)
  return unquoted.reduce((sum, part) => sum + part.split(delimiter).length - 1, 0)
}

/** All rows up to the first that cannot be read. */
function readRows(text: string, delimiter: string): { rows: CsvRow[]; problem: string | null } {
  const rows: CsvRow[] = []
  let hasText = true
  let at = 0
  let bytes = 0
  const take = (cells: readonly string[], bytesRead: number) => {
    const end = behindBytes(text, at, bytesRead - bytes)
    const [start, rowEnd] = withoutLineBreaks(text, at, end)
    // Only records need their cells; rows are quoted as they are.
    rows.push({ cells: hasText ? cells : [], start, end: rowEnd })
    if (rows.length === 1) hasText = fieldsFor('text', cells).length > 0
    at = end
    bytes = bytesRead
  }
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: mostRowCharacters,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { bytes }) => {
        take(cells, bytes)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = lineStartsOf(text.slice(0, at)).length
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
    const what = isOpen ? 'a quotation mark is never closed' : messageOf(error)
    return { rows, problem: `from line ${line} on it is left out (${what}); mend that row.` }
  }
  return { rows, problem: null }
}

function withoutLineBreaks(text: string, from: number, to: number): [start: number, end: number] {
  let [start, end] = [from, to]
  while (start < end && /[\r\n]/.test(text[start] ?? '')) start++
  while (end > start && /[\r\n]/.test(text[end - 1] ?? '')) end--
  return [start, end]
}

/** The offset that lies so many bytes of UTF-8 behind another one. */
function behindBytes(text: string, from: number, bytes: number): number {
  let at = from
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair stands for two of its four bytes.
    const isHalf = unit >= 0xd800 && unit <= 0xdfff && !isLone(text, at)
    left -= unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3
  }
  return at
}

function isLone(text: string, at: number): boolean {
  const first = (text.charCodeAt(at) & 0xfc00) === 0xd800 ? at : at - 1
  return (text.codePointAt(first) ?? 0) <= 0xffff
}

type Columns = Readonly<Record<RecordRole, number>>

/** The columns of a table of texts, by their names; null for a table of anything else. */
function columnsOf({ cells: header }: CsvRow, rows: readonly CsvRow[]): Columns | null {
  const characters = header.map((_, column) =>
    rows.reduce((sum, { cells }) => sum + (cells[column]?.length ?? 0), 0),
  )
  const all = characters.reduce((sum, count) => sum + count, 0)
  const column = (role: RecordRole) => header.indexOf(fieldsFor(role, header)[0] ?? '\0')
  const text = column('text')
  if (text < 0 || all === 0 || (characters[text] ?? 0) < all * shareOfAText) return null
  return {
    text,
    title: column('title'),
    url: column('url'),
    date: column('date'),
    language: column('language'),
  }
}

function toRecords(text: string, rows: readonly CsvRow[], columns: Columns, delimiter: string): TextRecord[] {
  return rows.flatMap((row): TextRecord[] => {
    const cells = cellTexts(text, row, delimiter)
    const body = cells[columns.text]
    if (!body || body.text.trim() === '') return []
    const said = (role: RecordRole) => row.cells[columns[role]] ?? null
    const title = cells[columns.title] ?? null
    return [{ title, texts: [body], url: said('url'), date: said('date'), language: said('language') }]
  })
}

/** The rows word for word under the first one, so that what stands in a row is found with the names of the columns. */
function quoteRows(text: string, header: CsvRow, rows: readonly CsvRow[], problem: string | null): Reading {
  const named = header.cells.every((cell) => /\p{L}/u.test(cell) || cell.trim() === '')
  const isHeader = named && rows.length > 0
  const block = ({ start, end }: CsvRow): Block => ({ class: 'body', level: 0, start, end })
  const first: Block = isHeader ? { ...block(header), class: 'heading', level: 2 } : block(header)
  return {
    ...{ title: null, language: null, date: null, url: null },
    ...{ text, blocks: [first, ...rows.map(block)], fileOffsets: null, isCollection: true, problem },
  }
}
