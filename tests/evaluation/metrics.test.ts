import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auroc, comparable, mean, ndcgAt10, share } from '../../src/evaluation/metrics.ts'

describe('ndcgAt10', () => {
  it.each([
    [1, 1],
    [2, 0.6309],
    [3, 0.5],
    [7, 1 / 3],
    [10, 0.2891],
    [11, 0],
    [null, 0],
  ])('at rank %s is %f', (rank, gain) => {
    expect(ndcgAt10(rank)).toBeCloseTo(gain, 4)
  })
})

describe('auroc', () => {
  it.each([
    ['everything right', [0.9, 0.8], [0.2, 0.1], 1],
    ['everything wrong', [0.1], [0.9], 0],
    ['two of three pairs right', [0.9, 0.3, 0.6], [0.5], 2 / 3],
    ['a tie', [0.5], [0.5], 0.5],
    ['a tie and a win', [0.5, 0.9], [0.5], 0.75],
    ['all the same', [0, 0, 0], [0, 0], 0.5],
    ['no positives', [], [0.5], 0.5],
    ['no negatives', [0.5], [], 0.5],
  ])('with %s', (_what, positives, negatives, area) => {
    expect(auroc(positives, negatives)).toBeCloseTo(area, 12)
  })

  it('turns around when positives and negatives change places', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 })
    fc.assert(
      fc.property(scores, scores, (one, other) => {
        expect(auroc(one, other) + auroc(other, one)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('mean and share', () => {
  it('are 0 of nothing', () => {
    expect([mean([]), share([], () => true)]).toEqual([0, 0])
  })

  it('are what one computes by hand', () => {
    expect([mean([1, 2, 6]), share([1, 2, 3, 4], (value) => value > 1)]).toEqual([3, 0.75])
  })
})

describe('comparable', () => {
  it.each([
    ['"The  Treaty," (1961)', 'the treaty 1961'],
    ['Nord-Coreea', 'nord coreea'],
    ['हिंदी।', 'हिंदी'],
    ['…', ''],
  ])('makes of %s: %s', (text, words) => {
    expect(comparable(text)).toBe(words)
  })
})
