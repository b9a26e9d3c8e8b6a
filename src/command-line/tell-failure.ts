// The last words of a command that failed.
import { messageOf, UserError } from '../errors.ts'
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'

/** A sentence for a person, or all that is known of a bug. @returns what the program ends with */
export function tellFailure(error: unknown, { output, shard }: Invocation): number {
  if (error instanceof UserError) {
    output.writeError(`${shard?.name ?? ''}${error.message}\n`)
    return shard ? exitCodes.shardGaveUp : exitCodes.failed
  }
  const details = error instanceof Error ? error.stack : messageOf(error)
  output.writeError(`This should not have happened; please report it.\n${details}\n`)
  return exitCodes.failed
}
