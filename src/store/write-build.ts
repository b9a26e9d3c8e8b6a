// Writes a build beside the current one and switches to it by one rename.
import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { messageOf, systemCode, UserError } from '../errors.ts'
import type { ArticleEntry, Passage } from '../model.ts'
import { encodeArrays } from './array-file.ts'
import type { BuildFile } from './build.ts'
import { loadHnswlib, writeHnswGraph } from './hnsw-vectors.ts'
import type { LexicalArrays } from './lexical-index.ts'
import { type Manifest, manifestName, readManifest } from './manifest.ts'
import { encodePassage } from './passage-file.ts'
import type { VectorTable } from './vector-index.ts'

export interface BuildContent {
  readonly articles: readonly ArticleEntry[]
  readonly passages: readonly Passage[]
  readonly lexical: LexicalArrays
  readonly vectors: VectorTable
}

/** The folder of a build that is not complete yet. One older than this was left behind by a crash. */
const unfinished = { suffix: '.partial', hours: 1 } as const

/**
 * Writes the files of a build, then the manifest that names them; until the last rename the old index stands.
 * Older builds are swept, the one before this is kept for whoever still reads it.
 * @throws UserError when the disk does not take it
 */
export async function writeBuild(
  indexDir: string,
  content: BuildContent,
  about: Omit<Manifest, 'build' | 'files' | 'articleCount' | 'passageCount'>,
): Promise<Manifest> {
  const build = `${about.createdAt.replace(/\D/g, '').slice(0, 17)}-${randomBytes(4).toString('hex')}`
  const folder = join(indexDir, 'builds', build)
  const partial = folder + unfinished.suffix
  const previous = await readManifest(indexDir).catch(() => null)
  try {
    await mkdir(partial, { recursive: true })
    const files = await writeFiles(partial, content)
    await rename(partial, folder)
    const manifest: Manifest = {
      ...about,
      build,
      articleCount: content.articles.length,
      passageCount: content.passages.length,
      files,
    }
    await switchTo(indexDir, manifest)
    await sweep(indexDir, [build, previous?.build], Date.parse(about.createdAt))
    return manifest
  } catch (error) {
    for (const path of [partial, folder, besideManifest(indexDir, build)]) {
      // What cannot be taken away does no harm; why the build failed is what matters.
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
    }
    if (systemCode(error) === undefined) throw error
    throw new UserError(
      `The index cannot be written to ${indexDir} (${messageOf(error)}). The old one stands.`,
      {
        cause: error,
      },
    )
  }
}

async function writeFiles(folder: string, content: BuildContent): Promise<Manifest['files']> {
  const lines = content.passages.map((passage) => Buffer.from(encodePassage(passage)))
  const passageEnds = new Float64Array(lines.length)
  const passagePeripheral = Uint8Array.from(content.passages, ({ peripheral }) => (peripheral ? 1 : 0))
  let end = 0
  for (const [i, line] of lines.entries()) {
    end += line.length
    passageEnds[i] = end
  }
  const { values } = content.vectors
  const parts: Record<Exclude<BuildFile, 'graph.hnsw'>, Uint8Array> = {
    'articles.json': Buffer.from(JSON.stringify(content.articles)),
    'passages.jsonl': Buffer.concat(lines),
    'lexical.bin': encodeArrays({ ...content.lexical, passageEnds, passagePeripheral }),
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
    await flush(path)
    const bytes = await readFile(path)
    files['graph.hnsw'] = { bytes: bytes.length, crc32: crc32(bytes) }
  }
  return files
}

async function switchTo(indexDir: string, manifest: Manifest): Promise<void> {
  const beside = besideManifest(indexDir, manifest.build)
  await writeDurably(beside, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`))
  await rename(beside, join(indexDir, manifestName))
}

function besideManifest(indexDir: string, build: string): string {
  return join(indexDir, `${manifestName}.${build}`)
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

/** The module writes the graph itself, and only into the page cache. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes what is neither kept nor just being written by another process. */
async function sweep(indexDir: string, kept: readonly (string | undefined)[], nowMs: number): Promise<void> {
  const builds = join(indexDir, 'builds')
  for (const name of await readdir(builds)) {
    if (kept.includes(name)) continue
    const path = join(builds, name)
    if (name.endsWith(unfinished.suffix)) {
      const found = await stat(path).catch(() => null)
      if (found && nowMs - found.mtimeMs < unfinished.hours * 3_600_000) continue
    }
    await rm(path, { recursive: true, force: true })
  }
}
