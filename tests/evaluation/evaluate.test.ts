import { describe, expect, it } from 'vitest'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import { evaluateClapnq } from '../../src/evaluation/clapnq.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { evaluateGolden } from '../../src/evaluation/golden.ts'
import { readXquad } from '../../src/evaluation/read-xquad.ts'
import { runEvaluation } from '../../src/evaluation/run-evaluation.ts'
import { evaluateXquad } from '../../src/evaluation/xquad.ts'
import { type Files, temporaryFolder } from '../helpers.ts'
import { clapnqFiles, extractionFiles, goldenFiles, xquadFiles } from './data-sets.ts'

const silent = () => {}

describe('evaluate', () => {
  it.each<[string, Files, string]>([
    ['XQuAD', xquadFiles, 'XQuAD: questions > paragraphs, by language'],
    ['CLAPnq', clapnqFiles, 'CLAPnq: real search questions'],
    ['article extraction', extractionFiles, 'Article extraction: body lines of HTML pages'],
    ['golden questions', goldenFiles, 'Golden questions over the shipped corpus'],
  ])('knows %s by the files of the folder', async (_what, files, title) => {
    const table = await evaluate(await temporaryFolder(files), builtInEmbedder, silent)
    expect(table.title).toBe(title)
  })

  it('refuses a folder that holds none', async () => {
    const folder = await temporaryFolder({ 'notes.txt': 'nothing' })
    await expect(evaluate(folder, builtInEmbedder, silent)).rejects.toThrow(
      `${folder} holds no data set: golden.json, answerable.jsonl, ground-truth.json or *.<language>.json (XQuAD).`,
    )
  })

  it('refuses a folder that does not exist', async () => {
    await expect(evaluate('/nowhere/at/all', builtInEmbedder, silent)).rejects.toThrow(
      '/nowhere/at/all holds no data set',
    )
  })
})

describe('readXquad', () => {
  it('reads a data set of each language, with the file and the article of each question', async () => {
    const sets = await readXquad(await temporaryFolder(xquadFiles))
    expect(
      sets.map(({ language, questions }) => [language, questions.map(({ id, file }) => `${id} ${file}`)]),
    ).toEqual([
      ['en', ['q1 0-0.txt', 'q2 0-1.txt', 'q3 1-0.txt']],
      ['ro', ['q1 0-0.txt', 'q2 0-1.txt', 'q3 1-0.txt']],
    ])
  })
})

describe('evaluateXquad', () => {
  it('scores every direction', async () => {
    const scores = await evaluateXquad(await temporaryFolder(xquadFiles), builtInEmbedder, silent)
    expect(scores.map(({ direction, questions }) => `${direction} ${questions}`)).toEqual([
      'en>en 3',
      'ro>en 3',
      'en>ro 3',
      'ro>ro 3',
    ])
  })

  it('finds everything in a corpus this small, and misses what is taken out', async () => {
    const { 'tiny.en.json': english } = xquadFiles
    const [score] = await evaluateXquad(
      await temporaryFolder({ 'tiny.en.json': english }),
      builtInEmbedder,
      silent,
    )
    expect(score).toMatchObject({ hitAt1: 1, ndcgAt10: 1, sentenceAt1: 1, sentenceAt3: 1, auroc: 1 })
  })

  it('tells which paragraphs it works on', async () => {
    const told: string[] = []
    const { 'tiny.ro.json': romanian } = xquadFiles
    await evaluateXquad(await temporaryFolder({ 'tiny.ro.json': romanian }), builtInEmbedder, (what) =>
      told.push(what),
    )
    expect(told).toEqual([
      'ro paragraphs, all of them',
      'ro paragraphs, without article 1 of 2',
      'ro paragraphs, without article 2 of 2',
    ])
  })
})

describe('evaluateClapnq', () => {
  it('scores quotes against the marked sentences', async () => {
    const score = await evaluateClapnq(await temporaryFolder(clapnqFiles), builtInEmbedder)
    expect(score).toMatchObject({
      answerable: 2,
      unanswerable: 1,
      hitAt1: 1,
      ndcgAt10: 1,
      recall: 1,
      auroc: 1,
    })
  })

  it('counts quotes nobody marked against the precision', async () => {
    const marked = clapnqFiles['answerable.jsonl'].replaceAll(
      /"selected_sentences":\["The king[^"]*"\]/g,
      '"selected_sentences":["Something else."]',
    )
    const files = { ...clapnqFiles, 'answerable.jsonl': marked }
    const score = await evaluateClapnq(await temporaryFolder(files), builtInEmbedder)
    expect(score.recall).toBe(0.5)
    expect(score.precision).toBeLessThan(1)
  })
})

describe('evaluateGolden', () => {
  it('says what is wrong with each answer', async () => {
    const results = await evaluateGolden(await temporaryFolder(goldenFiles), builtInEmbedder)
    expect(results.map(({ failure }) => failure)).toEqual([
      null,
      expect.stringMatching(/^quotes "The king gave his guest two Pungsan dogs\./),
      'not-found instead of answered',
      expect.stringMatching(/^cites dogs\.md/),
      null,
    ])
  })

  it('is told in a table with a line for each failure', async () => {
    const { rows, details } = await evaluate(await temporaryFolder(goldenFiles), builtInEmbedder, silent)
    expect(rows).toEqual([
      { language: 'en', questions: 4, right: 1 },
      { language: 'ro', questions: 1, right: 1 },
    ])
    expect(details[1]).toBe('How heavy is the moon? not-found instead of answered (Nobody knows.)')
  })
})

describe('runEvaluation', () => {
  it('writes a table for each folder', async () => {
    const [one, other] = [await temporaryFolder(extractionFiles), await temporaryFolder(goldenFiles)]
    let written = ''
    const write = (text: string) => {
      written += text
    }
    await runEvaluation([one, other], {}, builtInEmbedder, write, silent)
    expect(written).toMatch(/^Article extraction[\s\S]*\n\nGolden questions[\s\S]*\n\n$/)
  })

  it('writes a line of JSON for each folder', async () => {
    const folder = await temporaryFolder(extractionFiles)
    let written = ''
    const write = (text: string) => {
      written += text
    }
    await runEvaluation([folder], { json: true }, builtInEmbedder, write, silent)
    expect(JSON.parse(written)).toMatchObject({ version: 1, folder, rows: [{ pages: 1 }] })
  })
})
