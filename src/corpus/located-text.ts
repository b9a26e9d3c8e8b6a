// Text that was decoded out of a file, with the place in the file of each of its characters.

export interface LocatedText {
  readonly text: string
  /** The offset in the file of each UTF-16 unit of `text`, and one more for its end. */
  readonly offsets: Uint32Array
}
