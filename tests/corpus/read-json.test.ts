import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonLimits } from '../../src/corpus/limits.ts'
import { splitPassages } from '../../src/corpus/split-passages.ts'
import { articleOf, passagesOf, problemsOf, textsOf } from '../helpers.ts'

/** What the file holds between the offsets of each sentence, read as JSON reads it. */
async function quotedSentences(name: string, content: string): Promise<[string, string][]> {
  const article = await articleOf(name, content)
  return splitPassages(article).flatMap(({ text, sentences }) =>
    sentences.map(({ start, end, fileStart, fileEnd }): [string, string] => [
      text.slice(start, end),
      JSON.parse(`"${article.fileText.slice(fileStart, fileEnd)}"`),
    ]),
  )
}

const faq = [
  { question: 'When is it open?', answer: 'The library is open from nine to five.' },
  { question: 'Who may borrow?', answer: 'Everybody who lives in the town may borrow.' },
]

describe('a JSON file', () => {
  it.each([
    ['an array of records', JSON.stringify(faq)],
    ['an object that holds one', JSON.stringify({ version: 2, tags: ['a'], entries: faq })],
    ['records one a line', faq.map((record) => JSON.stringify(record)).join('\n')],
    ['records over several lines', JSON.stringify(faq, null, 2)],
  ])('puts titles over texts for %s', async (_, content) => {
    const article = await articleOf('faq.json', content)
    expect(textsOf(article, 'heading')).toEqual(faq.map(({ question }) => question))
    expect(textsOf(article, 'body')).toEqual(faq.map(({ answer }) => answer))
  })

  it('gives each passage the title of its record', async () => {
    const passages = await passagesOf('faq.json', JSON.stringify(faq))
    expect(passages.map(({ headings }) => headings)).toEqual(faq.map(({ question }) => [question]))
  })

  it.each([
    ['escapes', 'He said \\"no\\" \\u00e9\\u0219\\/ and \\ud83d\\ude00.', 'He said "no" éș/ and 😀.'],
    ['an escape at its end', 'They call it \\"the tower\\"', 'They call it "the tower"'],
    ['a backslash at its end', 'It lies in C:\\\\', 'It lies in C:\\'],
    ['what looks like an entity', 'He likes AT&amp;', 'He likes AT&amp;'],
  ])('knows where a text with %s stands in the file', async (_, written, text) => {
    expect(await quotedSentences('a.json', `[{"body": "${written}", "id": 1}]`)).toEqual([[text, text]])
  })

  it('finds every sentence again at its offsets', async () => {
    const record = fc.record({
      title: fc.string({ unit: 'grapheme' }),
      text: fc.string({ unit: 'grapheme' }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 5 }), fc.nat(2), async (records, indent) => {
        const content = JSON.stringify([{ text: 'Some words.' }, ...records], null, indent)
        for (const [text, written] of await quotedSentences('a.json', content)) expect(written).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('reads a text given as paragraphs', async () => {
    const article = await articleOf('a.json', JSON.stringify({ title: 'T', paragraphs: ['One.', 'Two.'] }))
    expect(textsOf(article, 'body')).toEqual(['One.', 'Two.'])
  })

  it('takes title, date, language and address of a single record', async () => {
    const record = {
      headline: 'A',
      body: 'Text.',
      date: '2024-05-06T10:00:00Z',
      lang: 'ro',
      url: 'https://e.org/a',
    }
    expect(await articleOf('a.json', JSON.stringify(record))).toMatchObject({
      title: 'A',
      isTitled: true,
      date: '2024-05-06',
      language: 'ro',
      url: 'https://e.org/a',
    })
  })

  it('says of a file only what all its records say', async () => {
    const records = ['1', '2'].map((n) => ({ text: 'Words.', lang: 'de', url: `https://e.org/${n}` }))
    const article = await articleOf('a.json', JSON.stringify(records))
    expect([article.language, article.url, article.title, article.isTitled]).toEqual([
      'de',
      null,
      'a.json',
      false,
    ])
  })

  it.each([
    [
      'no text field',
      JSON.stringify([{ id: 1, sku: 'x' }, { colour: 'red' }]),
      'no record in it has a text: a field called text, content, body, answer or description is needed, and its fields are id, sku, colour.',
    ],
    ['nothing in it', '[]', expect.stringContaining('it has no fields')],
    [
      'records without a text',
      JSON.stringify([{ text: 'Words.' }, { text: ' ' }]),
      '1 of its 2 records have no text and are left out.',
    ],
    ['a missing comma', '[\n{"text": "a"}\n{"text": "b"}]', 'line 3 is not valid JSON; mend it.'],
    [
      'an open string',
      '{"text": "a',
      'line 1 is not valid JSON: a string has no end or a broken escape; mend it.',
    ],
    ['an escape that is none', '{"text": "\\x41"}', expect.stringContaining('broken escape')],
    ['a comma too many', '{"text": "a",}', 'line 1 is not valid JSON; mend it.'],
    ['a word that is no value', '{"text": nope}', 'line 1 is not valid JSON; mend it.'],
    ['something behind its end', '{"text": "a"} x', 'line 1 is not valid JSON; mend it.'],
    [
      'brackets in each other',
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      `line 1 is nested deeper than ${jsonLimits.deepest} levels; mend it.`,
    ],
    [
      'too many values',
      `[${'0,'.repeat(jsonLimits.mostValues)}0]`,
      'it holds more than 1,000,000 values; split it.',
    ],
  ])('has a sentence for %s', async (_, content, message) => {
    expect(await problemsOf('a.json', content)).toEqual([message])
  })

  it('takes for JSON what JSON.parse takes, and nothing else', async () => {
    const broken = fc
      .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', '"', '\\', ',', '}', ']', '1', 'e', '.'))
      .map(
        ([json, at, sign]) =>
          json.slice(0, at % (json.length + 1)) + sign + json.slice((at % (json.length + 1)) + 1),
      )
    const isJson = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    await fc.assert(
      fc.asyncProperty(broken, async (value) => {
        const content = `{"text": "Words.", "other": ${value}}`
        expect((await problemsOf('a.json', content)).length === 0).toBe(isJson(content))
      }),
    )
  })
})

describe('a file of one record a line', () => {
  it.each(['a.jsonl', 'a.ndjson'])('names a broken line of %s and keeps the rest', async (name) => {
    const content = '{"text": "One."}\r\n{"text": \r\n\r\n{"text": "Two."}\r\n'
    expect(textsOf(await articleOf(name, content), 'body')).toEqual(['One.', 'Two.'])
    expect(await problemsOf(name, content)).toEqual(['line 2 is not valid JSON; the other lines are kept.'])
  })

  it('names no more than three of them', async () => {
    const content = `{"text": "One."}\n${'nope\n'.repeat(9)}[]`
    expect(await problemsOf('a.jsonl', content)).toEqual([
      'line 2 is not valid JSON, line 3 is not valid JSON, line 4 is not valid JSON and so on in 7 more; the other lines are kept.',
    ])
  })

  it('is refused when it is broken throughout', async () => {
    expect(await problemsOf('a.jsonl', `{"text": "One."}\n${'nope\n'.repeat(1002)}`)).toEqual([
      'more than 1,000 of its lines are broken (line 2 is not valid JSON); mend it.',
    ])
  })

  it('is refused when no line can be read', async () => {
    expect(await problemsOf('a.jsonl', 'nope\nnope')).toEqual(['line 1 is not valid JSON; mend it.'])
  })

  it('counts lines for its citations', async () => {
    const [, second] = await passagesOf(
      'a.jsonl',
      '{"title":"A","text":"One."}\n{"title":"B","text":"Two."}\n',
    )
    expect(second?.sentences[0]?.lines).toEqual([2, 2])
  })
})
