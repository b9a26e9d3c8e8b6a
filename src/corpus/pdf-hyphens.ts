// Words that a line break has cut in two: put together again only where the document itself shows how they are written.
import type { PdfLine } from './pdf-lines.ts'

const softHyphen = '\u00ad'
const cutWord = /(\p{L}+)[-\u2010]$/u
const wordStart = /^\p{Ll}\p{L}*/u

/** How a line goes on in the next: how many of its last characters go, and what comes between the two. */
export interface Joint {
  readonly cut: 0 | 1
  readonly glue: '' | ' '
}

/** Tells how two lines join; `words` are those of the whole document, see `wordsOf`. */
export function jointOf(line: string, next: string, words: ReadonlySet<string>): Joint {
  if (line.endsWith(softHyphen)) return { cut: 1, glue: '' }
  const head = cutWord.exec(line.slice(-60))?.[1]
  if (head === undefined) return { cut: 0, glue: ' ' }
  const tail = wordStart.exec(next.slice(0, 60))?.[0]
  const isWhole = tail !== undefined && isOneWord(head.toLowerCase(), tail.toLowerCase(), words)
  return { cut: isWhole ? 1 : 0, glue: '' }
}

/** A word is whole when it stands whole elsewhere, or when its parts are no words of the document. */
function isOneWord(head: string, tail: string, words: ReadonlySet<string>): boolean {
  if (words.has(`${head}-${tail}`)) return false
  return words.has(head + tail) || (!words.has(head) && !words.has(tail))
}

/** The words that stand inside the lines, in lower case; those at a cut are not known to be words. */
export function wordsOf(lines: readonly PdfLine[]): Set<string> {
  const words = new Set<string>()
  let isCut = false
  for (const { text } of lines) {
    const found = [...text.toLowerCase().matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)].map(([word]) => word)
    const cutsLast = cutWord.test(text.slice(-60))
    for (const word of found.slice(isCut ? 1 : 0, cutsLast ? -1 : undefined))
      words.add(word.replace('\u2010', '-'))
    isCut = cutsLast
  }
  return words
}
