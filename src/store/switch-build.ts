// Makes a manifest the index: written beside, durable, then one rename; what nobody names any more is swept.
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { flushFolder, writeDurably } from './durable.ts'
import {
  encodeManifest,
  type Manifest,
  manifestName,
  previousManifestName,
  readManifest,
} from './manifest.ts'
import { filesOf, segmentsFolder } from './segment.ts'

const besideName = `${manifestName}.new`

/**
 * @param replaced the current manifest, by whoever has read it under the lock; null when it cannot be read
 * @throws an error of the system when the disk does not take it; the old index stands then
 */
export async function switchBuild(
  indexDir: string,
  manifest: Manifest,
  replaced?: Manifest | null,
): Promise<void> {
  const [current, beside] = [join(indexDir, manifestName), join(indexDir, besideName)]
  await mkdir(join(indexDir, segmentsFolder), { recursive: true })
  // The segments are on the disk; so must their names be before the manifest leads to them.
  await flushFolder(join(indexDir, segmentsFolder))
  try {
    await writeDurably(beside, [Buffer.from(encodeManifest(manifest))])
    // Only a manifest that can be read is worth keeping.
    if (replaced ?? (await readManifest(indexDir).catch(() => null))) {
      await copyFile(current, join(indexDir, previousManifestName))
    }
    await rename(beside, current)
  } catch (error) {
    // What cannot be taken away does no harm; why the switch failed is what matters.
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  await flushFolder(indexDir)
}

/**
 * Removes the files that neither the current nor the previous manifest names; whoever has them open goes on reading.
 * @param known both manifests, by whoever has them at hand
 */
export async function sweep(indexDir: string, known?: readonly Manifest[]): Promise<void> {
  const manifests = known ?? (await readManifests(indexDir))
  const named = new Set(manifests.flatMap((manifest) => (manifest?.segments ?? []).flatMap(filesOf)))
  const folder = join(indexDir, segmentsFolder)
  for (const name of await readdir(folder).catch(() => [])) {
    // A file that cannot be removed now (Windows, while it is open) is removed next time.
    if (!named.has(name))
      await rm(join(folder, name), { force: true, recursive: true }).catch(() => undefined)
  }
  // Builds of the first format.
  await rm(join(indexDir, 'builds'), { recursive: true, force: true }).catch(() => undefined)
}

async function readManifests(indexDir: string): Promise<(Manifest | null)[]> {
  const names = [manifestName, previousManifestName]
  return Promise.all(names.map((name) => readManifest(indexDir, name).catch(() => null)))
}
