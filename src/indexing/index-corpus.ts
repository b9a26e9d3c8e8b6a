// The way of an article: file -> article -> passages -> terms and vectors -> build -> swapped in.

import { listFiles } from '../corpus/list-files.ts'
import { readArticle } from '../corpus/read-article.ts'
import { passageCharacters, splitPassages } from '../corpus/split-passages.ts'
import type { Embedder } from '../embeddings/embedder.ts'
import { type Problem, UserError } from '../errors.ts'
import type { Article, ArticleEntry, Passage } from '../model.ts'
import { LexicalBuilder } from '../store/lexical-builder.ts'
import { lexiconsId, loadLexicon } from '../store/lexicons.ts'
import { formatVersion, type Manifest, type SeenFile, type WantedShape } from '../store/manifest.ts'
import { writeBuild } from '../store/write-build.ts'
import { termCounter } from '../text/terms.ts'
import { currentManifest } from './current-manifest.ts'
import { embedIfPossible, whyStillWithoutVectors } from './embed-if-possible.ts'
import { type Progress, silent } from './progress.ts'

export interface IndexCorpusOptions {
  readonly corpusDir: string
  readonly indexDir: string
  readonly embedder: Embedder
  /** Build anew even when nothing changed. */
  readonly rebuild?: boolean
  readonly onProgress?: Progress
  readonly now?: () => Date
}

export interface IndexReport {
  readonly manifest: Manifest
  /** Whether a new build was made; false when the index was up to date. */
  readonly built: boolean
  readonly problems: readonly Problem[]
  /** Files of a kind nobody here reads. */
  readonly skipped: readonly string[]
}

/**
 * Brings the index up to date with the corpus. The old index stands until the new one is complete.
 * @throws UserError when the corpus cannot be read at all or holds nothing to index
 */
export async function indexCorpus(options: IndexCorpusOptions): Promise<IndexReport> {
  const { corpusDir, indexDir, embedder, onProgress = silent, now = () => new Date() } = options
  const shape = shapeOf(embedder)

  const found = await listFiles(corpusDir)
  const manifest = options.rebuild ? null : await currentManifest(indexDir, shape, found)
  const lack = manifest && (await whyStillWithoutVectors(manifest, embedder))
  if (manifest && lack !== 'can have them') {
    const problems = [...manifest.problems, ...(lack ?? [])]
    return { manifest, built: false, problems, skipped: found.skipped }
  }

  const lexical = new LexicalBuilder()
  const counterOf = termCounters()
  const articles: ArticleEntry[] = []
  const passages: Passage[] = []
  const texts: string[] = []
  const seen: SeenFile[] = []
  const problems: Problem[] = [...found.problems]
  for (const [i, file] of found.files.entries()) {
    onProgress('reading', i, found.files.length)
    const { article, hash, problems: ofFile } = await readArticle(file)
    problems.push(...ofFile)
    seen.push({ source: file.source, bytes: file.bytes, modifiedMs: file.modifiedMs, hash })
    if (!article) continue
    const own = splitPassages(article)
    const countTerms = await counterOf(article.language)
    for (const passage of own) {
      const text = indexedText(article, passage)
      lexical.add(countTerms(text))
      texts.push(text)
    }
    const { bytes, modifiedMs } = file
    articles.push(entryOf(article, { bytes, modifiedMs, hash }, passages.length, own.length))
    passages.push(...own)
  }
  if (passages.length === 0) throw nothingToIndex(corpusDir, problems, found.skipped)

  const { vectors, lacks } = await embedIfPossible(texts, embedder, onProgress)
  onProgress('writing', 0, 1)
  const written = await writeBuild(
    indexDir,
    { articles, passages, lexical: lexical.finish(), vectors },
    { ...shape, dimensions: vectors.dimensions, createdAt: now().toISOString(), seen, problems },
  )
  onProgress('writing', 1, 1)
  return { manifest: written, built: true, problems: [...problems, ...lacks], skipped: found.skipped }
}

/** Counts the terms of a language; each is set up once. */
function termCounters(): (language: string) => Promise<ReturnType<typeof termCounter>> {
  const counters = new Map<string, ReturnType<typeof termCounter>>()
  return async (language) => {
    const counter = counters.get(language) ?? termCounter(language, await loadLexicon(language))
    counters.set(language, counter)
    return counter
  }
}

function shapeOf(embedder: Embedder): WantedShape {
  const { id, dimensions } = embedder
  return {
    format: formatVersion,
    embedder: id,
    dimensions,
    lexicons: lexiconsId,
    passages: passageCharacters,
  }
}

/** A passage is also found by the title of its article and the headings above it. */
function indexedText(article: Article, passage: Passage): string {
  return [...(article.isTitled ? [article.title] : []), ...passage.headings, passage.text].join('\n')
}

function entryOf(
  article: Article,
  file: Pick<ArticleEntry, 'bytes' | 'modifiedMs' | 'hash'>,
  firstPassage: number,
  passageCount: number,
): ArticleEntry {
  const { source, title, isTitled, language, date, url, text } = article
  return {
    source,
    title,
    isTitled,
    language,
    date,
    url,
    ...file,
    characters: text.length,
    firstPassage,
    passageCount,
  }
}

function nothingToIndex(
  corpusDir: string,
  problems: readonly Problem[],
  skipped: readonly string[],
): UserError {
  const details = [
    ...problems.map(({ source, message }) => `${source}: ${message}`),
    ...(skipped.length > 0 ? [`${skipped.length} files of kinds Footnote does not read were skipped.`] : []),
  ]
  const message = `There is nothing to index in ${corpusDir}. Put .md, .txt or .html articles in.`
  return new UserError([message, ...details].join('\n  '))
}
