import { describe, expect, it } from 'vitest'
import { answerCues, kindFit } from '../../src/answering/answer-cues.ts'
import { plainForm } from '../../src/text/counted-form.ts'
import { words } from '../../src/text/words.ts'

const cuesIn = (sentence: string, question = '', language = 'en') =>
  answerCues(sentence, words(sentence), new Set(words(question).map(plainForm)), language)

describe('answerCues', () => {
  it.each([
    ['en', 'It ended in 1961.'],
    ['en', 'They met in November.'],
    ['ro', 'S-au întâlnit în noiembrie.'],
    ['de', 'Sie trafen sich am Montag.'],
    ['ru', 'Это было 6 ноября.'],
    ['ja', '1961年に終わった'],
  ])('see a time in %s: %s', (language, sentence) => {
    expect(cuesIn(sentence, '', language).time).toBeGreaterThanOrEqual(0.7)
  })

  it.each([
    ['en', 'The 18th century was cold.'],
    ['ro', 'Secolul trecut a fost rece.'],
  ])('see a century in %s: %s', (language, sentence) => {
    expect(cuesIn(sentence, '', language).time).toBe(0.7)
  })

  it.each([
    ['en', 'It took 12 men.'],
    ['en', 'It took twelve men.'],
    ['ro', 'A fost nevoie de doisprezece oameni.'],
  ])('see a number in %s: %s', (language, sentence) => {
    expect(cuesIn(sentence, '', language).number).toBe(1)
  })

  it.each([
    ['en', 'It grew by 5 %.'],
    ['en', 'It grew by 5 percent.'],
    ['ro', 'A crescut cu cinci la sută.'],
  ])('see a percentage in %s: %s', (language, sentence) => {
    expect(cuesIn(sentence, '', language).percent).toBe(1)
  })

  it('see a cause', () => {
    expect([
      cuesIn('He left because of rain.').cause,
      cuesIn('A plecat fiindcă ploua.', '', 'ro').cause,
    ]).toEqual([1, 1])
  })

  it('see a name, two capitals in a row more surely', () => {
    expect([cuesIn('There was Ana.').name, cuesIn('There was Ana Pop.').name]).toEqual([0.7, 1])
  })

  it('see no name in the capital of a sentence', () => {
    expect(cuesIn('Nobody came.').name).toBe(0)
  })

  it('do not count what the question said itself', () => {
    expect(cuesIn('In 1961 Ana Pop saw 12 men.', 'Did Ana Pop see 12 men in 1961?')).toEqual({
      number: 0,
      time: 0,
      percent: 0,
      name: 0,
      cause: 0,
    })
  })

  it('do not count a number the question spelled otherwise', () => {
    expect(cuesIn('There were 11.000 men.', 'Where were the 11,000 men?').number).toBe(0)
  })
})

describe('kindFit', () => {
  const cues = { number: 1, time: 0.3, percent: 0, name: 0.7, cause: 0 }

  it.each([
    ['count', 1],
    ['duration', 1],
    ['time', 0.3],
    ['percent', 0.4],
    ['person', 0.7],
    ['place', 0.7],
    ['reason', 0],
    ['other', 0.5],
  ] as const)('of %s is %f', (kind, fit) => {
    expect(kindFit(kind, cues)).toBe(fit)
  })
})
