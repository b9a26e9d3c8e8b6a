import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitPassages } from '../../src/corpus/split-passages.ts'
import { articleOf, passagesOf, problemsOf, textsOf } from '../helpers.ts'

const prose = 'The bridge was closed in winter, because the river had risen above the road.'

describe('a table with a column of text', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('is read as records with %s between the columns', async (_, sign) => {
    const content = `id${sign}title${sign}text\n1${sign}The bridge${sign}"${prose}"\n`
    const article = await articleOf('a.csv', content)
    expect([textsOf(article, 'heading'), textsOf(article, 'body')]).toEqual([['The bridge'], [prose]])
  })

  it.each([
    ['doubled quotation marks', '"He said ""no"" to it, then left."', 'He said "no" to it, then left.'],
    ['one at its end', '"They call it ""the tower"""', 'They call it "the tower"'],
    ['signs beyond the first plane', 'A șip 😀 sails 😀 by.', 'A șip 😀 sails 😀 by.'],
  ])('knows where a cell with %s stands in the file', async (_, written, text) => {
    const article = await articleOf('a.csv', `n,text\r\n\r\n😀,"Before it."\r\n1,${written}\r\n`)
    const sentence = splitPassages(article).at(-1)?.sentences.at(-1)
    expect(article.fileText.slice(sentence?.fileStart, sentence?.fileEnd)).toBe(written.replace(/^"|"$/g, ''))
    expect([textsOf(article, 'body').at(-1), sentence?.lines]).toEqual([text, [4, 4]])
  })

  it('finds every sentence again at its offsets', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 40 })
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (rows) => {
        const lines = [['Title', prose.repeat(9)], ...rows].map((row) =>
          row.map((text) => quoted(text ?? '')).join(','),
        )
        const article = await articleOf('a.csv', `title,text\n${lines.join('\n')}`)
        for (const { text, sentences } of splitPassages(article)) {
          for (const { start, end, fileStart, fileEnd } of sentences) {
            const written = article.fileText.slice(fileStart, fileEnd)
            expect(written.replaceAll('""', '"')).toBe(text.slice(start, end).replaceAll('""', '"'))
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a table of anything else', () => {
  const cities = 'city;people;founded\nZürich;434335;15\n"Bern; capital";134000;1191\n'

  it('quotes its rows as they lie in the file, under the names of the columns', async () => {
    const article = await articleOf('cities.csv', cities)
    expect(textsOf(article, 'body')).toEqual(['Zürich;434335;15', '"Bern; capital";134000;1191'])
    const [passage] = await passagesOf('cities.csv', cities)
    expect(passage?.headings).toEqual(['city;people;founded'])
    expect(passage?.sentences.map(({ lines }) => lines)).toEqual([
      [2, 2],
      [3, 3],
    ])
  })

  it('is called by its name', async () => {
    const { title, isTitled } = await articleOf('cities.csv', cities)
    expect([title, isTitled]).toEqual(['cities.csv', false])
  })

  it('keeps a first row of figures as a row', async () => {
    const article = await articleOf('a.tsv', 'Bern\t134000\nBasel\t173000\n')
    expect(textsOf(article, 'body')).toEqual(['Bern\t134000', 'Basel\t173000'])
  })

  it('stays one where a column called description is the smaller part', async () => {
    const article = await articleOf(
      'a.csv',
      `name,maker,description\n${'A kettle of copper,The copper works of Sibiu,blue\n'.repeat(2)}`,
    )
    expect(textsOf(article, 'body')).toHaveLength(2)
    expect(textsOf(article, 'heading')).toEqual(['name,maker,description'])
  })

  it('has a sentence for a quotation mark that is never closed, and keeps the rows before', async () => {
    const content = 'a,b\n1,2\n"3,4\n5,6\n'
    expect(await problemsOf('a.csv', content)).toEqual([
      'from line 3 on it is left out (a quotation mark is never closed); mend that row.',
    ])
    expect(textsOf(await articleOf('a.csv', content), 'body')).toEqual(['1,2'])
  })

  it('keeps rows with too few and too many cells', async () => {
    const article = await articleOf('a.csv', 'a,b\n1\n1,2,3\n\n4,5\n')
    expect(textsOf(article, 'body')).toEqual(['1', '1,2,3', '4,5'])
  })

  it('has a sentence for a row without end', async () => {
    expect(await problemsOf('a.csv', `a,b\n${','.repeat(1_000_001)}`)).toEqual([
      'line 2 has more than 1,000,000 characters, which no table has; mend it.',
    ])
  })

  it('has a sentence for an empty file', async () => {
    expect(await problemsOf('a.csv', '\n\n')).toEqual(['it holds no rows; it is left out.'])
  })
})
