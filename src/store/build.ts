// A build: one complete version of the index, put together from segments, open for questions.

import { UserError } from '../errors.ts'
import type { ArticleEntry, Passage } from '../model.ts'
import { type BuildVectors, buildVectors } from './build-vectors.ts'
import { DamagedIndex } from './damaged-index.ts'
import { type LexicalIndex, lexicalIndex } from './lexical-index.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { openSegment, type Segment } from './open-segment.ts'

/** One complete, immutable version of the index, open for questions. Passages are numbered in the order of the articles. */
export interface Build {
  readonly manifest: Manifest
  /** In the order of their sources. */
  readonly articles: readonly ArticleEntry[]
  readonly lexical: LexicalIndex
  readonly vectors: BuildVectors
  readPassage(passageId: number): Passage
  /** Whether a passage is peripheral, told without reading it. */
  isPeripheral(passageId: number): boolean
  /** The article a passage belongs to. */
  articleOf(passageId: number): ArticleEntry
  /** The languages of the articles, the commonest first. */
  readonly languages: readonly string[]
  /** Lets go of the files; a build that was closed answers no more questions. */
  close(): void
}

/** How many builds use a segment; the last one closes it. */
const users = new WeakMap<Segment, number>()
/** The segments of a build that is open. */
const segmentsOf = new WeakMap<Build, readonly Segment[]>()

/**
 * Opens the build the manifest names.
 * @param reuse an open build of the same folder: the segments both have are not read again
 * @throws UserError when there is no index yet; DamagedIndex when a file of it is missing or damaged
 */
export async function openBuild(indexDir: string, reuse?: Build): Promise<Build> {
  const manifest = await readManifest(indexDir)
  if (!manifest) throw new UserError(`There is no index in ${indexDir} yet. Run: npm run index`)
  return openBuildOf(indexDir, manifest, reuse)
}

/** Opens the build of a manifest that was read before. */
export async function openBuildOf(indexDir: string, manifest: Manifest, reuse?: Build): Promise<Build> {
  const open = new Map((reuse && segmentsOf.get(reuse))?.map((segment) => [segment.record.name, segment]))
  const segments: Segment[] = []
  try {
    const opened = await Promise.allSettled(
      manifest.segments.map(async (record) => open.get(record.name) ?? openSegment(indexDir, record)),
    )
    for (const each of opened) {
      if (each.status === 'rejected') continue
      users.set(each.value, (users.get(each.value) ?? 0) + 1)
      segments.push(each.value)
    }
    for (const each of opened) if (each.status === 'rejected') throw each.reason
    return assemble(manifest, segments)
  } catch (error) {
    for (const segment of segments) letGo(segment)
    throw error
  }
}

function assemble(manifest: Manifest, segments: readonly Segment[]): Build {
  const numbering = numberPassages(manifest, segments)
  const { articles, passageIds, segmentOf, placeIn, articleOf } = numbering
  const segmentAt = (passageId: number): readonly [Segment, number] => {
    const segment = segments[segmentOf[passageId] ?? -1]
    if (!segment) throw new RangeError(`passage ${passageId} is not in the index`)
    return [segment, placeIn[passageId] ?? 0]
  }
  const parts = segments.map((segment, i) => ({ segment, passageIds: passageIds[i] ?? new Int32Array() }))
  let isOpen = true
  const build: Build = {
    manifest,
    articles,
    lexical: lexicalIndex(
      parts.map(({ segment, passageIds: ids }) => ({ arrays: segment.lexical, passageIds: ids })),
    ),
    vectors: buildVectors(
      parts.map(({ segment, passageIds: ids }) => ({ index: segment.vectors, passageIds: ids })),
    ),
    languages: languagesOf(articles),
    readPassage: (passageId) => {
      if (!isOpen) throw new Error(`the build ${manifest.build} was closed`)
      const [segment, place] = segmentAt(passageId)
      return segment.readPassage(place)
    },
    isPeripheral: (passageId) => {
      const [segment, place] = segmentAt(passageId)
      return segment.peripheral[place] === 1
    },
    articleOf: (passageId) => {
      const article = articles[articleOf[passageId] ?? -1]
      if (!article) throw new RangeError(`passage ${passageId} belongs to no article`)
      return article
    },
    close: () => {
      if (isOpen) for (const segment of segments) letGo(segment)
      isOpen = false
    },
  }
  segmentsOf.set(build, segments)
  return build
}

interface Numbering {
  readonly articles: readonly ArticleEntry[]
  /** For each segment, the number of each of its passages in the build; -1 for removed ones. */
  readonly passageIds: readonly Int32Array[]
  /** For each passage of the build, its segment, its place there, and its article. */
  readonly segmentOf: Uint16Array
  readonly placeIn: Uint16Array
  readonly articleOf: Uint32Array
}

/** Numbers the passages in the order of the articles, so that it does not matter which segment they are in. */
function numberPassages(manifest: Manifest, segments: readonly Segment[]): Numbering {
  const articles: ArticleEntry[] = []
  const passageIds = segments.map(({ record }) => new Int32Array(record.passageCount).fill(-1))
  const segmentOf = new Uint16Array(manifest.passageCount)
  const placeIn = new Uint16Array(manifest.passageCount)
  const articleOf = new Uint32Array(manifest.passageCount)
  let next = 0
  for (const { source, bytes, modifiedMs, place } of manifest.seen) {
    if (!place) continue
    const stored = segments[place[0]]?.articles[place[1]]
    const ids = passageIds[place[0]]
    if (stored?.source !== source || !ids)
      throw new DamagedIndex(source, 'the manifest does not fit its segments')
    articles.push({ ...stored, bytes, modifiedMs, firstPassage: next })
    for (let i = 0; i < stored.passageCount; i++) {
      ids[stored.firstPassage + i] = next
      segmentOf[next] = place[0]
      articleOf[next] = articles.length - 1
      placeIn[next++] = stored.firstPassage + i
    }
  }
  return { articles, passageIds, segmentOf, placeIn, articleOf }
}

function letGo(segment: Segment): void {
  const left = (users.get(segment) ?? 1) - 1
  users.set(segment, left)
  if (left === 0) segment.close()
}

function languagesOf(articles: readonly ArticleEntry[]): string[] {
  const counts = new Map<string, number>()
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language)
}
