import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/terminal/ask.ts'
import { readQuestions } from '../../src/terminal/read-questions.ts'
import { search } from '../../src/terminal/search.ts'
import { listSources, showSource } from '../../src/terminal/sources.ts'
import { describeStatus } from '../../src/terminal/status.ts'
import { libraryOf } from '../answering/library.ts'
import { scriptedModel } from '../chat/scripted-server.ts'
import { linesFrom, pdfOf } from '../corpus/pdf-file.ts'
import { articles, inputOf, library, screen } from './helpers.ts'

const questions =
  'Which dogs did the king give to his guest?\r\n\nWhat is the price of gold in Peru?\nhello\nCând va ploua?'
const asked = questions.split(/\r?\n/)

const validatorOf = (name: string) => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), 'utf8'),
  )
  return new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(schema as object)
}

async function askJson() {
  const shown = screen()
  const deps = await library()
  await ask(readQuestions(['-'], inputOf(questions)), { json: true }, deps, shown.output)
  return shown
    .written()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

async function searchJson(limit = 3) {
  const shown = screen()
  await search(readQuestions(['-'], inputOf(questions)), { json: true, limit }, await library(), shown.output)
  return shown
    .written()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('ask --json', () => {
  it('writes one object a line, in step with the questions, empty ones too', async () => {
    expect((await askJson()).map(({ question }) => question)).toEqual(asked)
  })

  it('tells answers from refusals', async () => {
    expect((await askJson()).map(({ kind }) => kind).slice(0, 4)).toEqual([
      'answered',
      'declined',
      'not-found',
      'declined',
    ])
  })

  it('keeps to the schema', async () => {
    const validate = validatorOf('ask')
    const errors = (await askJson()).flatMap((object) => (validate(object) ? [] : validate.errors))
    expect(errors).toEqual([])
  })

  it('quotes what stands at the place it names', async () => {
    const [first] = await askJson()
    const { source, start, end, quote, lines } = first.citations[0]
    const text = articles[source as keyof typeof articles]
    const line = text.slice(0, start).split('\n').length
    expect([text.slice(start, end), lines[0]]).toEqual([quote, line])
  })
})

describe('a PDF in the corpus', () => {
  const book = pdfOf([
    linesFrom(700, ['Nothing of interest stands on the first page of this book.']),
    linesFrom(700, ['The king gave his guest two Pungsan dogs from the north.']),
  ])

  it('is cited by its pages, as the schemas allow', async () => {
    const deps = await libraryOf({ 'book.pdf': book })
    const shown = screen()
    const input = () => readQuestions('Which dogs did the king give?'.split(' '), inputOf(''))
    await ask(input(), { json: true }, deps, shown.output)
    await search(input(), { json: true, limit: 1 }, deps, shown.output)
    const [answer, hits] = shown
      .written()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([answer.citations[0].pages, hits.hits[0].pages]).toEqual([
      [2, 2],
      [1, 2],
    ])
    expect([validatorOf('ask')(answer), validatorOf('search')(hits)]).toEqual([true, true])
  })

  it('is shown as the text that citations count the lines of', async () => {
    const shown = screen()
    await showSource('book.pdf', await libraryOf({ 'book.pdf': book }), shown.output)
    expect(shown.written()).toContain('1  Nothing of interest')
    expect(shown.written()).toContain('2  The king gave his guest two Pungsan dogs')
  })
})

describe('search --json', () => {
  it('writes one object a line, in step with the input', async () => {
    expect((await searchJson()).map(({ question }) => question)).toEqual(asked)
  })

  it('keeps to the schema', async () => {
    const validate = validatorOf('search')
    const errors = (await searchJson()).flatMap((object) => (validate(object) ? [] : validate.errors))
    expect(errors).toEqual([])
  })

  it('gives the best first and no more than were asked for', async () => {
    const [first] = await searchJson(1)
    expect(first.hits.map(({ source }: { source: string }) => source)).toEqual(['dogs.md'])
  })

  it('gives the text that stands at its place', async () => {
    const [first] = await searchJson(1)
    const { source, start, end, text } = first.hits[0]
    expect(articles[source as keyof typeof articles].slice(start, end)).toBe(text)
  })
})

describe('ask', () => {
  it('takes several words for one question', async () => {
    const shown = screen()
    await ask(
      readQuestions('Which dogs did the king give to his guest?'.split(' '), inputOf('')),
      {},
      await library(),
      shown.output,
    )
    expect(shown.written()).toContain('[1] dogs.md, line')
  })

  it('shows passages and scores when told to', async () => {
    const shown = screen()
    await ask(
      ['Which dogs did the king give?'],
      { passages: true, explain: true },
      await library(),
      shown.output,
    )
    expect(shown.written()).toMatch(/1\. dogs\.md[\s\S]*Evidence\n[\s\S]*exact vector index[\s\S]*Time/)
  })

  it('explains that small talk was not looked up', async () => {
    const shown = screen()
    await ask(['hello'], { explain: true }, await library(), shown.output)
    expect(shown.written()).toContain('Declined before anything was looked up.')
  })
})

describe('search', () => {
  it('says that nothing was found', async () => {
    const shown = screen()
    await search(['?'], { limit: 3 }, await library(), shown.output)
    expect(shown.written()).toBe('Nothing found.\n')
  })
})

describe('listSources', () => {
  it('lists file, title, language and date', async () => {
    const shown = screen()
    listSources(await library(), {}, shown.output)
    expect(shown.written()).toContain('dogs.md\n  Dogs for a guest · English · 20 June 2024 · ')
  })

  it('writes one JSON object an article', async () => {
    const shown = screen()
    listSources(await library(), { json: true }, shown.output)
    const sources = shown
      .written()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source)
    expect(sources).toEqual(Object.keys(articles).toSorted())
  })
})

describe('showSource', () => {
  it('shows the file with its line numbers', async () => {
    const shown = screen()
    await showSource('harbour', await library(), shown.output)
    expect(shown.written()).toContain('1  Crane falls into the harbour\n2  A crane fell')
  })

  it('offers what may have been meant', async () => {
    await expect(showSource('dogz.md', await library(), screen().output)).rejects.toThrow(
      'Did you mean: dogs.md',
    )
  })

  it('says that a file is gone', async () => {
    const deps = await library()
    await rm(join(deps.corpusDir, 'dogs.md'))
    await expect(showSource('dogs.md', deps, screen().output)).rejects.toThrow(
      'dogs.md cannot be read any more',
    )
  })

  it('never leaves the corpus', async () => {
    await expect(showSource('../../etc/passwd', await library(), screen().output)).rejects.toThrow(
      'No source is called',
    )
  })
})

describe('describeStatus', () => {
  it('tells how much there is and which vector index is in use', async () => {
    expect(describeStatus(await library())).toMatch(
      /^4 articles, \d+ passages, in .*\nbuilt .* UTC[\s\S]*all of them compared$/,
    )
  })

  it('tells whether a model writes the answers', async () => {
    const deps = await library()
    expect(describeStatus(deps)).toContain('answers are quotes; ')
    const { model } = await scriptedModel({ url: 'http://127.0.0.1:9/v1' })
    const writer = { model, unverified: 'drop', checksTwice: false } as const
    expect(describeStatus({ ...deps, writer })).toContain(
      'answers are written by openai:scripted and checked, or quotes when it cannot; ',
    )
  })

  it.each([
    ['searched by hnswlib', { kind: 'hnswlib', lacksGraph: false }],
    ['hnswlib is not installed', { kind: 'exact', lacksGraph: true }],
  ] as const)('says that vectors are %s where there are many', async (words, state) => {
    const deps = await library()
    const build = { ...deps.build, vectors: { ...deps.build.vectors, ...state } }
    expect(describeStatus({ ...deps, build })).toContain(words)
  })
})
