// The vectors of the index as LangChain's vector store. It is read only: the index is made from files.
import type { Document } from '@langchain/core/documents'
import { VectorStore } from '@langchain/core/vectorstores'
import type { Library } from '../answering/library.ts'
import { passagesIn } from '../answering/scope.ts'
import { UserError } from '../errors.ts'
import { type PassageMetadata, passageDocument } from './passage-document.ts'
import { assertPassageCount, type PassageFilter, scopeOf } from './passage-filter.ts'

/**
 * Finds passages by vectors alone; the retriever, which looks at words too, finds better ones.
 * A score is the cosine, -1 to 1, and 1 is nearest: no distance.
 */
export class FootnoteVectorStore extends VectorStore {
  declare FilterType: PassageFilter
  readonly #library: Library

  constructor(library: Library) {
    super(library.embedder.embeddings, {})
    this.#library = library
  }

  override _vectorstoreType(): string {
    return 'footnote'
  }

  /**
   * @param query a vector of the embedder that made the index
   * @throws UserError when the index has no vectors, RangeError for a vector of other dimensions
   */
  override similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: PassageFilter,
  ): Promise<[Document<PassageMetadata>, number][]> {
    assertPassageCount(k)
    return this.#library.use(async ({ build }) => {
      const { vectors, articleOf, readPassage } = build
      if (vectors.dimensions === 0) {
        throw new UserError(
          'The index has no vectors, because its embedding model did not answer; open it again when it does, or use the retriever, which does without.',
        )
      }
      const found = vectors.search(query, k, passagesIn(build, scopeOf(filter)))
      return found.map(({ passageId, similarity }) => [
        passageDocument(articleOf(passageId), readPassage(passageId)),
        similarity,
      ])
    })
  }

  /** @throws UserError always */
  override async addVectors(): Promise<never> {
    throw this.#readOnly('To add an article, put it into that folder as a file')
  }

  /** @throws UserError always */
  override async addDocuments(): Promise<never> {
    throw this.#readOnly('To add an article, put it into that folder as a file')
  }

  /** @throws UserError always */
  override async delete(): Promise<never> {
    throw this.#readOnly('To delete an article, take its file out of that folder')
  }

  #readOnly(remedy: string): UserError {
    const { corpusDir } = this.#library
    return new UserError(
      `The index is made from the files in ${corpusDir}. ${remedy} and open the index again.`,
    )
  }
}
