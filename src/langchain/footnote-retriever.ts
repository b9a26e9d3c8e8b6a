// The index as LangChain's retriever: the passages an answer would be made of, best first.
import type { Document } from '@langchain/core/documents'
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers'
import type { Library } from '../answering/library.ts'
import { searchPassages } from '../answering/search-passages.ts'
import { type HitMetadata, hitDocument } from './passage-document.ts'
import { assertPassageCount, type PassageFilter, scopeOf } from './passage-filter.ts'

/** Callbacks, tags and metadata of LangChain, and what to find. */
export interface RetrieverOptions extends BaseRetrieverInput {
  /** How many passages at most; 4 without it. */
  k?: number
  filter?: PassageFilter
}

/** Finds passages by words and vectors together. A query without a letter or digit finds nothing. */
export class FootnoteRetriever extends BaseRetriever<HitMetadata> {
  static override lc_name() {
    return 'FootnoteRetriever'
  }

  override readonly lc_namespace = ['footnote', 'retrievers']
  readonly k: number
  readonly filter: PassageFilter | undefined
  readonly #library: Library

  /** @throws UserError for a `k` that is no whole number above 0 */
  constructor(library: Library, { k = 4, filter, ...options }: RetrieverOptions = {}) {
    super(options)
    assertPassageCount(k)
    this.k = k
    this.filter = filter
    this.#library = library
  }

  /** Asks the build of the moment: a newer one may have come since the last query. */
  override _getRelevantDocuments(query: string): Promise<Document<HitMetadata>[]> {
    return this.#library.use(async (deps) => {
      const { hits } = await searchPassages(query, { ...deps, scope: scopeOf(this.filter) }, this.k)
      return hits.map(hitDocument)
    })
  }
}
