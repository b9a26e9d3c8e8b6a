import { describe, expect, it } from 'vitest'
import { coversInContext, saidByAll } from '../../src/answering/cover.ts'
import { closeLook, raised } from '../../src/answering/tuning.ts'
import type { TopicWord } from '../../src/answering/understand-question.ts'

const topic = (form: string, weight: number): TopicWord => ({
  ...{ form, weight, concepts: [] },
  ...{ isName: false, isNumber: false, isRun: false },
})
const topics = [topic('dogs', 3), topic('king', 1)]
const nothing = Float64Array.of(0, 0)

describe('coversInContext', () => {
  it('counts what a sentence says itself by the weight of the words', () => {
    expect(coversInContext(topics, [Float64Array.of(1, 0), Float64Array.of(0, 1)])[0]).toBeGreaterThan(0.75)
    expect(coversInContext([topic('dogs', 3)], [Float64Array.of(1)])).toEqual([1])
  })

  it('counts less of what was said the longer ago', () => {
    const covers = coversInContext(topics, [Float64Array.of(1, 1), nothing, nothing, nothing, nothing])
    expect(covers).toEqual([
      1,
      closeLook.before[0],
      closeLook.before[1],
      closeLook.before[2],
      closeLook.before[2],
    ])
  })

  it('counts a little of what is said later', () => {
    expect(coversInContext(topics, [nothing, Float64Array.of(1, 1)])).toEqual([closeLook.after, 1])
  })

  it('counts what the title says for every sentence', () => {
    const covers = coversInContext(topics, [nothing, nothing], Float64Array.of(1, 1))
    expect(covers).toEqual([closeLook.title, closeLook.title])
  })

  it('counts more of a word that the passage comes back to', () => {
    const once = coversInContext(topics, [Float64Array.of(1, 1), nothing, nothing])[2] ?? 0
    const again = coversInContext(topics, [Float64Array.of(1, 1), Float64Array.of(1, 1), nothing])[2] ?? 0
    expect(again).toBeCloseTo(once + closeLook.topicBonus + closeLook.before[0] - closeLook.before[1], 12)
  })

  it('covers nothing of a question without topic words', () => {
    expect(coversInContext([], [new Float64Array(), new Float64Array()])).toEqual([0, 0])
  })
})

describe('saidByAll', () => {
  it('is the best saying of each word, the title included', () => {
    const said = saidByAll([Float64Array.of(0.2, 0), Float64Array.of(0, 0.5)], Float64Array.of(0, 0.9))
    expect([...said]).toEqual([0.2, 0.9])
  })

  it('leaves what was said of the sentences alone', () => {
    const sentences = [Float64Array.of(0.2, 0), Float64Array.of(0, 0.5)]
    saidByAll(sentences)
    expect(sentences.map((said) => [...said])).toEqual([
      [0.2, 0],
      [0, 0.5],
    ])
  })
})

describe('raised', () => {
  it.each([
    [0, 0],
    [1, 1],
    [0.5, 0.75],
    [-1, 0],
    [2, 1],
  ])('lifts %f by the power of 2 to %f', (share, lifted) => {
    expect(raised(share, 2)).toBe(lifted)
  })
})
