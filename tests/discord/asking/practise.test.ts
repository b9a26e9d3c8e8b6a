import { describe, expect, it } from 'vitest'
import { swappableLibrary } from '../../../src/answering/library.ts'
import { answerQueue } from '../../../src/discord/asking/answer-queue.ts'
import { practise } from '../../../src/discord/asking/practise.ts'
import type { Embedder } from '../../../src/embeddings/embedder.ts'
import { runningBot, standardLibrary } from '../running-bot.ts'
import { slash } from '../stand-in-events.ts'
import { textOf } from '../stand-in-rules.ts'

const never = new AbortController().signal

describe('practise', () => {
  it('answers as many questions as it is told to, in turns', async () => {
    const library = swappableLibrary(await standardLibrary())
    const queue = answerQueue()
    expect(await practise({ library, queue }, never, 7)).toBe(7)
  })

  it('asks no model and no server for vectors', async () => {
    const deps = await standardLibrary()
    const unasked = () => {
      throw new Error('somebody has to pay for this')
    }
    const embeddings = { embedDocuments: unasked, embedQuery: unasked }
    const embedder: Embedder = { ...deps.embedder, id: 'a-server', embeddings }
    const writer = {
      model: { id: 'a-model', stream: unasked },
      unverified: 'drop',
      checksTwice: false,
    } as never
    const library = swappableLibrary({ ...deps, embedder, writer })
    expect(await practise({ library, queue: answerQueue() }, never, 3)).toBe(3)
  })

  it('ends when it is told to, also in the middle of an answer', async () => {
    const deps = await standardLibrary()
    const stop = new AbortController()
    const embedQuery = () => new Promise<number[]>(() => stop.abort())
    const embedder = { ...deps.embedder, embeddings: { embedDocuments: async () => [], embedQuery } }
    const library = swappableLibrary({ ...deps, embedder })
    expect(await practise({ library, queue: answerQueue() }, stop.signal)).toBeLessThanOrEqual(1)
  })

  it('leaves nothing behind: the record and the figures know of no question', async () => {
    const { record, run, logged } = await runningBot()
    expect(await logged(/^Warm/)).toMatch(/^Warm after 40 answers for nobody, in [\d.]+ s\.$/)
    expect(record.all('SELECT * FROM answers')).toEqual([])
    const { body } = await run(slash('ask', { question: 'How long is the bridge of Sulina?' }))
    expect(textOf(body)).toContain('412')
  })
})
