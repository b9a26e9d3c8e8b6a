// Whether two words belong together.
import type { Word } from '../../text/words.ts'

/** Nothing but white space or a hyphen stands between two words. */
export function isClose(text: string, before: Word, after: Word): boolean {
  return after.start - before.end <= 2 && /^[\s-]*$/.test(text.slice(before.end, after.start))
}
