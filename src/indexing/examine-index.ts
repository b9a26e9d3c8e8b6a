// How the index stands beside the corpus, told without changing anything.
import type { FoundFiles } from '../corpus/list-files.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import { messageOf } from '../errors.ts'
import { verifySegment } from '../store/checked-parts.ts'
import { type Manifest, readManifest, shapeDifference } from '../store/manifest.ts'
import { indexShape } from './index-shape.ts'
import { type Plan, planUpdate } from './plan-update.ts'

export interface IndexState {
  /** Null when there is no index yet, or none that can be read. */
  readonly manifest: Manifest | null
  /** Why there is none that can be used as it is, a sentence each: an unreadable manifest, damage, another embedder. */
  readonly faults: readonly string[]
  /** What the next index run would do. */
  readonly plan: Plan
}

/** Reads every file of the index, as `npm run index` does. */
export async function examineIndex(
  indexDir: string,
  found: FoundFiles,
  embedder: Embedder,
): Promise<IndexState> {
  const shape = indexShape(embedder)
  const planFrom = (manifest: Manifest | null) =>
    planUpdate(indexDir, manifest, found, { verify: true, wantsVectors: false })
  try {
    const manifest = await readManifest(indexDir)
    if (!manifest) return { manifest, faults: [], plan: await planFrom(null) }
    const difference = shapeDifference(manifest, shape)
    const plan = await planFrom(difference === null ? manifest : null)
    const faults = difference === null ? [] : [`The index does not fit: ${difference}.`]
    return { manifest, faults: [...faults, ...(await damageOf(indexDir, manifest))], plan }
  } catch (error) {
    return { manifest: null, faults: [messageOf(error)], plan: await planFrom(null) }
  }
}

async function damageOf(indexDir: string, { segments }: Manifest): Promise<readonly string[]> {
  const damage: string[] = []
  for (const record of segments) {
    await verifySegment(indexDir, record).catch((error: unknown) => damage.push(messageOf(error)))
  }
  return damage
}
