import { describe, expect, it } from 'vitest'
import { isoDate, languageCode, readFrontMatter } from '../../src/corpus/front-matter.ts'

describe('readFrontMatter', () => {
  it('reads title, language, date and address', async () => {
    const text =
      '---\ntitle: A tale\nlanguage: ro-RO\ndate: 2024-11-12\nurl: https://example.org/a\n---\nText.'
    expect(await readFrontMatter(text)).toEqual({
      title: 'A tale',
      language: 'ro',
      date: '2024-11-12',
      url: 'https://example.org/a',
      end: text.indexOf('Text.'),
      problem: null,
    })
  })

  it.each(['\n', '\r\n', '\r'])('ends behind its closing line with the line break %j', async (lineBreak) => {
    const text = ['---', 'title: A tale', '---', 'Text.'].join(lineBreak)
    expect(await readFrontMatter(text)).toMatchObject({ title: 'A tale', end: text.indexOf('Text.') })
  })

  it('is optional', async () => {
    expect(await readFrontMatter('# A tale\n\nText.')).toMatchObject({ title: null, end: 0, problem: null })
  })

  it('may be empty', async () => {
    expect(await readFrontMatter('---\n---\nText.')).toMatchObject({ end: 8, problem: null })
  })

  it('says what is broken and lets the article begin behind it', async () => {
    const { end, problem } = await readFrontMatter('---\ntitle: "open\n---\nText.')
    expect([end, problem]).toEqual([
      21,
      expect.stringMatching(/^its front matter is broken and ignored \(.+\)\.$/),
    ])
  })

  it('leaves running text between two thematic breaks in the article', async () => {
    expect(await readFrontMatter('---\n\nOnce there was a king.\n\n---\n\nHe left.')).toMatchObject({
      end: 0,
      problem: null,
    })
  })

  it('reads a list between two lines of dashes as text and says so', async () => {
    expect(await readFrontMatter('---\n- one\n- two\n---\nText.')).toMatchObject({
      end: 0,
      problem: 'its front matter is not a list of names and values; it is read as text.',
    })
  })

  it('takes a number for a title', async () => {
    expect(await readFrontMatter('---\ntitle: 1984\n---\n')).toMatchObject({ title: '1984' })
  })

  it('puts a title of several lines on one', async () => {
    expect(await readFrontMatter('---\ntitle: |\n  One\n  tale\n---\n')).toMatchObject({ title: 'One tale' })
  })

  it.each([
    ['title', '[a, b]'],
    ['title', '{ a: 1 }'],
    ['title', 'true'],
    ['title', '""'],
    ['language', '42'],
    ['language', 'Klingonish'],
    ['date', 'soon'],
    ['url', 'javascript:alert(1)'],
    ['url', '/relative'],
  ] as const)('ignores the %s %s', async (name, value) => {
    expect((await readFrontMatter(`---\n${name}: ${value}\n---\n`))[name]).toBeNull()
  })

  it('survives a bomb of aliases', async () => {
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(i === 0 ? 0 : 9)}1]`,
    )
    expect((await readFrontMatter(`---\n${bomb.join('\n')}\n---\nText.`)).problem).toContain('broken')
  })
})

describe('isoDate', () => {
  it.each([
    ['2024-11-12', '2024-11-12'],
    ['2024-11-12T23:30:00-05:00', '2024-11-12'],
    ['12 November 2024', '2024-11-12'],
    ['November 12, 2024', '2024-11-12'],
    ['Tue, 12 Nov 2024 10:00:00 GMT', '2024-11-12'],
    ['12.11.2024', '2024-11-12'],
    ['3. 4. 2024', '2024-04-03'],
  ])('reads %s', (written, expected) => {
    expect(isoDate(written)).toBe(expected)
  })

  it.each([
    '',
    '2024',
    '12',
    'Chapter 1',
    'May',
    'May 2024',
    '6/7/2024',
    '2024-02-30',
    '31.02.2024',
    'version 3.0',
  ])('does not guess a day from %j', (written) => {
    expect(isoDate(written)).toBeNull()
  })
})

describe('languageCode', () => {
  it.each([
    ['ro', 'ro'],
    ['pt-BR', 'pt'],
    ['EN_us', 'en'],
    ['eng', 'en'],
    ['ron', 'ro'],
  ])('brings %s to %s', (tag, code) => {
    expect(languageCode(tag)).toBe(code)
  })
})
