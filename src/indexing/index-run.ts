// What is said to an index run, and what it tells.
import type { Embedder } from '../embeddings/embedder.ts'
import type { Problem } from '../errors.ts'
import type { Manifest } from '../store/manifest.ts'
import type { WorkerSettings } from './build-in-workers.ts'
import type { Progress } from './progress.ts'
import type { Tidiness } from './tidy-pieces.ts'

export interface IndexCorpusOptions {
  readonly corpusDir: string
  readonly indexDir: string
  readonly embedder: Embedder
  /** Build anew even when nothing changed. */
  readonly rebuild?: boolean
  /**
   * What changed in the corpus since the last run, as paths relative to it with forward slashes: nothing else is looked
   * at. Without it, the whole corpus is.
   */
  readonly changed?: ReadonlySet<string>
  /** Read every file of the index first, and make again what is damaged. */
  readonly verify?: boolean
  /** How much is merged along the way; little, when somebody waits for an answer. */
  readonly tidiness?: Tidiness
  /** Without them everything is done on this thread. */
  readonly workers?: WorkerSettings
  readonly onProgress?: Progress
  readonly now?: () => Date
}

export interface IndexReport {
  readonly manifest: Manifest
  /** Whether a new build was made; false when the index was up to date. */
  readonly built: boolean
  readonly problems: readonly Problem[]
  /** Files of a kind nobody here reads. */
  readonly skipped: readonly string[]
  /** Files that were read in this run, and files of the index that are gone from the corpus. */
  readonly changes: { readonly read: number; readonly gone: number }
  /** Whether a run that tidies all would make the index smaller or quicker. */
  readonly isUntidy: boolean
}
