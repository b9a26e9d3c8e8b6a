// What a LangChain program imports: opens the index and offers it as a retriever and as a vector store.
import { readConfig } from '../config/read-config.ts'
import type { Problem } from '../errors.ts'
import { type Progress, silent } from '../indexing/progress.ts'
import { openLibrary } from '../open-library.ts'
import { FootnoteRetriever, type RetrieverOptions } from './footnote-retriever.ts'
import { FootnoteVectorStore } from './footnote-vector-store.ts'
import type { HitMetadata, PassageMetadata } from './passage-document.ts'
import type { PassageFilter } from './passage-filter.ts'

/** Relative paths start from the working directory. */
export interface IndexOptions {
  /** Folder of the articles. */
  readonly corpusDir: string
  /** Folder of the built index; it is made where there is none. */
  readonly indexDir: string
  /** Other settings of the README's table by their names, `process.env` for example; usual values without it. */
  readonly settings?: Readonly<Record<string, string | undefined>>
  readonly onProgress?: Progress
}

/** An index that is open and up to date with its corpus. */
export interface FootnoteIndex {
  /** The files that could not be read, and why; only those of the run that indexed them. */
  readonly problems: readonly Problem[]
  retriever(options?: RetrieverOptions): FootnoteRetriever
  vectorStore(): FootnoteVectorStore
  /** Lets go of the files when the last query is answered. */
  close(): void
}

/**
 * Indexes what changed in the corpus and opens the index.
 * @throws UserError when there is nothing to answer from, or a setting is wrong
 */
export async function openIndex(options: IndexOptions): Promise<FootnoteIndex> {
  const { corpusDir, indexDir, settings, onProgress = silent } = options
  const environment = { ...settings, CORPUS_DIR: corpusDir, INDEX_DIR: indexDir }
  const library = await openLibrary(readConfig(environment, ''), onProgress)
  return {
    problems: library.report.problems,
    retriever: (options) => new FootnoteRetriever(library, options),
    vectorStore: () => new FootnoteVectorStore(library),
    close: () => library.close(),
  }
}

// A program may want to name what it gets.
export type {
  FootnoteRetriever,
  FootnoteVectorStore,
  HitMetadata,
  PassageFilter,
  PassageMetadata,
  RetrieverOptions,
}
