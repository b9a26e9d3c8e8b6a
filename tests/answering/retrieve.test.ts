import { describe, expect, it } from 'vitest'
import { answerQuestion, answerWithTrace } from '../../src/answering/answer-question.ts'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import type { Embedder } from '../../src/embeddings/embedder.ts'
import { articles, libraryOf } from './library.ts'

const ask = async (question: string, files: Readonly<Record<string, string>>) =>
  answerQuestion(question, await libraryOf(files))

/** Cosines cannot be had; everything else is as usual. */
const failing: Embedder = {
  ...builtInEmbedder,
  weight: 0.5,
  embeddings: {
    embedDocuments: (texts) => builtInEmbedder.embeddings.embedDocuments(texts),
    embedQuery: async () => {
      throw new Error('The model is out for lunch.')
    },
  },
}

describe('an embedder that fails', () => {
  it('costs a note, not the answer', async () => {
    const library = await libraryOf(articles, failing)
    const answer = await answerQuestion('Which dogs did the king give to his guest?', library)
    expect([answer.kind, answer.notes, answer.citations[0]?.quote]).toEqual([
      'answered',
      ['vectors-unavailable'],
      'The king gave his guest two Pungsan dogs from the north.',
    ])
  })

  it('says why in the trace', async () => {
    const library = await libraryOf(articles, failing)
    const { trace } = await answerWithTrace('Which dogs did the king give?', library)
    expect(trace?.vectors.failure).toBe('The model is out for lunch.')
  })
})

describe('the margin of a page', () => {
  const files = {
    'page.md': `# A walk in the hills

The shepherd of Orlat found a golden helmet under an oak tree in the spring of last year.
He carried it down to the village in a sack, and the teacher wrote to the museum about it.

## Related news

- [The mayor of Talmaciu bought a purple submarine](https://example.org/1)
- [The choir sings in the old town hall](https://example.org/2)
- [Rain delays the harvest festival](https://example.org/3)
`,
  }

  it('is said to be one where it is cited', async () => {
    const { citations } = await ask('Who bought a purple submarine?', files)
    expect(citations[0]).toMatchObject({ peripheral: true, source: 'page.md' })
  })

  it('ranks below the body of an article', async () => {
    const { citations } = await ask('Who bought a purple submarine?', {
      ...files,
      'news.md': '# Town hall\n\nThe mayor of Talmaciu bought a purple submarine.\n',
    })
    expect(citations[0]).toMatchObject({ peripheral: false, source: 'news.md' })
  })
})
