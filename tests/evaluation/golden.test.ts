// The project's own questions over the shipped corpus: a new failure shows, and so does an improvement nobody noted.
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import { evaluateGolden, type GoldenQuestion, type GoldenResult } from '../../src/evaluation/golden.ts'

const folder = fileURLToPath(new URL('../golden', import.meta.url))
const file = JSON.parse(await readFile(join(folder, 'golden.json'), 'utf8')) as {
  readonly corpus: string
  readonly questions: readonly GoldenQuestion[]
}
const corpusDir = resolve(folder, file.corpus)
const { questions } = file
const answered = questions.filter(({ kind }) => kind === 'answered')
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

describe('golden questions', () => {
  it('are thirty or more, of both languages and both outcomes', () => {
    expect(questions.length).toBeGreaterThanOrEqual(30)
    const kinds = new Set(questions.map(({ language, kind }) => `${language} ${kind}`))
    expect([...kinds].sort()).toEqual(['en answered', 'en not-found', 'ro answered', 'ro not-found'])
  })

  it('are each asked once', () => {
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length)
  })

  it('each have a reason, and one for what is beyond', () => {
    const silent = questions.filter(({ reason, beyond }) => reason.trim() === '' || beyond?.trim() === '')
    expect(silent).toEqual([])
  })

  it('name files of the corpus when an answer is expected', async () => {
    const names = await readdir(corpusDir)
    const astray = answered.filter(
      ({ sources = [] }) => sources.length === 0 || sources.some((name) => !names.includes(name)),
    )
    expect(astray).toEqual([])
  })

  it('expect texts that stand in one of the files they name', async () => {
    const texts = new Map<string, string>()
    for (const name of await readdir(corpusDir)) {
      texts.set(name, oneLine(await readFile(join(corpusDir, name), 'utf8')))
    }
    const missing = answered.flatMap(({ question, sources = [], contains = [] }) =>
      contains
        .filter((text) => !sources.some((name) => texts.get(name)?.includes(text)))
        .map((text) => `${question}: ${text}`),
    )
    expect(missing).toEqual([])
  })
})

describe('the shipped corpus', () => {
  let results: readonly GoldenResult[]
  beforeAll(async () => {
    results = await evaluateGolden(folder, builtInEmbedder)
  })

  it('answers every question but those marked as beyond', () => {
    const failing = results.filter(({ failure }) => failure !== null)
    const beyond = questions.filter((question) => question.beyond !== undefined)
    expect(failing.map(({ golden: { question } }) => question).sort()).toEqual(
      beyond.map(({ question }) => question).sort(),
    )
  })

  it('is understood in the language a question is asked in', () => {
    const misheard = results.filter(({ golden, answer }) => golden.language !== answer.language)
    expect(misheard.map(({ golden: { question } }) => question)).toEqual([])
  })

  it('is quoted word for word', async () => {
    const altered: string[] = []
    for (const { source, start, end, quote } of results.flatMap(({ answer }) => answer.citations)) {
      const text = await readFile(join(corpusDir, source), 'utf8')
      if (text.slice(start, end) !== quote) altered.push(`${source}: ${quote}`)
    }
    expect(altered).toEqual([])
  })
})
