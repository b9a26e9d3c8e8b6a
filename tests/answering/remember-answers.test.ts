import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerMemory } from '../../src/answering/remember-answers.ts'
import { onlyArticle } from '../../src/answering/scope.ts'
import { articles, libraryOf, type TestLibrary } from './library.ts'
import { writing, writingLibrary } from './writing/writing-library.ts'

const question = 'Who opened the new bridge over the Cibin?'

/** Counts how often the embedding model is asked: once for every question that is worked on. */
async function counted() {
  const library = await libraryOf()
  const calls = { count: 0 }
  const { embeddings } = library.embedder
  const counting = {
    embedDocuments: (texts: string[]) => embeddings.embedDocuments(texts),
    embedQuery: (text: string) => {
      calls.count++
      return embeddings.embedQuery(text)
    },
  }
  const embedder = { ...library.embedder, embeddings: counting } as TestLibrary['embedder']
  return { library: { ...library, embedder }, calls }
}

describe('answerMemory', () => {
  it('works once for all who ask the same at the same time', async () => {
    const { library, calls } = await counted()
    const memory = answerMemory()
    const answers = await Promise.all([1, 2, 3].map(() => memory.answer(question, library)))
    expect(calls.count).toBe(1)
    expect(new Set(answers).size).toBe(1)
  })

  it('remembers an answer, and the least asked for is forgotten first', async () => {
    const { library, calls } = await counted()
    const memory = answerMemory({ most: 2 })
    const ask = async (...questions: string[]) => {
      for (const each of questions) await memory.answer(each, library)
      return calls.count
    }
    expect(await ask(question, 'Where do the dogs live?', question)).toBe(2)
    expect(await ask('What sells at the market?')).toBe(3)
    expect(await ask(question)).toBe(3)
    expect(await ask('Where do the dogs live?')).toBe(4)
  })

  it('gives nobody what was found in another scope or another build', async () => {
    const { library, calls } = await counted()
    const memory = answerMemory()
    const open = await memory.answer(question, library)
    const narrow = await memory.answer(question, { ...library, scope: onlyArticle('dogs.md') })
    expect([open.kind, narrow.kind]).toEqual(['answered', 'not-found'])
    await memory.answer(question, { ...library, scope: ({ source }) => source === 'dogs.md' })
    expect(calls.count).toBe(2)
    const build = { ...library.build, manifest: { ...library.build.manifest, build: 'newer' } }
    await memory.answer(question, { ...library, build })
    expect(calls.count).toBe(3)
  })

  it('looks again when a cited file was changed since', async () => {
    const { library } = await counted()
    const memory = answerMemory()
    const before = await memory.answer(question, library)
    const path = join(library.corpusDir, 'bridge.md')
    await writeFile(path, articles['bridge.md'].replace('Minister Elena Marcu opened', 'Nobody opened'))
    await utimes(path, 1, 1)
    const after = await memory.answer(question, library)
    expect(before.citations[0]?.quote).toContain('Elena Marcu')
    expect(JSON.stringify(after)).not.toContain('Minister Elena Marcu opened')
  })

  it('does not remember what a failing model spoiled, nor a failure', async () => {
    const library = await libraryOf()
    let fails = true
    const { embeddings } = library.embedder
    const embedQuery = (text: string) =>
      fails ? Promise.reject(new Error('down')) : embeddings.embedQuery(text)
    const flaky = {
      ...library,
      embedder: {
        ...library.embedder,
        embeddings: { ...embeddings, embedDocuments: async () => [], embedQuery },
      },
    }
    const memory = answerMemory()
    expect((await memory.answer(question, flaky)).notes).toEqual(['vectors-unavailable'])
    fails = false
    expect((await memory.answer(question, flaky)).notes).toEqual([])
  })

  it('asks a chat model again that gave nothing', async () => {
    const { deps } = await writingLibrary([(stage) => stage.refuse(400)])
    const memory = answerMemory()
    const asked = 'How long is the bridge at Orlat?'
    expect((await memory.answer(asked, deps)).notes).toEqual(['model-unavailable'])
    const other = await writingLibrary([writing('The bridge is 312 metres long. [{312 metres}]')])
    const again = await memory.answer(asked, { ...deps, writer: other.deps.writer })
    expect(again.sentences.map(({ text }) => text)).toEqual(['The bridge is 312 metres long.'])
  })

  it('lets one who gives up go, and works on for the others', async () => {
    const library = await libraryOf()
    let letGo: (vector: number[]) => void = () => {}
    const held = new Promise<number[]>((resolve) => {
      letGo = resolve
    })
    const embeddings = {
      ...library.embedder.embeddings,
      embedDocuments: async () => [],
      embedQuery: () => held,
    }
    const slow = { ...library, embedder: { ...library.embedder, embeddings } }
    const memory = answerMemory()
    const impatient = new AbortController()
    const gone = memory.answer(question, { ...slow, signal: impatient.signal })
    const waiting = memory.answer(question, slow)
    impatient.abort(new Error('enough'))
    await expect(gone).rejects.toThrow('enough')
    letGo(new Array<number>(library.build.vectors.dimensions).fill(0.1))
    expect((await waiting).kind).toBe('answered')
  })

  it('ends all work when it is told to', async () => {
    const library = await libraryOf()
    const embedQuery = () => new Promise<number[]>(() => {})
    const embeddings = { ...library.embedder.embeddings, embedDocuments: async () => [], embedQuery }
    const slow = { ...library, embedder: { ...library.embedder, embeddings } }
    const ending = new AbortController()
    const answer = answerMemory({ signal: ending.signal }).answer(question, slow)
    ending.abort(new Error('stopping'))
    await expect(answer).rejects.toThrow('stopping')
  })
})
