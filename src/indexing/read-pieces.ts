// Files to the pieces of a build, on as many threads as are worth it.
import type { FoundFile } from '../corpus/list-files.ts'
import { largestFileBytes } from '../corpus/read-article.ts'
import { buildInWorkers } from './build-in-workers.ts'
import { type BuildReport, buildSegments } from './build-segments.ts'
import type { IndexCorpusOptions } from './index-run.ts'
import { newPiece, type Piece, writtenPiece } from './piece.ts'
import { silent } from './progress.ts'

/** Reads files into new pieces: here, or on threads of their own when there is much to read. */
export async function readPieces(
  files: readonly FoundFile[],
  { indexDir, embedder, workers, onProgress = silent }: IndexCorpusOptions,
): Promise<{ readonly pieces: readonly Piece[]; readonly report: BuildReport }> {
  // A file that is too large is refused, not read.
  const readable = files.filter(({ bytes }) => bytes <= largestFileBytes)
  const bytes = readable.reduce((sum, file) => sum + file.bytes, 0)
  if (workers && bytes >= workers.leastBytes) {
    const { segments, report } = await buildInWorkers(files, indexDir, workers, onProgress)
    return { pieces: segments.map(writtenPiece), report }
  }
  const pieces: Piece[] = []
  const report = await buildSegments(files, embedder, onProgress, (content) => {
    pieces.push(newPiece(content))
  })
  return { pieces, report }
}
