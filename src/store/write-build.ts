// Writes a build beside the current one and switches to it by one rename.
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { ArticleEntry, Passage } from '../model.ts'
import { encodeArrays } from './array-file.ts'
import type { BuildFile } from './build.ts'
import { loadHnswlib, writeHnswGraph } from './hnsw-vectors.ts'
import type { LexicalArrays } from './lexical-index.ts'
import { type Manifest, manifestName } from './manifest.ts'
import { encodePassage } from './passage-file.ts'
import type { VectorTable } from './vector-index.ts'

export interface BuildContent {
  readonly articles: readonly ArticleEntry[]
  readonly passages: readonly Passage[]
  readonly lexical: LexicalArrays
  readonly vectors: VectorTable
}

/**
 * Writes the files of a build, then the manifest that names them; until the last rename the old index stands.
 * Older builds are swept, the one before this is kept for whoever still reads it.
 */
export async function writeBuild(
  indexDir: string,
  content: BuildContent,
  about: Omit<Manifest, 'build' | 'files' | 'articleCount' | 'passageCount'>,
): Promise<Manifest> {
  const build = `${about.createdAt.replace(/\D/g, '').slice(0, 14)}-${randomBytes(4).toString('hex')}`
  const folder = join(indexDir, 'builds', build)
  await mkdir(folder, { recursive: true })
  try {
    const files = await writeFiles(folder, content)
    const manifest: Manifest = {
      ...about,
      build,
      articleCount: content.articles.length,
      passageCount: content.passages.length,
      files,
    }
    await switchTo(indexDir, manifest)
    await sweep(indexDir, build)
    return manifest
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function writeFiles(folder: string, content: BuildContent): Promise<Manifest['files']> {
  const lines = content.passages.map((passage) => Buffer.from(encodePassage(passage)))
  const passageEnds = new Float64Array(lines.length)
  let end = 0
  for (const [i, line] of lines.entries()) {
    end += line.length
    passageEnds[i] = end
  }
  const { values } = content.vectors
  const parts: Record<Exclude<BuildFile, 'graph.hnsw'>, Uint8Array> = {
    'articles.json': Buffer.from(JSON.stringify(content.articles)),
    'passages.jsonl': Buffer.concat(lines),
    'lexical.bin': encodeArrays({ ...content.lexical, passageEnds }),
    'vectors.bin': encodeArrays({ values }),
  }
  const files: Record<string, { bytes: number; crc32: number }> = {}
  for (const [name, bytes] of Object.entries(parts)) {
    await writeDurably(join(folder, name), bytes)
    files[name] = { bytes: bytes.length, crc32: crc32(bytes) }
  }
  const hnswlib = values.length > 0 ? await loadHnswlib() : null
  if (hnswlib) {
    const path = join(folder, 'graph.hnsw')
    await writeHnswGraph(hnswlib, content.vectors, path)
    const bytes = await readFile(path)
    files['graph.hnsw'] = { bytes: bytes.length, crc32: crc32(bytes) }
  }
  return files
}

async function switchTo(indexDir: string, manifest: Manifest): Promise<void> {
  const beside = join(indexDir, `${manifestName}.${manifest.build}`)
  await writeDurably(beside, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`))
  await rename(beside, join(indexDir, manifestName))
}

/** On the disk, not only in the page cache, before anything names it. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w')
  try {
    await writeFile(handle, bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Keeps the newest builds; their names begin with the time they were made. */
async function sweep(indexDir: string, current: string): Promise<void> {
  const builds = join(indexDir, 'builds')
  const older = (await readdir(builds)).filter((name) => name < current).sort()
  for (const name of older.slice(0, -1)) await rm(join(builds, name), { recursive: true, force: true })
}
