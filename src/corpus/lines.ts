// Offsets in a file to line numbers.

/** The offsets at which the lines of a text begin; line breaks are \n, \r\n and \r. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return Uint32Array.from(starts)
}

/** The line an offset lies in, counted from 1. */
export function lineAt(lineStarts: Uint32Array, offset: number): number {
  let low = 0
  let high = lineStarts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}
