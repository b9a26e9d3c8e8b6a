// The manifest: the one file that says which build is the index, and everything that shaped it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, type Problem, systemCode, UserError } from '../errors.ts'

/** Goes up when the files of a build, or what is counted in them, change; older builds are then made again. */
export const formatVersion = 1

/** What shaped a build besides the articles: a difference in any of these asks for another build. */
export interface Shape {
  readonly format: number
  readonly embedder: string
  readonly dimensions: number
  /** Which dictionaries the concepts come from. */
  readonly lexicons: string
  /** The chunking, in characters. */
  readonly passages: { readonly least: number; readonly most: number }
}

/** The shape a build should have; dimensions are null while only the model's first answer tells. */
export interface WantedShape extends Omit<Shape, 'dimensions'> {
  readonly dimensions: number | null
}

/** Whether a build has vectors; without them it was made while the embedding model gave none. */
export function hasVectors({ dimensions }: Pick<Shape, 'dimensions'>): boolean {
  return dimensions > 0
}

/** A file of the corpus as it was when the build was made. */
export interface SeenFile {
  readonly source: string
  readonly bytes: number
  readonly modifiedMs: number
  /** SHA-256 of its bytes, or empty when it could not be read. */
  readonly hash: string
}

export interface Manifest extends Shape {
  /** Name of the folder of the build below `builds`. */
  readonly build: string
  /** ISO 8601, universal time. */
  readonly createdAt: string
  readonly articleCount: number
  readonly passageCount: number
  /** Every file of the build with its size and CRC-32, which tells truncation and flipped bits. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly crc32: number }>>
  readonly seen: readonly SeenFile[]
  /** What was wrong with files of the corpus, told again while they stay as they are. */
  readonly problems: readonly Problem[]
}

export const manifestName = 'manifest.json'

/**
 * The manifest of an index folder, or null when there is none yet.
 * @throws UserError when it cannot be understood
 */
export async function readManifest(indexDir: string): Promise<Manifest | null> {
  const path = join(indexDir, manifestName)
  try {
    const manifest: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (isManifest(manifest)) return manifest
    throw new UserError(`The index in ${indexDir} has another format than this version of Footnote reads.`)
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null
    if (error instanceof UserError) throw error
    throw new UserError(`${path} cannot be read (${messageOf(error)}).`, { cause: error })
  }
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || value.format !== formatVersion) return false
  const { build, createdAt, embedder, dimensions, passages, articleCount, passageCount, files } = value
  const texts = [build, createdAt, embedder]
  const numbers = [dimensions, articleCount, passageCount]
  return (
    texts.every((text) => typeof text === 'string') &&
    // A folder below `builds` and nowhere else.
    /^[\w-]+$/.test(String(build)) &&
    numbers.every((number) => Number.isSafeInteger(number)) &&
    isRecord(passages) &&
    isRecord(files) &&
    Object.values(files).every((file) => isRecord(file)) &&
    areRecords(value.seen) &&
    areRecords(value.problems)
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function areRecords(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => isRecord(each) && typeof each.source === 'string')
}

/** What differs between two shapes, in words, or null. A build without vectors only lacks something. */
export function shapeDifference(found: Shape, wanted: WantedShape): string | null {
  if (found.embedder !== wanted.embedder) return `it was built with the embedder ${found.embedder}`
  if (found.lexicons !== wanted.lexicons) return `its concepts come from other dictionaries`
  if (hasVectors(found) && found.dimensions !== (wanted.dimensions ?? found.dimensions)) {
    return `its vectors have ${found.dimensions} dimensions`
  }
  if (found.passages.least !== wanted.passages.least || found.passages.most !== wanted.passages.most) {
    return `its passages are cut at ${found.passages.least} to ${found.passages.most} characters`
  }
  return null
}
