// The way of an article: file -> article -> passages -> terms and vectors -> segment -> build, swapped in.
import { randomBytes } from 'node:crypto'
import { messageOf, systemCode, UserError } from '../errors.ts'
import { DamagedIndex } from '../store/damaged-index.ts'
import { lockIndex } from '../store/index-lock.ts'
import { sweep, switchBuild } from '../store/switch-build.ts'
import { assembleManifest } from './assemble-manifest.ts'
import type { IndexCorpusOptions, IndexReport } from './index-run.ts'
import { nothingToIndex } from './nothing-to-index.ts'
import { needsBuild, needsNothing, planRun, type Update, upToDate } from './plan-run.ts'
import { silent } from './progress.ts'
import { readPieces } from './read-pieces.ts'
import { isUntidy, tidyPieces } from './tidy-pieces.ts'

/**
 * Brings the index up to date with the corpus: reads what changed, forgets what is gone. The old index stands until
 * the new one is complete. Waits while another process does the same.
 * @throws UserError when the corpus cannot be read at all or holds nothing to index
 */
export async function indexCorpus(options: IndexCorpusOptions): Promise<IndexReport> {
  const { indexDir, onProgress = silent } = options
  if (!options.changed) {
    // Most runs find nothing to do: they need no lock, nor the right to write.
    const first = await planRun(options)
    if (needsNothing(first, options)) return upToDate(first)
  }
  const lock = await lockIndex(indexDir, () => onProgress('waiting', 0, 1))
  try {
    // Somebody else may have done it meanwhile.
    const now = await planRun(options)
    return needsNothing(now, options) ? upToDate(now) : await carryOut(now, options)
  } catch (error) {
    await sweep(indexDir)
    if (error instanceof DamagedIndex && !options.verify)
      return await carryOut(await planRun({ ...options, verify: true }), options)
    if (systemCode(error) === undefined) throw error
    const message = `The index cannot be written to ${indexDir} (${messageOf(error)}). The old one stands.`
    throw new UserError(message, { cause: error })
  } finally {
    lock.release()
  }
}

async function carryOut(update: Update, options: IndexCorpusOptions): Promise<IndexReport> {
  const { plan } = update
  if (!plan.manifest || needsBuild(update, options)) return makeBuild(update, options)
  // Files were touched and hold what they held: next time their new times tell it.
  const manifest = { ...plan.manifest, seen: plan.kept }
  await switchBuild(options.indexDir, manifest, plan.manifest)
  return upToDate({ ...update, plan: { ...plan, manifest } })
}

async function makeBuild({ found, shape, plan }: Update, options: IndexCorpusOptions): Promise<IndexReport> {
  const { corpusDir, indexDir, tidiness = 'little', onProgress = silent, now = () => new Date() } = options
  const { pieces: fresh, report } = await readPieces(plan.toRead, options)
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
