import { describe, expect, it } from 'vitest'
import { mostPages } from '../../src/corpus/limits.ts'
import { splitPassages } from '../../src/corpus/split-passages.ts'
import { articleOf, problemsOf, textsOf } from '../helpers.ts'
import { type DrawnLine, linesFrom, pageObject, pdfFromObjects, pdfOf, streamObject } from './pdf-file.ts'

const bodyOf = async (pages: readonly (readonly DrawnLine[])[]) =>
  textsOf(await articleOf('a.pdf', pdfOf(pages)), 'body')
/** A paragraph in full lines, so that its last line can be told from them. */
const full = (start: string) => `${start} and it went on through the fields and over the hills to the town by`

describe('the paragraphs of a PDF', () => {
  it('are put together from their lines', async () => {
    const lines = linesFrom(700, [
      full('The road was long'),
      full('the sea'),
      'and there it ended.',
      full('Then came winter'),
    ])
    expect(await bodyOf([[...lines, { text: 'and snow fell.', y: 644 }]])).toEqual([
      `${full('The road was long')} ${full('the sea')} and there it ended.`,
      `${full('Then came winter')} and snow fell.`,
    ])
  })

  it('end where there is more room between two lines', async () => {
    expect(
      await bodyOf([
        [...linesFrom(700, [full('One'), full('two')]), ...linesFrom(650, [full('three'), full('four')])],
      ]),
    ).toHaveLength(2)
  })

  it('begin anew with each item of a list and each line of code', async () => {
    const list = linesFrom(700, ['• A loaf of bread', '• A jar of honey', '1. Walnuts'])
    const code = linesFrom(600, ['npm ci', 'npm start']).map((line) => ({
      ...line,
      font: 'Courier' as const,
    }))
    expect(await bodyOf([[...list, ...code]])).toEqual([
      '• A loaf of bread',
      '• A jar of honey',
      '1. Walnuts',
      'npm ci',
      'npm start',
    ])
  })

  it('go on in the next column and on the next page', async () => {
    const left = linesFrom(
      300,
      [full('The ship left'), full('the harbour and')].map((text) => text.slice(0, 45)),
    )
    const right = linesFrom(700, ['sailed to the north, where it']).map((line) => ({ ...line, x: 330 }))
    const [paragraph, ...others] = await bodyOf([[...left, ...right], linesFrom(700, ['met a storm.'])])
    expect(paragraph).toMatch(/^The ship left .* sailed to the north, where it met a storm\.$/)
    expect(others).toEqual([])
  })

  it.each([
    ['one that stands whole elsewhere', 'Informa-', 'tion is scarce.', 'Information is scarce.'],
    ['one whose parts are no words', 'Recon-', 'struction began.', 'Reconstruction began.'],
    ['one that is written with its hyphen elsewhere', 'A well-', 'known man came.', 'A well-known man came.'],
    ['one whose parts are words', 'A salt-', 'water fish came.', 'A salt-water fish came.'],
    ['a name', 'Mr. Baden-', 'Powell came.', 'Mr. Baden-Powell came.'],
  ])('join %s over a line break', async (_, first, second, joined) => {
    const words = [{ text: 'The information of well-known people on salt and water.', y: 750 }]
    expect(await bodyOf([[...words, ...linesFrom(700, [first, second])]])).toContain(joined)
  })

  it('keep letters beyond ASCII, brackets and spaces that were only drawn as gaps', async () => {
    const words = [
      { text: 'Zürich (the', y: 700, x: 60 },
      { text: 'city)', y: 700, x: 124 },
    ]
    expect(await bodyOf([words])).toEqual(['Zürich (the city)'])
  })
})

