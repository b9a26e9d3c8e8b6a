import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answering/answer-question.ts'
import { libraryOf } from './library.ts'

const ask = async (question: string, files: Readonly<Record<string, string>>) =>
  answerQuestion(question, await libraryOf(files))

describe('duplicates', () => {
  const dogs = 'The king gave his guest two Pungsan dogs from the north on Tuesday evening.'

  it('become one statement with a citation for each article', async () => {
    const { sentences, citations } = await ask('Which dogs did the king give to his guest?', {
      'a.md': dogs,
      'b.md': dogs.replace('on Tuesday', 'Tuesday'),
    })
    expect(sentences.map((sentence) => sentence.citations)).toEqual([[1, 2]])
    expect(citations.map(({ source }) => source).sort()).toEqual(['a.md', 'b.md'])
  })

  it('of one article are cited once', async () => {
    const { citations } = await ask('Which dogs did the king give to his guest?', {
      'a.md': `${dogs}\n\n${dogs}\n`,
    })
    expect(citations).toHaveLength(1)
  })

  it('stay two statements when their numbers differ', async () => {
    const { sentences } = await ask('How many soldiers are in the region of Kursk?', {
      'a.md': 'At least 11,000 soldiers of the army are in the region of Kursk now.',
      'b.md': 'At least 50,000 soldiers of the army are in the region of Kursk now.',
    })
    expect(sentences.map((sentence) => sentence.citations)).toEqual([[1], [2]])
  })

  it('stay two statements when one says what the other does not', async () => {
    const { sentences } = await ask('Which dogs did the king give to his guest?', {
      'a.md': dogs,
      'b.md': dogs.replace('two', 'three'),
    })
    expect(sentences.map((sentence) => sentence.citations)).toEqual([[1], [2]])
  })

  it('are looked for in scripts without spaces too', async () => {
    const { sentences } = await ask('国王把狗送给谁了？', {
      'a.md': '国王把两只狗送给了客人。国王后来又把一匹白马送给了邻居。',
      'b.md': '国王把两只狗送给了客人。',
    })
    expect(sentences.map((sentence) => sentence.citations)).toEqual([[1, 2], [3]])
  })

  it('are one statement when their numbers differ in spelling only', async () => {
    const { sentences } = await ask('How many soldiers are in the region of Kursk?', {
      'a.md': 'At least 11,000 soldiers of the army are in the region of Kursk now.',
      'b.md': 'At least 11.000 soldiers of the army are in the region of Kursk now.',
    })
    expect(sentences.map((sentence) => sentence.citations)).toEqual([[1, 2]])
  })
})
