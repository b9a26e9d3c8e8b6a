// Opens a build: checks every file against the manifest before anyone reads it.
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { messageOf, UserError } from '../errors.ts'
import type { ArticleEntry, Passage } from '../model.ts'
import { decodeArrays } from './array-file.ts'
import { exactVectors } from './exact-vectors.ts'
import { loadHnswlib, openHnswVectors } from './hnsw-vectors.ts'
import { type LexicalIndex, openLexicalIndex } from './lexical-index.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { passageReader } from './passage-file.ts'
import type { VectorIndex } from './vector-index.ts'

export type BuildFile = 'articles.json' | 'passages.jsonl' | 'lexical.bin' | 'vectors.bin' | 'graph.hnsw'

/** One complete, immutable version of the index, open for questions. */
export interface Build {
  readonly manifest: Manifest
  readonly articles: readonly ArticleEntry[]
  readonly lexical: LexicalIndex
  readonly vectors: VectorIndex
  readPassage(passageId: number): Passage
  /** Whether a passage is peripheral, told without reading it. */
  isPeripheral(passageId: number): boolean
  /** The article a passage belongs to. */
  articleOf(passageId: number): ArticleEntry
  /** Lets go of the files; a build that was closed answers no more questions. */
  close(): void
}

/**
 * Opens the build the manifest names.
 * @throws UserError when there is no index yet, or a file of it is missing or damaged
 */
export async function openBuild(indexDir: string): Promise<Build> {
  const manifest = await readManifest(indexDir)
  if (!manifest) throw new UserError(`There is no index in ${indexDir} yet. Run: npm run index`)
  const folder = join(indexDir, 'builds', manifest.build)
  const read = (name: BuildFile) => readChecked(folder, name, manifest)

  const articles = JSON.parse((await read('articles.json')).toString('utf8')) as ArticleEntry[]
  const arrays = decodeChecked(folder, 'lexical.bin', await read('lexical.bin'))
  const ends = arrays.get('passageEnds')
  const peripheral = arrays.get('passagePeripheral')
  if (!(ends instanceof Float64Array) || !(peripheral instanceof Uint8Array)) {
    throw damaged(folder, 'lexical.bin', 'a table is missing')
  }
  await read('passages.jsonl')
  const vectors = await openVectors(folder, manifest, read)
  const lexical = openLexicalIndex(arrays)
  const file = openSync(join(folder, 'passages.jsonl'), 'r')
  const readPassage = passageReader(file, ends)
  let isOpen = true
  return {
    manifest,
    articles,
    lexical,
    vectors,
    readPassage: (passageId) => {
      // The number of a closed file may already belong to another one.
      if (!isOpen) throw new Error(`the build ${manifest.build} was closed`)
      return readPassage(passageId)
    },
    isPeripheral: (passageId) => peripheral[passageId] === 1,
    articleOf: (passageId) => articleAt(articles, passageId),
    close: () => {
      if (isOpen) closeSync(file)
      isOpen = false
    },
  }
}

/** The native graph where it was built and can be loaded, its exact twin otherwise. */
async function openVectors(
  folder: string,
  manifest: Manifest,
  read: (name: BuildFile) => Promise<Buffer>,
): Promise<VectorIndex> {
  if (manifest.files['graph.hnsw']) {
    const hnswlib = await loadHnswlib()
    if (hnswlib) {
      await read('graph.hnsw')
      const path = join(folder, 'graph.hnsw')
      // Whole by its checksum, and yet the module may refuse it (another version of it): its twin needs no graph.
      const graph = await openHnswVectors(hnswlib, path, manifest.dimensions).catch(() => null)
      if (graph) return graph
    }
  }
  const values = decodeChecked(folder, 'vectors.bin', await read('vectors.bin')).get('values')
  if (!(values instanceof Float32Array)) throw damaged(folder, 'vectors.bin', 'a table is missing')
  return exactVectors({ dimensions: manifest.dimensions, values })
}

async function readChecked(folder: string, name: BuildFile, manifest: Manifest): Promise<Buffer> {
  const expected = manifest.files[name]
  try {
    const bytes = await readFile(join(folder, name))
    if (bytes.length === expected?.bytes && crc32(bytes) === expected.crc32) return bytes
  } catch (error) {
    throw damaged(folder, name, messageOf(error))
  }
  throw damaged(folder, name, 'its checksum does not fit')
}

function decodeChecked(folder: string, name: BuildFile, bytes: Uint8Array): ReturnType<typeof decodeArrays> {
  try {
    return decodeArrays(bytes)
  } catch (error) {
    throw damaged(folder, name, messageOf(error))
  }
}

function damaged(folder: string, name: string, what: string): UserError {
  return new UserError(
    `The index is damaged: ${join(folder, name)}: ${what.replace(/\.$/, '')}. Run: npm run index -- --rebuild`,
  )
}

function articleAt(articles: readonly ArticleEntry[], passageId: number): ArticleEntry {
  let low = 0
  let high = articles.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((articles[middle]?.firstPassage ?? 0) <= passageId) low = middle
    else high = middle
  }
  const article = articles[low]
  if (!article) throw new RangeError(`passage ${passageId} belongs to no article`)
  return article
}
