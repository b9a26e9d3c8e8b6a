// Passages as lines of JSON, read one at a time: their text stays out of the JavaScript heap.
import { closeSync, openSync, readSync } from 'node:fs'
import type { Passage, Sentence } from '../model.ts'

/** A sentence as it lies in the file: offsets in the passage, offsets in the file, lines, and pages where there are any. */
type Row = readonly [
  start: number,
  end: number,
  fileStart: number,
  fileEnd: number,
  fromLine: number,
  toLine: number,
  fromPage?: number,
  toPage?: number,
]

/** A passage as it lies in the file: no names, because there are many. */
type Line = readonly [
  headings: readonly string[],
  peripheral: 0 | 1,
  text: string,
  ...sentences: readonly Row[],
]

/** The passages of a segment, encoded, and where each of them ends. */
export interface PassageLines {
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

/** One passage as a line of JSON. */
export function encodePassage(passage: Passage): string {
  const sentences = passage.sentences.map(
    ({ start, end, fileStart, fileEnd, lines, pages }): Row => [
      ...([start, end, fileStart, fileEnd, ...lines] as const),
      ...(pages ?? ([] as const)),
    ],
  )
  const line: Line = [passage.headings, passage.peripheral ? 1 : 0, passage.text, ...sentences]
  return `${JSON.stringify(line)}\n`
}

export function decodePassage(json: string): Passage {
  const [headings, peripheral, text, ...rows] = JSON.parse(json) as Line
  const sentences = rows.map(
    ([start, end, fileStart, fileEnd, fromLine, toLine, fromPage, toPage]): Sentence => ({
      ...{ start, end, fileStart, fileEnd, lines: [fromLine, toLine] },
      ...(fromPage !== undefined && { pages: [fromPage, toPage ?? fromPage] as const }),
    }),
  )
  return { headings, peripheral: peripheral === 1, text, sentences }
}

/** Where the passages of a segment are read, one at a time. */
export interface PassageReader {
  read(passage: number): Passage
  close(): void
}

/**
 * Reads passages out of a file, which stays open.
 * @param offset of the first passage, in bytes
 * @param ends of the passages, in bytes from there
 */
export function passagesInFile(path: string, offset: number, ends: Uint32Array): PassageReader {
  const file = openSync(path, 'r')
  return {
    read(passage) {
      const [start, end] = rangeOf(passage, ends)
      const bytes = Buffer.allocUnsafe(end - start)
      const read = readSync(file, bytes, 0, bytes.length, offset + start)
      if (read !== bytes.length) throw new RangeError(`passage ${passage} is cut off in the segment`)
      return decodePassage(bytes.toString('utf8'))
    },
    close: () => closeSync(file),
  }
}

/** Reads passages out of their bytes: in a little more than half the time. */
export function passagesInMemory(bytes: Buffer, ends: Uint32Array): PassageReader {
  return {
    read: (passage) => decodePassage(bytes.toString('utf8', ...rangeOf(passage, ends))),
    close: () => {},
  }
}

function rangeOf(passage: number, ends: Uint32Array): [start: number, end: number] {
  const end = ends[passage]
  if (end === undefined) throw new RangeError(`passage ${passage} is not in the segment`)
  return [passage === 0 ? 0 : (ends[passage - 1] ?? 0), end]
}
