// The way of an article: file -> article -> passages -> terms and vectors -> segment -> build, swapped in.
import { randomBytes } from 'node:crypto'
import { endianness } from 'node:os'
import { formats } from '../corpus/formats.ts'
import { type FoundFile, type FoundFiles, listAgain, listFiles } from '../corpus/list-files.ts'
import { largestFileBytes } from '../corpus/read-article.ts'
import { passageCharacters } from '../corpus/split-passages.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import { messageOf, type Problem, systemCode, UserError } from '../errors.ts'
import { DamagedIndex } from '../store/damaged-index.ts'
import { lockIndex } from '../store/index-lock.ts'
import { lexiconsId } from '../store/lexicons.ts'
import {
  formatVersion,
  type Manifest,
  readManifest,
  shapeDifference,
  type WantedShape,
} from '../store/manifest.ts'
import { sweep, switchBuild } from '../store/switch-build.ts'
import { assembleManifest } from './assemble-manifest.ts'
import { buildInWorkers, type WorkerSettings } from './build-in-workers.ts'
import { type BuildReport, buildSegments } from './build-segments.ts'
import { whyStillWithoutVectors } from './embed-if-possible.ts'
import { newPiece, type Piece, writtenPiece } from './piece.ts'
import { type Plan, planUpdate } from './plan-update.ts'
import { type Progress, silent } from './progress.ts'
import { isUntidy, type Tidiness, tidyPieces } from './tidy-pieces.ts'

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

/** What an index run is about to do, and what it knows already. */
interface Update {
  readonly found: FoundFiles
  readonly shape: WantedShape
  readonly plan: Plan
  /** Why the index still has no vectors. */
  readonly lacks: readonly Problem[]
}

/**
 * Brings the index up to date with the corpus: reads what changed, forgets what is gone. The old index stands until
 * the new one is complete. Waits while another process does the same.
 * @throws UserError when the corpus cannot be read at all or holds nothing to index
 */
export async function indexCorpus(options: IndexCorpusOptions): Promise<IndexReport> {
  const { indexDir, onProgress = silent } = options
  if (!options.changed) {
    // Most runs find nothing to do: they need no lock, nor the right to write.
    const first = await planned(options)
    if (isDone(first, options)) return upToDate(first)
  }
  const lock = await lockIndex(indexDir, () => onProgress('waiting', 0, 1))
  try {
    // Somebody else may have done it meanwhile.
    const now = await planned(options)
    return isDone(now, options) ? upToDate(now) : await carryOut(now, options)
  } catch (error) {
    await sweep(indexDir)
    if (error instanceof DamagedIndex && !options.verify)
      return await carryOut(await planned({ ...options, verify: true }), options)
    if (systemCode(error) === undefined) throw error
    throw new UserError(
      `The index cannot be written to ${indexDir} (${messageOf(error)}). The old one stands.`,
      {
        cause: error,
      },
    )
  } finally {
    lock.release()
  }
}

async function planned(options: IndexCorpusOptions): Promise<Update> {
  const { indexDir, embedder, rebuild = false, verify = false } = options
  const shape = shapeOf(embedder)
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

function isDone({ plan }: Update, { tidiness }: IndexCorpusOptions): boolean {
  return plan.isCurrent && !plan.isTouched && !(tidiness === 'all' && isUntidy(plan.pieces))
}

function upToDate({ plan, found, lacks }: Update): IndexReport {
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

async function carryOut(update: Update, options: IndexCorpusOptions): Promise<IndexReport> {
  const { plan } = update
  const { indexDir, tidiness = 'little' } = options
  if (plan.manifest && plan.isCurrent && !(tidiness === 'all' && isUntidy(plan.pieces))) {
    // Files were touched and hold what they held: next time their new times tell it.
    const manifest = { ...plan.manifest, seen: plan.kept }
    await switchBuild(indexDir, manifest, plan.manifest)
    return upToDate({ ...update, plan: { ...plan, manifest } })
  }
  return makeBuild(update, options)
}

async function makeBuild({ found, shape, plan }: Update, options: IndexCorpusOptions): Promise<IndexReport> {
  const { corpusDir, indexDir, tidiness = 'little', onProgress = silent, now = () => new Date() } = options
  const { pieces: fresh, report } = await readInto(plan.toRead, options)
  const pieces = [...plan.pieces, ...fresh]
  const problems = [...plan.problems, ...report.problems]
  if (!pieces.some(({ living }) => living > 0)) throw nothingToIndex(corpusDir, problems, found.skipped)

  onProgress('writing', 0, 1)
  const tidied = await tidyPieces(indexDir, pieces, tidiness, options.workers !== undefined)
  const createdAt = now().toISOString()
  const build = `${createdAt.replace(/\D/g, '').slice(0, 17)}-${randomBytes(4).toString('hex')}`
  const { dimensions: _, ...made } = shape
  const about = { ...made, build, createdAt, problems }
  const manifest = await assembleManifest(indexDir, tidied, [...plan.kept, ...report.read], about)
  await switchBuild(indexDir, manifest, plan.manifest)
  await sweep(indexDir, plan.manifest ? [manifest, plan.manifest] : undefined)
  onProgress('writing', 1, 1)
  return {
    ...{ manifest, built: true, problems: [...problems, ...report.lacks], skipped: found.skipped },
    changes: { read: report.read.length, gone: plan.gone },
    isUntidy: isUntidy(tidied),
  }
}

/** Reads files into new pieces: here, or on threads of their own when there is much to read. */
async function readInto(
  files: readonly FoundFile[],
  { indexDir, embedder, workers, onProgress = silent }: IndexCorpusOptions,
): Promise<{ readonly pieces: readonly Piece[]; readonly report: BuildReport }> {
  // A file that is too large is refused, not read.
  const readable = files.filter(({ bytes }) => bytes <= largestFileBytes)
  const bytes = readable.reduce((sum, file) => sum + file.bytes, 0)
  if (workers && bytes >= workers.leastBytes) {
    const { segments, report } = await buildInWorkers(files, indexDir, workers, onProgress)
    return { pieces: segments.map(writtenPiece), report }
  }
  const pieces: Piece[] = []
  const report = await buildSegments(files, embedder, onProgress, (content) => {
    pieces.push(newPiece(content))
  })
  return { pieces, report }
}

/** The shape an index made now would have. */
export function shapeOf(embedder: Embedder): WantedShape {
  const { id, dimensions } = embedder
  return {
    format: formatVersion,
    embedder: id,
    dimensions,
    lexicons: lexiconsId,
    passages: passageCharacters,
    byteOrder: endianness(),
  }
}

function nothingToIndex(
  corpusDir: string,
  problems: readonly Problem[],
  skipped: readonly string[],
): UserError {
  const details = [
    ...problems.map(({ source, message }) => `${source}: ${message}`),
    ...(skipped.length > 0 ? [`${skipped.length} files of kinds Footnote does not read were skipped.`] : []),
  ]
  const message = `There is nothing to index in ${corpusDir}. Put articles in: ${[...formats.keys()].join(', ')}.`
  return new UserError([message, ...details].join('\n  '))
}
