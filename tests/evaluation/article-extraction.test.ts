import { describe, expect, it } from 'vitest'
import {
  articleText,
  compareShingles,
  evaluateArticleExtraction,
  scoreShares,
} from '../../src/evaluation/article-extraction.ts'
import { temporaryFolder } from '../helpers.ts'
import { extractionFiles } from './data-sets.ts'

describe('compareShingles', () => {
  it.each([
    ['the same text', 'a b c d e', 'a b c d e', [1, 0, 0]],
    ['another text', 'a b c d', 'e f g h', [0, 0.5, 0.5]],
    ['one of two shingles', 'a b c d e', 'a b c d', [0.5, 0, 0.5]],
    ['a shingle too many', 'a b c d', 'a b c d e', [0.5, 0.5, 0]],
    ['a shingle twice', 'a a a a', 'a a a a a', [0.5, 0.5, 0]],
    ['fewer than four tokens', 'a b', 'a b', [1, 0, 0]],
    ['other punctuation', 'a, b: c d!', 'a b c d', [1, 0, 0]],
    ['nothing found', 'a b c d', '', [0, 0, 1]],
    ['nothing at all', '', '', [0, 0, 0]],
  ])('with %s', (_what, truth, found, [truePositive, falsePositive, falseNegative]) => {
    expect(compareShingles(truth, found)).toEqual({ truePositive, falsePositive, falseNegative })
  })
})

describe('scoreShares', () => {
  it('averages precision and recall over pages, and takes F1 of the means', () => {
    const score = scoreShares([
      { truePositive: 1, falsePositive: 0, falseNegative: 0 },
      { truePositive: 0.5, falsePositive: 0.5, falseNegative: 0 },
      { truePositive: 0.25, falsePositive: 0, falseNegative: 0.75 },
    ])
    const [precision, recall] = [2.5 / 3, 2.25 / 3]
    expect(score.precision).toBeCloseTo(precision, 12)
    expect(score.recall).toBeCloseTo(recall, 12)
    expect(score.f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12)
  })

  it('leaves pages without text out of the precision', () => {
    const nothingFound = { truePositive: 0, falsePositive: 0, falseNegative: 1 }
    const allRight = { truePositive: 1, falsePositive: 0, falseNegative: 0 }
    expect(scoreShares([nothingFound, allRight])).toMatchObject({ precision: 1, recall: 0.5 })
  })

  it('is 0 without pages', () => {
    expect(scoreShares([])).toEqual({ pages: 0, precision: 0, recall: 0, f1: 0 })
  })
})

describe('articleText', () => {
  it('begins behind the headline', () => {
    expect(
      articleText(
        '<article><h1>Head</h1><p>One line of text.</p><h2>More</h2><p>Another line of it.</p></article>',
      ),
    ).toBe('One line of text.\nMore\nAnother line of it.')
  })
})

describe('evaluateArticleExtraction', () => {
  it('reads the pages of the ground truth', async () => {
    const folder = await temporaryFolder(extractionFiles)
    expect(await evaluateArticleExtraction(folder)).toEqual({ pages: 1, precision: 1, recall: 1, f1: 1 })
  })
})
