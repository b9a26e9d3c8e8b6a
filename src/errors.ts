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

/** The code an error carries (`ENOENT`, `ERR_WORKER_OUT_OF_MEMORY`, `SQLITE_BUSY`, ...), or undefined. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The code of a failed system call (`ENOENT`, `EACCES`, ...), or undefined for other errors; Node's own begin with `ERR_`. */
export function systemCode(error: unknown): string | undefined {
  const code = errorCode(error)
  return code?.startsWith('ERR_') ? undefined : code
}