describe('the margins of a PDF', () => {
  const pages = ['first', 'second', 'third', 'fourth'].map((name, i) => [
    { text: 'Annual report of the harbour', y: 780, size: 9 },
    { text: `This is the ${name} page of the report.`, y: 400 },
    { text: `Chapter ${i < 2 ? 1 : 2}: The sea ${i + 7}`, y: 20, size: 9 },
  ])

  it('are left out: running headers, chapters and page numbers', async () => {
    const article = await articleOf('a.pdf', pdfOf(pages))
    expect(article.text).not.toMatch(/Annual|Chapter/)
    expect(textsOf(article, 'body')).toHaveLength(4)
  })

  it('are told from tables that go on from page to page', async () => {
    const table = [3, 17, 40, 81].map((value, i) =>
      linesFrom(780, [`${value} 1${i} 4${value}`, `Total of ${value} ships came here.`]),
    )
    expect((await articleOf('a.pdf', pdfOf(table))).text.match(/\d+ 1\d 4\d+|Total/g)).toHaveLength(8)
  })

  it.each(['2', '- 2 -', 'Page 2 of 2', 'ii', 'Pagina 2'])('hold the page number %s', async (number) => {
    const numbered = [
      linesFrom(700, ['One page.']),
      [...linesFrom(700, ['Another page.']), { text: number, y: 20 }],
    ]
    expect(await bodyOf(numbered)).toEqual(['One page.', 'Another page.'])
  })
})

describe('the headings of a PDF', () => {
  const page = [
    { text: 'The Lighthouses', y: 750, size: 22 },
    { text: 'At sea', y: 700, size: 14 },
    ...linesFrom(670, [full('The oldest lighthouse'), 'was built in 1825.']),
    { text: 'On land', y: 600, size: 14 },
    ...linesFrom(570, [full('There are none'), 'on land.']),
  ]

  it('are told by their size', async () => {
    const { blocks, text } = await articleOf('a.pdf', pdfOf([page]))
    expect(
      blocks.flatMap(({ level, start, end }) => (level > 0 ? [[level, text.slice(start, end)]] : [])),
    ).toEqual([
      [1, 'The Lighthouses'],
      [2, 'At sea'],
      [2, 'On land'],
    ])
  })

  it('lend it their title', async () => {
    expect((await articleOf('a.pdf', pdfOf([page]))).title).toBe('The Lighthouses')
  })

  it('are not its table of contents', async () => {
    const contents = linesFrom(700, ['At sea . . . . . . . . . . 3', 'On land . . . . . . . . . . 4'])
    const article = await articleOf('a.pdf', pdfOf([contents, page]))
    expect(textsOf(article, 'peripheral')).toHaveLength(2)
  })
})

describe('the metadata of a PDF', () => {
  const page = linesFrom(700, ['Farul vechi a fost construit la marginea orașului, pe malul mării.'])

  it('are used where they make sense', async () => {
    const info = '/Title (The old lighthouse) /CreationDate (D:20240612101500+02)'
    expect(await articleOf('a.pdf', pdfOf([page], { info }))).toMatchObject({
      title: 'The old lighthouse',
      date: '2024-06-12',
      isTitled: true,
    })
  })

  it('are not believed where they do not', async () => {
    const info = '/Title (Microsoft Word - far.doc) /CreationDate (D:00000101)'
    const article = await articleOf('a.pdf', pdfOf([page], { info, catalogue: '/Lang (en-US)' }))
    expect([article.isTitled, article.date, article.language]).toEqual([false, null, 'ro'])
  })

  it('tell the language of a text too short to tell', async () => {
    const article = await articleOf(
      'a.pdf',
      pdfOf([linesFrom(700, ['Bern 134'])], { catalogue: '/Lang (de-CH)' }),
    )
    expect(article.language).toBe('de')
  })
})

