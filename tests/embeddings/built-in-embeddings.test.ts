import { describe, expect, it } from 'vitest'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'

const { embeddings, dimensions } = builtInEmbedder
const cosine = (one: readonly number[], other: readonly number[]) =>
  one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0)

describe('the built-in embeddings', () => {
  it('give a vector of length 1 and the dimensions they say', async () => {
    const vector = await embeddings.embedQuery('The treaty was signed in June.')
    expect([vector.length, Math.hypot(...vector)]).toEqual([dimensions, expect.closeTo(1, 6)])
  })

  it('give the same for a question as for a passage', async () => {
    const [document] = await embeddings.embedDocuments(['The treaty was signed.'])
    expect(await embeddings.embedQuery('The treaty was signed.')).toEqual(document)
  })

  it('bring texts with a shared wording nearer to each other', async () => {
    const [dogs, dog, treaty] = await embeddings.embedDocuments([
      'The king gave two dogs to his guest',
      'A dog was given by the king',
      'Parliament ratified a defence agreement',
    ])
    expect(cosine(dogs ?? [], dog ?? [])).toBeGreaterThan(cosine(dogs ?? [], treaty ?? []))
  })

  it.each(['', '...', '😀'])('give numbers for %j', async (text) => {
    expect((await embeddings.embedQuery(text)).every(Number.isFinite)).toBe(true)
  })

  it('give nothing for nothing', async () => {
    expect(await embeddings.embedDocuments([])).toEqual([])
  })
})
