// What is thrown when files of the index are not what was written: there is a way back, the corpus.
import { UserError } from '../errors.ts'

export class DamagedIndex extends UserError {
  /** @param what is wrong, without a full stop */
  constructor(path: string, what: string, cause?: unknown) {
    super(`The index is damaged: ${path}: ${what.replace(/\.$/, '')}. Run: npm run index -- --rebuild`, {
      cause,
    })
  }
}
