// The passages of a build in one file, read one at a time: their text stays out of the JavaScript heap.
import { readSync } from 'node:fs'
import type { Passage, Sentence } from '../model.ts'

/** A passage as it lies in the file: short names, because there are many. */
type Line = readonly [
  headings: readonly string[],
  peripheral: 0 | 1,
  text: string,
  ...sentences: readonly (readonly [
    start: number,
    end: number,
    fileStart: number,
    fileEnd: number,
    from: number,
    to: number,
    // Only of formats with pages.
    fromPage?: number,
    toPage?: number,
  ])[],
]

/** One passage as a line of JSON. */
export function encodePassage(passage: Passage): string {
  const sentences = passage.sentences.map(
    ({ start, end, fileStart, fileEnd, lines, pages }) =>
      [start, end, fileStart, fileEnd, ...lines, ...(pages ?? [])] as const,
  )
  const line: Line = [passage.headings, passage.peripheral ? 1 : 0, passage.text, ...sentences]
  return `${JSON.stringify(line)}\n`
}

export function decodePassage(json: string): Passage {
  const [headings, peripheral, text, ...numbers] = JSON.parse(json) as Line
  const sentences = numbers.map(
    ([start, end, fileStart, fileEnd, from, to, fromPage, toPage]): Sentence => ({
      start,
      end,
      fileStart,
      fileEnd,
      lines: [from, to],
      ...(fromPage !== undefined && { pages: [fromPage, toPage ?? fromPage] as const }),
    }),
  )
  return { headings, peripheral: peripheral === 1, text, sentences }
}

/**
 * Reads passages out of an open file.
 * @param file descriptor of the file
 * @param ends the byte offset behind each passage
 */
export function passageReader(file: number, ends: Float64Array): (passageId: number) => Passage {
  return (passageId) => {
    const start = passageId === 0 ? 0 : (ends[passageId - 1] ?? 0)
    const end = ends[passageId]
    if (end === undefined) throw new RangeError(`passage ${passageId} is not in the index`)
    const bytes = Buffer.allocUnsafe(end - start)
    const read = readSync(file, bytes, 0, bytes.length, start)
    if (read !== bytes.length) throw new RangeError(`passage ${passageId} is cut off in the index`)
    return decodePassage(bytes.toString('utf8'))
  }
}
