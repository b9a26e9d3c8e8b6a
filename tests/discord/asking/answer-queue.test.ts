import { describe, expect, it } from 'vitest'
import { answerQueue } from '../../../src/discord/asking/answer-queue.ts'

/** Work that ends when it is told to. */
function open() {
  let end: () => void = () => {}
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end, work: () => done }
}

describe('answerQueue', () => {
  it('lets the event loop turn before every piece of work', async () => {
    const queue = answerQueue({ atOnce: 1 })
    const order: string[] = []
    const works = ['ana', 'dan'].map((person) => queue.run(person, () => order.push(`answer for ${person}`)))
    setImmediate(() => {
      order.push('acknowledged')
      setImmediate(() => order.push('acknowledged too'))
    })
    await Promise.all(works)
    expect(order[0]).toBe('answer for ana')
    expect(order.indexOf('acknowledged')).toBeLessThan(order.indexOf('answer for dan'))
  })

  it('does what nobody waits for after everything that somebody waits for', async () => {
    const queue = answerQueue({ atOnce: 1 })
    const order: string[] = []
    const asked = ['a1', 'a2', 'a3'].map((question) => queue.run('ana', () => order.push(question)))
    const spare = queue.runSpare(() => order.push('for nobody'))
    await Promise.all([...asked, spare, queue.run('dan', () => order.push('d1'))])
    expect(order).toEqual(['a1', 'd1', 'a2', 'a3', 'for nobody'])
  })

  it("takes everybody's first question before anybody's second", async () => {
    const queue = answerQueue({ atOnce: 1 })
    const order: string[] = []
    const ask = (person: string, question: string) => queue.run(person, () => order.push(question))
    await Promise.all([
      ask('ana', 'a1'),
      ask('ana', 'a2'),
      ask('ana', 'a3'),
      ask('dan', 'd1'),
      ask('eva', 'e1'),
    ])
    expect(order).toEqual(['a1', 'd1', 'e1', 'a2', 'a3'])
  })

  it('forgets who asked once all is answered', async () => {
    const queue = answerQueue({ atOnce: 1 })
    const order: string[] = []
    await queue.run('ana', () => order.push('before'))
    await Promise.all([queue.run('dan', () => order.push('d1')), queue.run('ana', () => order.push('a1'))])
    await Promise.all([queue.run('ana', () => order.push('a2')), queue.run('dan', () => order.push('d2'))])
    expect(order).toEqual(['before', 'd1', 'a1', 'a2', 'd2'])
  })

  it('does not let slow work hold up the others', async () => {
    const queue = answerQueue({ atOnce: 1, holdMs: 1 })
    const slow = open()
    const waiting = queue.run('ana', slow.work)
    expect(await queue.run('dan', () => 'answered')).toBe('answered')
    slow.end()
    await waiting
  })

  it('hands on what the work throws, and goes on', async () => {
    const queue = answerQueue({ atOnce: 1 })
    const failing = queue.run('ana', () => {
      throw new Error('a bug')
    })
    await expect(failing).rejects.toThrow('a bug')
    expect(await queue.run('ana', async () => 'next')).toBe('next')
  })
})
