// Files to segments: read, cut into passages, counted, embedded; what is wrong with a file is a sentence in the report.
import type { FoundFile } from '../corpus/list-files.ts'
import { readArticle } from '../corpus/read-article.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import type { Problem } from '../errors.ts'
import type { SegmentContent } from '../store/segment.ts'
import { embedIfPossible } from './embed-if-possible.ts'
import type { Progress } from './progress.ts'
import { passagesOf, SegmentBuilder, termCounters } from './segment-builder.ts'

/** A file that was looked at: its hash, and how many passages it gave; `passages` is null when it became no article. */
export interface ReadFile {
  readonly file: FoundFile
  readonly hash: string
  readonly passages: number | null
}

export interface BuildReport {
  readonly read: readonly ReadFile[]
  readonly problems: readonly Problem[]
  /** Why segments have no vectors, each reason once. */
  readonly lacks: readonly Problem[]
}

/** Reads files into as few segments as they fit in, and hands each over as soon as it is complete. */
export async function buildSegments(
  files: readonly FoundFile[],
  embedder: Embedder,
  onProgress: Progress,
  onSegment: (content: SegmentContent) => void | Promise<void>,
): Promise<BuildReport> {
  const counterOf = termCounters()
  const read: ReadFile[] = []
  const problems: Problem[] = []
  const lacks = new Map<string, Problem>()
  let builder = new SegmentBuilder()

  const finish = async () => {
    if (builder.articleCount === 0) return
    const { vectors, lacks: reasons } = await embedIfPossible(builder.texts, embedder, onProgress)
    for (const reason of reasons) lacks.set(reason.message, reason)
    await onSegment(builder.finish(vectors))
    builder = new SegmentBuilder()
  }
  for (const [i, file] of files.entries()) {
    onProgress('reading', i, files.length)
    const { article, hash, problems: ofFile } = await readArticle(file)
    problems.push(...ofFile)
    const passages = article ? passagesOf(article) : []
    read.push({ file, hash, passages: article ? passages.length : null })
    if (!article) continue
    if (!builder.hasRoomFor(passages.length)) await finish()
    builder.add(article, hash, passages, await counterOf(article.language))
  }
  onProgress('reading', files.length, files.length)
  await finish()
  return { read, problems, lacks: [...lacks.values()] }
}
