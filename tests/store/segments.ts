// Segments of made-up passages for the tests of the store.
import { LexicalBuilder } from '../../src/store/lexical-builder.ts'
import { formatVersion, type Manifest, type SeenFile } from '../../src/store/manifest.ts'
import { encodePassage } from '../../src/store/passage-file.ts'
import type { SegmentContent, SegmentRecord, StoredArticle } from '../../src/store/segment.ts'
import { switchBuild } from '../../src/store/switch-build.ts'
import { writeSegment } from '../../src/store/write-segment.ts'
import { TermCounts } from '../../src/text/term-counts.ts'
import { countUnit } from '../../src/text/terms.ts'

export const passage = (text: string) => ({
  headings: ['One', 'Two'],
  peripheral: false,
  text,
  sentences: [
    { start: 0, end: text.length, fileStart: 10, fileEnd: 10 + text.length, lines: [2, 3] as const },
  ],
})

/** Terms by their hashes, each counted once for every time it is named. */
export function termsOf(hashes: readonly number[]): TermCounts {
  const counts = new TermCounts()
  for (const hash of hashes) counts.add(hash, countUnit)
  return counts
}

export interface TestArticle {
  readonly source: string
  readonly language?: string
  readonly passages: readonly {
    readonly text: string
    readonly terms: readonly number[]
    readonly vector?: readonly number[]
  }[]
}

/** A segment of these articles; without vectors when no passage has one. */
export function segmentOf(articles: readonly TestArticle[]): SegmentContent {
  const lexical = new LexicalBuilder()
  const stored: StoredArticle[] = []
  const lines: Buffer[] = []
  const ends: number[] = []
  let end = 0
  for (const { source, language = 'en', passages } of articles) {
    stored.push({
      ...{
        source,
        title: source,
        isTitled: true,
        language,
        date: null,
        url: null,
        hash: `hash of ${source}`,
      },
      ...{ characters: 3, firstPassage: ends.length, passageCount: passages.length },
    })
    for (const { text, terms } of passages) {
      lexical.add(termsOf(terms))
      const line = Buffer.from(encodePassage(passage(text)))
      end += line.length
      lines.push(line)
      ends.push(end)
    }
  }
  const vectors = articles.flatMap(({ passages }) => passages.map(({ vector }) => vector ?? []))
  return {
    articles: stored,
    lines: { bytes: Buffer.concat(lines), ends: Uint32Array.from(ends) },
    peripheral: new Uint8Array(ends.length),
    lexical: lexical.finish(),
    vectors: { dimensions: vectors[0]?.length ?? 0, values: Float32Array.from(vectors.flat()) },
  }
}

/** A manifest of segments; an article whose source is among the removed ones is in its segment and not in the build. */
export function manifestOf(
  segments: readonly { readonly record: SegmentRecord; readonly content: SegmentContent }[],
  { build = 'first', removed = [] }: { readonly build?: string; readonly removed?: readonly string[] } = {},
): Manifest {
  const seen = segments
    .flatMap(({ content }, segment) =>
      content.articles.map(({ source, hash, passageCount }, article): SeenFile => {
        const place = [segment, article] as const
        return { source, bytes: 1, modifiedMs: 2, hash, place, passages: passageCount }
      }),
    )
    .filter(({ source }) => !removed.includes(source))
    .sort((a, b) => (a.source < b.source ? -1 : 1))
  return {
    ...{ format: formatVersion, embedder: 'test', lexicons: 'test', passages: { least: 600, most: 900 } },
    byteOrder: 'LE',
    ...{ build, createdAt: '2024-11-12T10:00:00.000Z', problems: [] },
    dimensions: segments[0]?.record.dimensions ?? 0,
    articleCount: seen.length,
    passageCount: seen.reduce((sum, { passages }) => sum + passages, 0),
    segments: segments.map(({ record }) => record),
    seen,
  }
}

/** Writes segments and makes them the index. */
export async function writeIndex(
  indexDir: string,
  contents: readonly SegmentContent[],
  about: Parameters<typeof manifestOf>[1] = {},
): Promise<Manifest> {
  const segments: { record: SegmentRecord; content: SegmentContent }[] = []
  for (const content of contents) segments.push({ record: await writeSegment(indexDir, content), content })
  const manifest = manifestOf(segments, about)
  await switchBuild(indexDir, manifest)
  return manifest
}
