// The bot's own record as the functions beside this file see it: a few verbs over SQL, and nothing of the package behind.

/** A row as it comes from the file; each function reads its own columns out of it. */
export type Row = Readonly<Record<string, unknown>>
export type Value = string | number | null

export interface BotRecord {
  /** Milliseconds since 1970: the clock that everything in the record goes by. */
  readonly now: () => number
  /** A keyed hash: the same text has the same one, and without the key it leads nowhere. */
  readonly hash: (text: string) => string
  /** Runs a statement that writes. @returns how many rows it changed */
  readonly run: (sql: string, ...values: readonly Value[]) => number
  readonly all: (sql: string, ...values: readonly Value[]) => readonly Row[]
  /** All of the work is written, or nothing of it when it throws. */
  readonly atOnce: <T>(work: () => T) => T
  /**
   * The same for writes that may wait for others: one commit for many, within 20 ms, or .2 s on a slow disk. Everything read afterwards
   * holds them. Resolves when they are on the disk.
   */
  readonly soon: <T>(work: () => T) => Promise<T>
  /** Lets go of the file; what was written before is there. */
  readonly close: () => void
}

/** The text in a column, or null where there is none. */
export function textIn(row: Row, column: string): string | null {
  const value = row[column]
  return typeof value === 'string' ? value : null
}

/** The whole number in a column; 0 where there is none. */
export function numberIn(row: Row, column: string): number {
  const value = row[column]
  return typeof value === 'number' ? value : 0
}
