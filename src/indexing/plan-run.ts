// What an index run is to do: what the corpus holds now, against what the index knows.
import { type FoundFiles, listAgain, listFiles } from '../corpus/list-files.ts'
import type { Problem } from '../errors.ts'
import { type Manifest, readManifest, shapeDifference, type WantedShape } from '../store/manifest.ts'
import { whyStillWithoutVectors } from './embed-if-possible.ts'
import type { IndexCorpusOptions, IndexReport } from './index-run.ts'
import { indexShape } from './index-shape.ts'
import { type Plan, planUpdate } from './plan-update.ts'
import { isUntidy } from './tidy-pieces.ts'

/** What an index run is about to do, and what it knows already. */
export interface Update {
  readonly found: FoundFiles
  readonly shape: WantedShape
  readonly plan: Plan
  /** Why the index still has no vectors. */
  readonly lacks: readonly Problem[]
}

/** Looks at the corpus and at the index, and changes nothing. */
export async function planRun(options: IndexCorpusOptions): Promise<Update> {
  const { indexDir, embedder, rebuild = false, verify = false } = options
  const shape = indexShape(embedder)
  // An unreadable or foreign manifest is no reason to fail: the corpus is there to build from.
  const written = rebuild ? null : await readManifest(indexDir).catch(() => null)
  const before = written && shapeDifference(written, shape) === null ? written : null
  const found = await findFiles(options, before)
  const lack = before && (await whyStillWithoutVectors(before, embedder))
  const wantsVectors = lack === 'can have them'
  const plan = await planUpdate(indexDir, before, found, { verify, wantsVectors })
  return { found, shape, plan, lacks: lack === null || lack === 'can have them' ? [] : lack }
}

/** The files of the corpus, by looking at all of them or only at those that are said to have changed. */
async function findFiles(
  { corpusDir, changed }: IndexCorpusOptions,
  before: Manifest | null,
): Promise<FoundFiles> {
  const files = changed && before ? await listAgain(corpusDir, before.seen, changed) : null
  if (!files || !before) return listFiles(corpusDir)
  const seen = new Set(before.seen.map(({ source }) => source))
  return { files, problems: before.problems.filter(({ source }) => !seen.has(source)), skipped: [] }
}

/** Whether the index is as it should be, down to the times of the files. */
export function needsNothing(update: Update, options: IndexCorpusOptions): boolean {
  return !update.plan.isTouched && !needsBuild(update, options)
}

/** Whether something has to be read, forgotten or merged. */
export function needsBuild({ plan }: Update, { tidiness }: IndexCorpusOptions): boolean {
  return !plan.isCurrent || (tidiness === 'all' && isUntidy(plan.pieces))
}

/** The report of a run that changes nothing. */
export function upToDate({ plan, found, lacks }: Update): IndexReport {
  if (!plan.manifest) throw new Error('an index that is not there was taken for a current one')
  return {
    manifest: plan.manifest,
    built: false,
    problems: [...plan.problems, ...lacks],
    skipped: found.skipped,
    changes: { read: 0, gone: 0 },
    isUntidy: isUntidy(plan.pieces),
  }
}
