import { describe, expect, it } from 'vitest'
import { traitsOf } from '../../src/embeddings/model-traits.ts'

describe('traitsOf', () => {
  it.each([
    ['Xenova/multilingual-e5-small', 'query: ', 'passage: '],
    ['intfloat/e5-base-v2', 'query: ', 'passage: '],
    ['nomic-embed-text:v1.5', 'search_query: ', 'search_document: '],
    ['embeddinggemma:300m', 'task: search result | query: ', 'title: none | text: '],
    ['bge-m3', '', ''],
    ['text-embedding-3-small', '', ''],
    ['a-model-nobody-knows', '', ''],
  ])('knows the words that %s wants', (model, queryPrefix, passagePrefix) => {
    expect(traitsOf(model)).toMatchObject({ queryPrefix, passagePrefix })
  })

  it('gives a model of instructions one for questions and none for passages', () => {
    const { queryPrefix, passagePrefix } = traitsOf('jeffh/intfloat-multilingual-e5-large-instruct:f16')
    expect([queryPrefix.startsWith('Instruct: '), passagePrefix]).toEqual([true, ''])
  })

  it.each(['multilingual-e5-small', 'bge-m3', 'text-embedding-3-large', 'any'])(
    'has a floor of cosines below 1 for %s',
    (model) => {
      const { unrelatedCosine } = traitsOf(model)
      expect(unrelatedCosine >= 0 && unrelatedCosine < 1).toBe(true)
    },
  )
})
