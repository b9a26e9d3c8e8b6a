// A block as a reader finds it, before anyone has said whether it is body, heading or peripheral.

export interface RawBlock {
  readonly start: number
  readonly end: number
  /** Depth of a heading that the format marks as one; 0 otherwise. */
  readonly level: number
  /** Whether it holds nothing but links. */
  readonly isLinks: boolean
}
