// Text that was decoded out of a file, with the place in the file of each of its characters.

export interface LocatedText {
  readonly text: string
  /** The offset in the file of its first UTF-16 unit. */
  readonly start: number
  /** The offset of each unit, and one more for the end; null where they follow each other as in the file. */
  readonly offsets: Uint32Array | null
}

/** The offset in the file of a unit, or of the end of the text. */
export function offsetOf({ start, offsets }: LocatedText, unit: number): number {
  return offsets === null ? start + unit : (offsets[unit] ?? 0)
}
