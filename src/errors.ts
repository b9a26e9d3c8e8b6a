// The two kinds of failure: a UserError is a sentence for the person at the keyboard, anything else is a bug.

/** Something a person can mend: the message says what happened, with what value, and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError'
}

/** What went wrong with one file of the corpus; the other files are not affected. */
export interface Problem {
  /** Path relative to the corpus folder, with forward slashes. */
  readonly source: string
  /** A sentence without the path: what is wrong and what to do. */
  readonly message: string
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The code of a failed system call (`ENOENT`, `EACCES`, ...), or undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  // Node's own errors have codes too, with a prefix; no system call failed there.
  return typeof code === 'string' && !code.startsWith('ERR_') ? code : undefined
}
