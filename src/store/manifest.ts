// The manifest: the one file that says which segments are the index, and everything that shaped it.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { messageOf, type Problem, systemCode, UserError } from '../errors.ts'
import type { SegmentRecord } from './segment.ts'

/** Goes up when the files of a build, or what is counted in them, change; older builds are then made again. */
export const formatVersion = 2

/** What shaped a build besides the articles: a difference in any of these asks for another build. */
export interface Shape {
  readonly format: number
  readonly embedder: string
  readonly dimensions: number
  /** Which dictionaries the concepts come from. */
  readonly lexicons: string
  /** The chunking, in characters. */
  readonly passages: { readonly least: number; readonly most: number }
  /** Of the machine: typed arrays lie in the files as they lie in its memory. */
  readonly byteOrder: 'LE' | 'BE'
}

/** The shape a build should have; dimensions are null while only the model's first answer tells. */
export interface WantedShape extends Omit<Shape, 'dimensions'> {
  readonly dimensions: number | null
}

/** Whether a build has vectors; without them it was made while the embedding model gave none. */
export function hasVectors({ dimensions }: Pick<Shape, 'dimensions'>): boolean {
  return dimensions > 0
}

/** A file of the corpus as it was when it was looked at last. */
export interface SeenFile {
  readonly source: string
  readonly bytes: number
  readonly modifiedMs: number
  /** SHA-256 of its bytes, or empty when it could not be read. */
  readonly hash: string
  /** Its segment and its place among the articles there; null for a file that became no article. */
  readonly place: readonly [segment: number, article: number] | null
  /** Passages it was cut into. */
  readonly passages: number
}

export interface Manifest extends Shape {
  /** Names this version of the index. */
  readonly build: string
  /** ISO 8601, universal time. */
  readonly createdAt: string
  readonly articleCount: number
  readonly passageCount: number
  /** An article of a segment to which no seen file leads was removed. */
  readonly segments: readonly SegmentRecord[]
  /** In the order of their sources. */
  readonly seen: readonly SeenFile[]
  /** What was wrong with files of the corpus, told again while they stay as they are. */
  readonly problems: readonly Problem[]
}

export const manifestName = 'manifest.json'
/** The manifest before the current one, for a day on which that one is damaged. */
export const previousManifestName = 'manifest.previous.json'

/** A manifest as it lies in its file: with a checksum over everything before it. */
export function encodeManifest(manifest: Manifest): string {
  const body = JSON.stringify(manifest)
  return `${body.slice(0, -1)},"crc32":${crc32(body)}}\n`
}

/**
 * The manifest of an index folder, or null when there is none yet.
 * @throws UserError when it cannot be understood
 */
export async function readManifest(indexDir: string, name = manifestName): Promise<Manifest | null> {
  const path = join(indexDir, name)
  try {
    return decodeManifest(await readFile(path, 'utf8'), indexDir)
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null
    if (error instanceof UserError) throw error
    throw new UserError(`${path} cannot be read (${messageOf(error)}).`, { cause: error })
  }
}

function decodeManifest(json: string, indexDir: string): Manifest {
  const manifest: unknown = JSON.parse(json)
  if (!isRecord(manifest) || manifest.format !== formatVersion) {
    throw new UserError(`The index in ${indexDir} has another format than this version of Footnote reads.`)
  }
  const body = `${json.slice(0, json.lastIndexOf(',"crc32":'))}}`
  if (manifest.crc32 !== crc32(body) || !isManifest(manifest)) {
    throw new UserError(`The manifest of the index in ${indexDir} is damaged.`)
  }
  const { crc32: _, ...rest } = manifest
  return rest
}

/** The checksum holds: only a manifest made by hand could have the wrong fields, so only the outline is looked at. */
function isManifest(value: Record<string, unknown>): value is Record<string, unknown> & Manifest {
  const { build, createdAt, embedder, dimensions, passages, articleCount, passageCount, segments } = value
  return (
    [build, createdAt, embedder].every((text) => typeof text === 'string') &&
    [dimensions, articleCount, passageCount].every((number) => Number.isSafeInteger(number)) &&
    isRecord(passages) &&
    Array.isArray(segments) &&
    // A file below `segments` and nowhere else.
    segments.every((each) => isRecord(each) && /^\w+$/.test(String(each.name))) &&
    [value.seen, value.problems].every(areOfFiles)
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function areOfFiles(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => isRecord(each) && typeof each.source === 'string')
}

/** What differs between two shapes, in words, or null. A build without vectors only lacks something. */
export function shapeDifference(found: Shape, wanted: WantedShape): string | null {
  if (found.embedder !== wanted.embedder) return `it was built with the embedder ${found.embedder}`
  if (found.byteOrder !== wanted.byteOrder) return `it comes from a machine of the other byte order`
  if (found.lexicons !== wanted.lexicons) return `its concepts come from other dictionaries`
  if (hasVectors(found) && found.dimensions !== (wanted.dimensions ?? found.dimensions)) {
    return `its vectors have ${found.dimensions} dimensions`
  }
  if (found.passages.least !== wanted.passages.least || found.passages.most !== wanted.passages.most) {
    return `its passages are cut at ${found.passages.least} to ${found.passages.most} characters`
  }
  return null
}
