// The cells of a row with the place in the file of each of their characters.
import type { LocatedText } from './located-text.ts'
import type { CsvRow } from './read-csv.ts'

/** Follows the cells that were read through the row as it is written, where a quotation mark in quotes stands twice. */
export function cellTexts(text: string, { cells, start, end }: CsvRow, delimiter: string): LocatedText[] {
  let at = start
  return cells.map((cell): LocatedText => {
    const isQuoted =
      text[at] === '"' && !text.startsWith(cell + delimiter, at) && text.slice(at, end) !== cell
    if (isQuoted) at++
    const cellStart = at
    const isPlain = !isQuoted || !cell.includes('"')
    at += isPlain ? cell.length : 0
    const offsets = isPlain ? null : new Uint32Array(cell.length + 1)
    for (let i = 0; offsets && i <= cell.length; i++) {
      offsets[i] = at
      if (i < cell.length) at += cell[i] === '"' ? 2 : 1
    }
    at += (isQuoted ? 1 : 0) + delimiter.length
    return { text: cell, start: cellStart, offsets }
  })
}
