// Where the terminal's words go: a person's screen, a pipe, or a test.

export interface Output {
  readonly write: (text: string) => void
  /** Progress and warnings, apart from what a program might read. */
  readonly writeError: (text: string) => void
  /** Whether a person is looking. */
  readonly isTerminal: boolean
  readonly columns: number
  readonly paint: Paint
}

export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly cyan: (text: string) => string
  readonly yellow: (text: string) => string
}
