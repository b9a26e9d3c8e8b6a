// The vector store from the outside: under LangChain's own retrievers, which take its scores for similarities.
import { ScoreThresholdRetriever } from '@langchain/classic/retrievers/score_threshold'
import { Document } from '@langchain/core/documents'
import { describe, expect, it, onTestFinished } from 'vitest'
import { swappableLibrary } from '../../src/answering/library.ts'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import type { Embedder } from '../../src/embeddings/embedder.ts'
import { indexCorpus } from '../../src/indexing/index-corpus.ts'
import { FootnoteVectorStore } from '../../src/langchain/footnote-vector-store.ts'
import { ModelUnavailable } from '../../src/providers/provider-failure.ts'
import { openBuild } from '../../src/store/build.ts'
import { temporaryCorpus } from '../helpers.ts'
import { files, opened } from './opened.ts'

const words = 'The king gave his guest two Pungsan dogs from the north.'

describe('FootnoteVectorStore', () => {
  it('finds the nearest passages, and its score is their cosine', async () => {
    const { index } = await opened()
    const store = index.vectorStore()
    const found = await store.similaritySearchWithScore(words, 3)
    const scores = found.map(([, score]) => score)
    expect([found[0]?.[0].metadata.source, scores.toSorted((a, b) => b - a)]).toEqual(['dogs.md', scores])
    // A passage is embedded under its title.
    const [[text = '']] = [found.map(([{ pageContent }]) => `Dogs for a guest\n${pageContent}`)]
    const [query, [passage = []]] = [
      await store.embeddings.embedQuery(words),
      await store.embeddings.embedDocuments([text]),
    ]
    expect(scores[0]).toBeCloseTo(
      query.reduce((sum, value, i) => sum + value * (passage[i] ?? 0), 0),
      4,
    )
  })

  it('is asked through the retriever of every vector store', async () => {
    const { index } = await opened()
    const retriever = index.vectorStore().asRetriever({ k: 1, filter: { language: 'ro' } })
    const found = await retriever.invoke('decretul de ratificare a tratatului de apărare')
    expect(found.map(({ metadata }) => metadata.source)).toEqual(['acord.md'])
  })

  it('gives the nearer ones where a least similarity is asked for', async () => {
    const { index } = await opened()
    const vectorStore = index.vectorStore()
    const above = (minSimilarityScore: number) =>
      ScoreThresholdRetriever.fromVectorStore(vectorStore, { minSimilarityScore }).invoke(words)
    const [[, best = 0] = []] = await vectorStore.similaritySearchWithScore(words, 1)
    const [all, nearest, none] = [await above(-1), await above(best - 0.001), await above(best + 0.001)]
    expect([all.length > 1, nearest.map(({ metadata }) => metadata.source), none]).toEqual([
      true,
      ['dogs.md'],
      [],
    ])
  })

  it('gives the documents the retriever gives, without its relevance', async () => {
    const { index } = await opened()
    const [near] = await index.vectorStore().similaritySearch(words, 1)
    const [found] = await index.retriever({ k: 1 }).invoke(words)
    expect({ ...found }).toEqual({ ...near, metadata: { ...near?.metadata, relevance: expect.any(Number) } })
  })

  it('says what to do instead of adding and deleting', async () => {
    const { index, corpusDir } = await opened()
    const retriever = index.vectorStore().asRetriever()
    const added = retriever.addDocuments([new Document({ pageContent: 'News' })])
    await expect(added).rejects.toThrow(
      `The index is made from the files in ${corpusDir}. To add an article, put it into that folder as a file and open the index again.`,
    )
    await expect(index.vectorStore().addVectors()).rejects.toThrow('put it into that folder')
    await expect(index.vectorStore().delete()).rejects.toThrow(
      'To delete an article, take its file out of that folder and open the index again.',
    )
  })

  it('refuses a vector of another model', async () => {
    const { index } = await opened()
    await expect(index.vectorStore().similaritySearchVectorWithScore([1, 0, 0], 1)).rejects.toThrow(
      'a vector of 3 dimensions was put to an index of 128',
    )
  })

  it('says why an index without vectors finds nothing', async () => {
    const down = () => Promise.reject(new ModelUnavailable('The model sleeps.'))
    const embedder: Embedder = {
      id: 'asleep',
      dimensions: null,
      weight: 0.5,
      embeddings: { embedDocuments: down, embedQuery: builtInEmbedder.embeddings.embedQuery },
    }
    const dirs = await temporaryCorpus(files)
    await indexCorpus({ ...dirs, embedder })
    const library = swappableLibrary({ ...dirs, embedder, build: await openBuild(dirs.indexDir) })
    onTestFinished(() => library.close())
    await expect(new FootnoteVectorStore(library).similaritySearch(words)).rejects.toThrow(
      'The index has no vectors, because its embedding model did not answer; open it again when it does',
    )
  })
})
