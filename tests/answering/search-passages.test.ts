import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answering/answer-question.ts'
import { searchPassages } from '../../src/answering/search-passages.ts'
import { libraryOf } from './library.ts'

const sourcesFor = async (words: string, limit = 10) => {
  const { hits } = await searchPassages(words, await libraryOf(), limit)
  return hits.map(({ article }) => article.source)
}

describe('searchPassages', () => {
  it('gives the passage that says most of the words first', async () => {
    expect((await sourcesFor('royal dogs in the gardens'))[0]).toBe('dogs.md')
  })

  it('gives no more passages than wanted', async () => {
    expect(await sourcesFor('the king, the bridge, the market', 2)).toHaveLength(2)
  })

  it('begins with the passage an answer quotes first', async () => {
    const library = await libraryOf()
    const words = 'Who opened the bridge over the Cibin?'
    const [{ hits }, { citations }] = [
      await searchPassages(words, library, 1),
      await answerQuestion(words, library),
    ]
    expect(hits[0]?.passage.text).toContain(citations[0]?.quote)
  })

  it('gives passages of relevance from 0 to 1', async () => {
    const { hits } = await searchPassages('bridge', await libraryOf(), 10)
    expect(hits.filter(({ relevance }) => relevance <= 0 || relevance > 1)).toEqual([])
  })

  it('tells the language of the words', async () => {
    const { language } = await searchPassages('ce au semnat în noiembrie', await libraryOf(), 1)
    expect(language).toBe('ro')
  })

  it('takes a page of words by its beginning', async () => {
    expect((await sourcesFor(`royal dogs ${'and '.repeat(100_000)}`))[0]).toBe('dogs.md')
  })
})
