// Where a stretch of an article stands in its file: offsets, lines and pages.
import type { Article, Passage, Sentence } from '../model.ts'
import { lineAt, lineStartsOf } from './lines.ts'

/** A place in a file, as sentences and citations tell it. */
export type FilePlace = Pick<Sentence, 'fileStart' | 'fileEnd' | 'lines' | 'pages'>

/** Finds the place of any stretch of the text of an article that is not empty; end exclusive. */
export function placeFinder(
  article: Pick<Article, 'fileOffsets' | 'fileText' | 'pageStarts'>,
): (start: number, end: number) => FilePlace {
  const { pageStarts } = article
  const lineStarts = lineStartsOf(article.fileText)
  return (start, end) => {
    const fileStart = fileOffset(article, start)
    // The end of the last character, so that white space and tags behind the stretch are not part of it.
    const fileEnd = fileOffset(article, end - 1) + lastLength(article, end)
    const lines = [lineAt(lineStarts, fileStart), lineAt(lineStarts, fileEnd - 1)] as const
    if (pageStarts === null) return { fileStart, fileEnd, lines }
    // Pages begin and end at offsets in the order of lines, so they are counted the same way.
    return { fileStart, fileEnd, lines, pages: [lineAt(pageStarts, start), lineAt(pageStarts, end - 1)] }
  }
}

/** From the first sentence of a passage to its last. */
export function placeOfPassage({ sentences }: Passage): FilePlace {
  const first = sentences[0]
  const last = sentences.at(-1)
  const place = {
    fileStart: first?.fileStart ?? 0,
    fileEnd: last?.fileEnd ?? 0,
    lines: [first?.lines[0] ?? 1, last?.lines[1] ?? 1] as const,
  }
  return first?.pages && last?.pages ? { ...place, pages: [first.pages[0], last.pages[1]] } : place
}

function fileOffset({ fileOffsets }: Pick<Article, 'fileOffsets'>, offset: number): number {
  return fileOffsets === null ? offset : (fileOffsets[offset] ?? 0)
}

/** `&quot;` in markup, `\u00e9` in JSON and `""` in CSV are one character of the text. */
const longCharacter = /&#?\w{1,32};|\\(?:u[\da-f]{4}|["\\/bfnrt])|""/iy

/** How long the last character of a stretch is in the file. */
function lastLength(article: Pick<Article, 'fileOffsets' | 'fileText'>, end: number): number {
  if (article.fileOffsets === null) return 1
  const at = fileOffset(article, end - 1)
  longCharacter.lastIndex = at
  const length = longCharacter.exec(article.fileText)?.[0].length ?? 1
  // What looks like an escape and is none is followed by its own second character.
  return Math.max(1, Math.min(length, fileOffset(article, end) - at))
}
