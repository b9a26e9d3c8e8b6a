// Brings the index up to date and opens it: what every way of asking needs first.
import { type SwappableLibrary, swappableLibrary } from './answering/library.ts'
import type { Writer } from './answering/writing/writer.ts'
import type { Config } from './config/read-config.ts'
import { makeEmbedder } from './embeddings/make-embedder.ts'
import { UserError } from './errors.ts'
import { batchWorkers, liveWorkers } from './indexing/build-in-workers.ts'
import { indexCorpus } from './indexing/index-corpus.ts'
import type { IndexCorpusOptions, IndexReport } from './indexing/index-run.ts'
import { type Progress, silent } from './indexing/progress.ts'
import type { IndexRun } from './observing/observer.ts'
import { type Build, openBuild, openBuildOf } from './store/build.ts'
import { DamagedIndex } from './store/damaged-index.ts'
import { previousManifestName, readManifest } from './store/manifest.ts'

export interface OpenLibrary extends SwappableLibrary {
  /** What the last index run told. */
  readonly report: IndexReport
  /** When it ended, in milliseconds since 1970. */
  readonly reportedMs: number
  /** Indexes what changed, beside the answers, and answers from it from then on. One run at a time. */
  update(
    how?: Pick<IndexCorpusOptions, 'rebuild' | 'tidiness' | 'changed' | 'onProgress'>,
  ): Promise<IndexReport>
  /** Answers from the build that another process made, where there is a newer one. @returns whether there was */
  adopt(): Promise<boolean>
}

export interface OpenOptions {
  /** Writes the answers; without it they are quoted. */
  readonly writer?: Writer | undefined
  /** Told of every index run after the first. */
  readonly onRun?: ((run: IndexRun) => void) | undefined
}

/**
 * Indexes what changed and opens the build. A damaged build is mended from the corpus; where that cannot be done,
 * the build before it is served.
 * @throws UserError when there is nothing to answer from
 */
export async function openLibrary(
  config: Config,
  onProgress: Progress = silent,
  { writer, onRun = () => {} }: OpenOptions = {},
): Promise<OpenLibrary> {
  const { corpusDir, indexDir, embeddings } = config
  const embedder = await makeEmbedder(embeddings)
  const options = { corpusDir, indexDir, embedder }
  const first = await indexAndOpen({ ...options, onProgress, workers: batchWorkers(embeddings) })
  const library = swappableLibrary({ build: first.build, embedder, corpusDir, writer })
  let { report } = first
  let reportedMs = Date.now()
  let running: Promise<unknown> = Promise.resolve()

  /** The next run waits for this one, whatever becomes of it. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const done = running.then(run)
    running = done.catch(() => undefined)
    return done
  }
  const update: OpenLibrary['update'] = (how = {}) => {
    const run = async () => {
      const next = await told(onRun, () =>
        indexAndOpen({ ...options, ...how, workers: liveWorkers(embeddings) }, library.build),
      )
      library.swap(next.build)
      report = next.report
      reportedMs = Date.now()
      return report
    }
    return inTurn(run)
  }
  const adopt: OpenLibrary['adopt'] = () =>
    inTurn(async () => {
      const manifest = await readManifest(indexDir)
      if (!manifest || manifest.build === library.build.manifest.build) return false
      library.swap(await openBuildOf(indexDir, manifest, library.build))
      return true
    })
  return Object.defineProperties(Object.assign(library, { update, adopt }), {
    report: { get: () => report },
    reportedMs: { get: () => reportedMs },
  }) as OpenLibrary
}

async function told<T extends { readonly report: IndexReport }>(
  onRun: (run: IndexRun) => void,
  run: () => Promise<T>,
): Promise<T> {
  const startMs = performance.now()
  const ms = () => Math.round(performance.now() - startMs)
  try {
    const done = await run()
    const { changes, problems } = done.report
    onRun({ ms: ms(), changes, problems: problems.length })
    return done
  } catch (error) {
    onRun({ ms: ms(), changes: null, problems: 0 })
    throw error
  }
}

async function indexAndOpen(
  options: IndexCorpusOptions,
  reuse?: Build,
): Promise<{ readonly build: Build; readonly report: IndexReport }> {
  const { indexDir } = options
  const report = await indexCorpus(options)
  if (reuse?.manifest.build === report.manifest.build) return { build: reuse, report }
  try {
    return { build: await openBuildOf(indexDir, report.manifest, reuse), report }
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error
    return mend(options, error)
  }
}

async function mend(options: IndexCorpusOptions, damage: DamagedIndex) {
  const { indexDir } = options
  try {
    const report = await indexCorpus({ ...options, verify: true })
    return { build: await openBuild(indexDir), report }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const manifest = await readManifest(indexDir, previousManifestName).catch(() => null)
    if (!manifest) throw error
    const problem = {
      source: indexDir,
      message: `${damage.message} The build before it is used: ${error.message}`,
    }
    const report = {
      ...{ manifest, built: false, problems: [...manifest.problems, problem], skipped: [] },
      ...{ changes: { read: 0, gone: 0 }, isUntidy: false },
    }
    return { build: await openBuildOf(indexDir, manifest), report }
  }
}