describe('the pages of a PDF', () => {
  const pages = [
    linesFrom(700, ['Page one is here.']),
    [],
    linesFrom(700, ['Page three is here.', full('It goes on with'), full('words that lead')]),
    linesFrom(700, ['onto page four.', 'That is all.']),
  ]

  it('are told of every sentence', async () => {
    const article = await articleOf('a.pdf', pdfOf(pages))
    const sentences = splitPassages(article).flatMap(({ text, sentences }) =>
      sentences.map(({ start, end, pages }) => [text.slice(start, end), pages] as const),
    )
    expect(sentences).toEqual([
      ['Page one is here.', [1, 1]],
      ['Page three is here.', [3, 3]],
      [expect.stringMatching(/^It goes on .* onto page four\.$/), [3, 4]],
      ['That is all.', [4, 4]],
    ])
    expect(article.pageStarts).toHaveLength(4)
  })

  it('are quoted word for word from the text that is shown for it', async () => {
    const article = await articleOf('a.pdf', pdfOf(pages))
    for (const { text, sentences } of splitPassages(article)) {
      for (const { start, end, fileStart, fileEnd } of sentences) {
        expect(article.fileText.slice(fileStart, fileEnd)).toBe(text.slice(start, end))
      }
    }
  })
})

describe('a PDF', () => {
  const encryption = `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
  const withPages = (kids: string, more: readonly string[] = [], trailer = '') =>
    pdfFromObjects(
      ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages ${kids} >>`, font, font, '<< >>', ...more],
      trailer,
    )
  const one = [pageObject('7 0 R'), streamObject('')]

  it.each([
    [
      'is no PDF',
      'Only text.',
      'it is damaged or no PDF (Invalid PDF structure); replace it by a sound copy.',
    ],
    [
      'is cut off',
      pdfOf([linesFrom(700, ['Text.'])]).subarray(0, 300),
      expect.stringContaining('it is damaged or no PDF'),
    ],
    [
      'is scanned',
      pdfOf([[], []]),
      'it holds no text, only pictures of pages; run text recognition (OCR) over it.',
    ],
    [
      'is encrypted',
      withPages('/Kids [6 0 R] /Count 1', [...one, encryption], '/Encrypt 8 0 R /ID [<41> <41>]'),
      'it is encrypted; save it without a password.',
    ],
    [
      'has itself as a page',
      withPages('/Kids [2 0 R 2 0 R] /Count 2'),
      expect.stringContaining('it is damaged'),
    ],
  ])('that %s gets a sentence', async (_, content, message) => {
    expect(await problemsOf('a.pdf', content)).toEqual([message])
  })

  it('of too many pages gets a sentence', async () => {
    const pages = Array.from({ length: mostPages + 1 }, () => [])
    expect(await problemsOf('a.pdf', pdfOf(pages))).toEqual([
      'it has 3,001 pages, more than the 3,000 a file may have; split it.',
    ])
  })

  it('that draws a part inside itself is read once', async () => {
    const parts = '/Resources << /Font << /Helvetica 3 0 R >> /XObject << /A 8 0 R >> >>'
    const form = streamObject(
      'BT /Helvetica 11 Tf 60 700 Td (Only once.) Tj ET /A Do',
      `/Type /XObject /Subtype /Form /BBox [0 0 600 800] ${parts}`,
    )
    const page = [pageObject('7 0 R', '/XObject << /A 8 0 R >>'), streamObject('/A Do'), form]
    const article = await articleOf('a.pdf', withPages('/Kids [6 0 R] /Count 1', page))
    expect(textsOf(article, 'body')).toEqual(['Only once.'])
  })

  it('with a broken page keeps the others', async () => {
    const text = streamObject('BT /Helvetica 11 Tf 60 700 Td (The other page.) Tj ET')
    const objects = [pageObject('7 0 R'), text, '(no page)']
    const content = withPages('/Kids [6 0 R 8 0 R] /Count 2', objects)
    expect(textsOf(await articleOf('a.pdf', content), 'body')).toEqual(['The other page.'])
    expect(await problemsOf('a.pdf', content)).toEqual([
      '1 of its 2 pages cannot be read (2); the others are kept.',
    ])
  })
})
