import { describe, expect, it } from 'vitest'
import { similarTitles } from '../../src/answering/similar-titles.ts'
import { libraryOf } from './library.ts'

describe('similarTitles', () => {
  const titlesFor = async (question: string, limit = 3) => {
    const { build } = await libraryOf()
    return similarTitles(question, 'en', build.articles, limit).map(({ source }) => source)
  }

  it('names the articles whose titles share words with the question, the likeliest first', async () => {
    expect(await titlesFor('Which bridge at Orlat did the guest cross with his dogs?')).toEqual([
      'bridge.md',
      'dogs.md',
    ])
  })

  it('forgives other forms of a word', async () => {
    expect(await titlesFor('Were there guests?')).toEqual(['dogs.md'])
  })

  it('names no more than it is asked for, and none by chance', async () => {
    expect(await titlesFor('Which bridge at Orlat did the guest cross with his dogs?', 1)).toHaveLength(1)
    expect(await titlesFor('What is photosynthesis for a tree?')).toEqual([])
  })
})
