import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answering/answer-question.ts'
import { narrow, onlyArticle, passagesIn } from '../../src/answering/scope.ts'
import { libraryOf } from './library.ts'

const question = 'Who opened the new bridge over the Cibin?'

describe('a scope', () => {
  it('keeps everything else out of the answer', async () => {
    const library = await libraryOf()
    const within = await answerQuestion(question, { ...library, scope: onlyArticle('bridge.md') })
    const beyond = await answerQuestion(question, { ...library, scope: onlyArticle('dogs.md') })
    expect(within.citations[0]?.source).toBe('bridge.md')
    expect(beyond.kind).toBe('not-found')
    expect(new Set(beyond.nearest.map(({ source }) => source))).toEqual(new Set(['dogs.md']))
  })

  it('finds a passage that a hundred better ones stand before', async () => {
    const rivals = Array.from({ length: 100 }, (_, i) => [
      `rival-${i}.md`,
      `# Bridge ${i}\n\nMinister Elena Marcu opened the new bridge over the Cibin, and it was bridge ${i}.`,
    ])
    const library = await libraryOf({
      ...Object.fromEntries(rivals),
      'late.md': '# Ferries\n\nNobody but the ferryman opened a way over the Cibin in winter.',
    })
    const answer = await answerQuestion(question, { ...library, scope: onlyArticle('late.md') })
    expect([...answer.citations, ...answer.nearest].map(({ source }) => source)).toEqual(['late.md'])
  })

  it('may hold nothing', async () => {
    const library = await libraryOf()
    const answer = await answerQuestion(question, { ...library, scope: () => false })
    expect([answer.kind, answer.nearest]).toEqual(['not-found', []])
  })

  it('lets through what both of two let through', async () => {
    const { build } = await libraryOf()
    const english = narrow(
      ({ language }) => language === 'en',
      ({ source }) => source.endsWith('.md'),
    )
    expect(build.articles.filter(english ?? (() => true)).map(({ source }) => source)).toEqual([
      'bridge.md',
      'dogs.md',
    ])
    expect(narrow(undefined, undefined)).toBeUndefined()
  })

  it('is not asked for passages when it holds all of them', async () => {
    const { build } = await libraryOf()
    expect(passagesIn(build, () => true)).toBeUndefined()
  })
})

describe('a signal', () => {
  it('gives a question up, also while the embedding model is slow', async () => {
    const library = await libraryOf()
    const controller = new AbortController()
    const embedQuery = () => {
      controller.abort(new Error('time is over'))
      return new Promise<number[]>(() => {})
    }
    const embeddings = { ...library.embedder.embeddings, embedDocuments: async () => [], embedQuery }
    const slow = { ...library, embedder: { ...library.embedder, embeddings }, signal: controller.signal }
    await expect(answerQuestion(question, slow)).rejects.toThrow('time is over')
  })
})
