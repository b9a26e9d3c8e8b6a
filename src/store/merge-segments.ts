// Several segments to one: removed articles fall out, nothing is read or embedded again.
import { decodeArrays } from './array-file.ts'
import { readParts, tableOf } from './checked-parts.ts'
import { DamagedIndex } from './damaged-index.ts'
import { lexicalArraysOf } from './lexical-arrays.ts'
import { mergeLexical } from './merge-lexical.ts'
import { type SegmentContent, type SegmentRecord, type StoredArticle, segmentPath } from './segment.ts'
import type { VectorTable } from './vector-index.ts'

/** A segment and which of its articles stay. */
export interface MergedSegment {
  readonly content: SegmentContent
  readonly keeps: (article: number) => boolean
}

/** The content of a segment on the disk. @throws DamagedIndex */
export async function readSegmentContent(indexDir: string, record: SegmentRecord): Promise<SegmentContent> {
  const path = segmentPath(indexDir, record)
  const parts = await readParts(path, record, ['arrays', 'vectors', 'passages'])
  const arrays = decodeArrays(parts.get('arrays') ?? new Uint8Array())
  const [ends, peripheral, articles] = ['passageEnds', 'peripheral', 'articles'].map((name) =>
    arrays.get(name),
  )
  const bytes = parts.get('passages')
  if (
    !(
      ends instanceof Uint32Array &&
      peripheral instanceof Uint8Array &&
      articles instanceof Uint8Array &&
      bytes
    )
  ) {
    throw new DamagedIndex(path, 'a table is missing')
  }
  return {
    articles: JSON.parse(Buffer.from(articles).toString('utf8')) as StoredArticle[],
    lines: { bytes, ends },
    peripheral,
    lexical: lexicalArraysOf(arrays),
    vectors: tableOf(parts.get('vectors'), record),
  }
}

/** The kept articles, segment after segment, in their order. The vectors must all be of the same dimensions. */
export function mergeSegments(segments: readonly MergedSegment[]): SegmentContent {
  const articles: StoredArticle[] = []
  const lines: Uint8Array[] = []
  const ends: number[] = []
  const peripheral: number[] = []
  const vectors: Float32Array[] = []
  let end = 0
  const parts = segments.map(({ content, keeps }) => {
    const newIds = new Int32Array(content.lines.ends.length).fill(-1)
    const { dimensions } = content.vectors
    for (const [i, article] of content.articles.entries()) {
      if (!keeps(i)) continue
      articles.push({ ...article, firstPassage: ends.length })
      for (
        let passage = article.firstPassage;
        passage < article.firstPassage + article.passageCount;
        passage++
      ) {
        const from = passage === 0 ? 0 : (content.lines.ends[passage - 1] ?? 0)
        const line = content.lines.bytes.subarray(from, content.lines.ends[passage])
        newIds[passage] = ends.length
        end += line.length
        lines.push(line)
        ends.push(end)
        peripheral.push(content.peripheral[passage] ?? 0)
        vectors.push(content.vectors.values.subarray(passage * dimensions, (passage + 1) * dimensions))
      }
    }
    return { arrays: content.lexical, newIds }
  })
  return {
    articles,
    lines: { bytes: Buffer.concat(lines), ends: Uint32Array.from(ends) },
    peripheral: Uint8Array.from(peripheral),
    lexical: mergeLexical(parts, ends.length),
    vectors: joined(vectors, segments),
  }
}

function joined(vectors: readonly Float32Array[], segments: readonly MergedSegment[]): VectorTable {
  const dimensions = Math.max(0, ...segments.map(({ content }) => content.vectors.dimensions))
  const values = new Float32Array(vectors.length * dimensions)
  for (const [i, vector] of vectors.entries()) values.set(vector, i * dimensions)
  return { dimensions, values }
}
