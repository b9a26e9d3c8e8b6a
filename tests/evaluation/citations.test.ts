import { describe, expect, it } from 'vitest'
import { type Case, makeCases } from '../../src/evaluation/citation-cases.ts'
import { evaluateCitations } from '../../src/evaluation/citations.ts'
import { type DataSet, readXquad } from '../../src/evaluation/read-xquad.ts'
import { respelled } from '../../src/evaluation/respelled.ts'
import { runCitationEvaluation } from '../../src/evaluation/run-evaluation.ts'
import { seededRandom } from '../../src/evaluation/seeded-random.ts'
import { joined, paraphrased, shortened, turnedRound } from '../../src/evaluation/true-sentences.ts'
import { temporaryFolder } from '../helpers.ts'
import { xquadFiles } from './data-sets.ts'

const silent = () => {}

async function englishSet(): Promise<DataSet> {
  const [set] = await readXquad(await temporaryFolder(xquadFiles))
  if (!set) throw new Error('no data set')
  return set
}

const textOf = (set: DataSet, { cited: [article, place] }: Case) => set.articles[article]?.[place]?.text ?? ''

describe('makeCases', () => {
  it('makes the same sentences every time, and others from another seed', async () => {
    const set = await englishSet()
    expect(makeCases(set)).toEqual(makeCases(set))
    expect(makeCases(set, 1)).not.toEqual(makeCases(set, 2))
  })

  it('swaps a thing for one that the paragraph does not hold', async () => {
    const set = await englishSet()
    const swaps = makeCases(set).flatMap((made) => (made.truth === 'swapped' ? [made] : []))
    expect(new Set(swaps.map(({ kind }) => kind))).toContain('name')
    for (const made of swaps) {
      const text = textOf(set, made)
      expect(text).not.toContain(made.sentence)
      expect(text.includes(made.sentence.slice(made.start, made.end))).toBe(false)
    }
  })

  it('cites another paragraph for sentences that have nothing to do with it', async () => {
    const set = await englishSet()
    const unrelated = makeCases(set).filter((made) => made.truth === 'unrelated')
    expect(unrelated.length).toBeGreaterThan(0)
    for (const made of unrelated) expect(textOf(set, made)).not.toContain(made.sentence)
  })
})

describe('true sentences', () => {
  const random = seededRandom(1)
  const sentence = 'In the spring (of 1920), the bridge was opened, and people danced in the streets.'

  it('are shortened by a bracket first', () => {
    expect(shortened(sentence, random)).toBe(
      'In the spring, the bridge was opened, and people danced in the streets.',
    )
    expect(shortened('The bridge was opened.', random)).toBe(null)
  })

  it('are turned round at a comma, a common word losing its capital', () => {
    expect(turnedRound('In the spring, the bridge was opened.', new Set(['in']))).toBe(
      'The bridge was opened, in the spring.',
    )
    expect(turnedRound('Smith, the mayor, came.', new Set(['in']))).toBe('The mayor, came, Smith.')
    expect(turnedRound('The bridge was opened.', new Set())).toBe(null)
  })

  it('are joined', () => {
    expect(joined('It rained.', 'The bridge fell.', 'en', new Set(['the']))).toBe(
      'It rained, and the bridge fell.',
    )
  })

  it('are paraphrased by words the passage does not hold', () => {
    const text = 'The children built wooden bridges behind houses.'
    const other = paraphrased(text, text, ['children', 'volcano'], random, 'en')
    expect(other).toBe('The children volcano wooden bridges behind volcano.')
  })

  it.each([
    ['en', 'About 11,000 came, 40% of them by train.', 'About 11 000 came, 40 percent of them by train.'],
    ['en', 'On May 3, 2023 it was opened.', 'On 3 May 2023 it was opened.'],
    ['en', 'It has 3 towers.', 'It has three towers.'],
    ['en', 'It has three towers.', 'It has 3 towers.'],
    ['ro', 'Este din secolul al XVIII-lea.', 'Este din secolul al 18-lea.'],
  ])('are respelled in %s: %s', (language, written, expected) => {
    expect(respelled(written, language)).toBe(expected)
  })

  it('are not respelled where there is nothing to spell', () => {
    expect(respelled('The bridge was opened.', 'en')).toBe(null)
  })
})

describe('evaluateCitations', () => {
  it('gives a row for each direction: what is caught, the false alarms, what it costs', async () => {
    const [caught, alarms, costs] = await evaluateCitations(await temporaryFolder(xquadFiles), silent)
    expect(caught?.rows.map(({ direction }) => direction)).toEqual(['en>en', 'en>ro', 'ro>en', 'ro>ro'])
    expect(caught?.rows[0]).toMatchObject({ caught: 1, names: 1, otherArticle: 1 })
    expect(alarms?.rows[0]).toMatchObject({ falseAlarms: 0, asItStands: 0 })
    expect(costs?.rows.map(({ direction }) => direction)).toEqual(
      caught?.rows.map(({ direction }) => direction),
    )
    expect(costs?.rows[0]).toMatchObject({ answers: expect.any(Number), checkingMs: expect.any(Number) })
  })
})

describe('runCitationEvaluation', () => {
  it('writes a line of JSON for each table', async () => {
    const folder = await temporaryFolder(xquadFiles)
    let written = ''
    const write = (text: string) => {
      written += text
    }
    await runCitationEvaluation([folder], { json: true }, write, silent)
    const tables = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(tables).toMatchObject([
      { version: 1, folder, title: 'Citations: false sentences that are caught, sentences > passages' },
      { version: 1, folder, title: 'Citations: true sentences that raise a false alarm' },
      {
        version: 1,
        folder,
        title: 'Citations: processor time of checking five sentences against three passages',
      },
    ])
  })

  it('says in a sentence what it needs', async () => {
    await expect(runCitationEvaluation(['/nowhere'], {}, silent, silent)).rejects.toThrow(
      '/nowhere holds no *.<language>.json (XQuAD) to make true and false sentences from; name a folder that does.',
    )
  })
})
