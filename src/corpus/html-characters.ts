// Which characters are white space in HTML text, and which end a sentence.

const sentenceEnds = new Set([...'.!?:;…。！？"”»)'].map((mark) => mark.charCodeAt(0)))

/** A line feed. */
export const lineFeed = 10
/** A space. */
export const space = 32
/** A mark that shows nothing and only allows a line to break. */
export const zeroWidthSpace = 0x200b

/** Whether a UTF-16 unit is white space, of any width, that may be collapsed. */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= space) return true
  if (unit < 0xa0) return false
  return (
    unit === 0xa0 ||
    unit === 0xfeff ||
    unit === 0x3000 ||
    unit === 0x202f ||
    (unit >= 0x2000 && unit <= 0x200a)
  )
}

/** Whether a sentence or clause may end with a UTF-16 unit. */
export function endsSentence(unit: number): boolean {
  return sentenceEnds.has(unit)
}
