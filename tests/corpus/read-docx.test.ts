import { describe, expect, it } from 'vitest'
import { splitPassages } from '../../src/corpus/split-passages.ts'
import { articleOf, problemsOf, textsOf } from '../helpers.ts'
import { coreProperties, docxOf, paragraph, wordStyles, zipOf } from './zip-file.ts'

const table = (...rows: readonly (readonly string[])[]) => {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

describe('a Word document', () => {
  const report = docxOf(
    [
      paragraph('Report on the bridge', 'Title'),
      paragraph('Read more about us.'),
      paragraph('Costs', 'Heading1'),
      paragraph('The bridge cost 11,000 crowns a metre &amp; was paid by the county.'),
      table(['City', 'People'], ['Bern', '134,000']),
      paragraph('In detail', 'Heading2'),
      paragraph('Steel was dear.'),
    ].join(''),
    wordStyles,
  )

  it('keeps its headings with their depth', async () => {
    const { blocks, text } = await articleOf('a.docx', report)
    const headings = blocks.filter((block) => block.class === 'heading')
    expect(headings.map(({ level, start, end }) => [level, text.slice(start, end)])).toEqual([
      [1, 'Report on the bridge'],
      [1, 'Costs'],
      [2, 'In detail'],
    ])
  })

  it('has a block for each paragraph and each row of a table, and throws nothing away', async () => {
    expect(textsOf(await articleOf('a.docx', report), 'body')).toEqual([
      'Read more about us.',
      'The bridge cost 11,000 crowns a metre & was paid by the county.',
      'City | People',
      'Bern | 134,000',
      'Steel was dear.',
    ])
  })

  it('is quoted word for word from the text that is shown for it', async () => {
    const article = await articleOf('a.docx', report)
    const lines = article.fileText.split('\n')
    for (const { text, sentences } of splitPassages(article)) {
      for (const { start, end, fileStart, fileEnd, ...place } of sentences) {
        const quote = text.slice(start, end)
        expect(article.fileText.slice(fileStart, fileEnd)).toBe(quote)
        expect(lines[place.lines[0] - 1]).toContain(quote)
        expect(place).not.toHaveProperty('pages')
      }
    }
  })

  it('takes title, date and language from its properties', async () => {
    const properties = coreProperties(
      '<dc:title>The bridge</dc:title><dc:language>ro-RO</dc:language><dcterms:created>2024-03-05T10:00:00Z</dcterms:created>',
    )
    expect(await articleOf('a.docx', docxOf(paragraph('Podul este nou.'), properties))).toMatchObject({
      title: 'The bridge',
      date: '2024-03-05',
      language: 'ro',
    })
  })

  it.each(['Microsoft Word - report.doc', 'Document1', 'untitled', '(anonymous)', '  '])(
    'is called by its first heading where its properties say "%s"',
    async (title) => {
      const properties = coreProperties(`<dc:title>${title}</dc:title>`)
      const body = paragraph('The bridge', 'Heading1') + paragraph('It is new.')
      expect((await articleOf('a.docx', docxOf(body, { ...wordStyles, ...properties }))).title).toBe(
        'The bridge',
      )
    },
  )

  it.each([
    [
      'another file under its name',
      zipOf({ 'a.xml': '<a/>' }),
      'it is no Word document, whatever its name says; save it as .docx.',
    ],
    ['no archive', 'Only text.', 'it is damaged or not what its name says; replace it by a sound copy.'],
    ['no text', docxOf(''), 'it holds no text; it is left out.'],
    [
      'broken XML',
      docxOf('<w:p><w:r><w:t>Text'),
      expect.stringMatching(/^it is damaged \(.*\); open it in Word and save it again\.$/),
    ],
  ])('that is %s gets a sentence', async (_, content, message) => {
    expect(await problemsOf('a.docx', content)).toEqual([message])
  })

  it('with entities that multiply is refused, and nothing is expanded', async () => {
    const names = [...'abcdefghijklmnop']
    const entities = names.map((name, i) => `<!ENTITY ${name} "${`&${names[i + 1] ?? 'amp'};`.repeat(10)}">`)
    const bomb = docxOf(paragraph('&a;'), {}, `<!DOCTYPE x [${entities.join('')}]>`)
    expect(await problemsOf('a.docx', bomb)).toEqual([expect.stringContaining('entity not found:&a;')])
  })

  it('never opens an archive inside it', async () => {
    const inner = zipOf({ 'word/document.xml': new Uint8Array(50_000_000) })
    const article = await articleOf(
      'a.docx',
      docxOf(paragraph('All is well.'), { 'word/embeddings/a.docx': inner }),
    )
    expect(textsOf(article, 'body')).toEqual(['All is well.'])
  })

  it('with tables in each other without end gets a sentence', async () => {
    // Different texts, so that it is not refused for being packed too well.
    const open = Array.from({ length: 20_000 }, (_, i) => `<w:tbl><w:tr><w:tc w:id="${i * 7919}">`).join('')
    const content = docxOf(`${open}${paragraph('deep')}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`)
    expect(await problemsOf('a.docx', content)).toEqual([
      'it is nested too deeply to be read; save it again with fewer tables in tables.',
    ])
  })
})
