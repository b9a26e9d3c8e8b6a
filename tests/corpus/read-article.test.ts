import { mkdir, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { largestBytes } from '../../src/corpus/limits.ts'
import { readArticle } from '../../src/corpus/read-article.ts'
import { articleOf, foundFile, problemsOf, temporaryFolder } from '../helpers.ts'

describe('readArticle', () => {
  it('keeps the text of the file as it is, for offsets into it', async () => {
    const text = '---\ntitle: A\n---\r\n# A\r\n\r\nSome *words*.\r\n'
    expect(await articleOf('a.md', `\ufeff${text}`)).toMatchObject({
      text,
      fileText: text,
      fileOffsets: null,
    })
  })

  it.each([
    ['front matter', 'a.md', '---\ntitle: The title\n---\n# A heading\n\nText.', 'The title'],
    [
      'the first heading',
      'a.md',
      'Text.\n\n## The *first* [heading](b.md)\n\n# Another\n\nText.',
      'The first heading',
    ],
    ['a heading that ends in a hash', 'a.md', '# Learning C#\n\nText.', 'Learning C#'],
    ['a heading with closing hashes', 'a.md', '## Learning ##\n\nText.', 'Learning'],
    ['an underlined heading', 'a.md', 'Snake_case names\n===\n\nText.', 'Snake_case names'],
    [
      'the first line',
      'a.txt',
      'A tale of two towns\nOnce upon a time there were two towns.',
      'A tale of two towns',
    ],
    ['the first words', 'a.md', 'Only text here, and no heading.', 'Only text here, and no heading.'],
  ])('takes its title from %s', async (_, name, content, title) => {
    expect((await articleOf(name, content)).title).toBe(title)
  })

  it('shortens a long title between two words', async () => {
    const { title } = await articleOf('a.md', `# ${'word '.repeat(200)}\n\nText.`)
    expect(title).toMatch(/^(?:word ){30,60}word…$/)
  })

  it('never cuts a title through a character', async () => {
    const { title } = await articleOf('a.md', `x${'😀'.repeat(200)}`)
    expect(title.isWellFormed()).toBe(true)
  })

  it('detects the language of the running text', async () => {
    const romanian =
      'Președintele a semnat acordul marți, la București, în fața miniștrilor și a ambasadorilor.'
    expect((await articleOf('a.md', `# Breaking news\n\n${romanian}`)).language).toBe('ro')
  })

  it('believes the front matter about the language', async () => {
    expect((await articleOf('a.md', '---\nlanguage: la\n---\nCarthago delenda est.')).language).toBe('la')
  })

  it('hashes the bytes of the file', async () => {
    const folder = await temporaryFolder({ 'a.md': 'Text.' })
    const { hash } = await readArticle(foundFile(folder, 'a.md'))
    expect(hash).toMatch(/^[\da-f]{64}$/)
  })

  it.each([
    ['an empty file', 'a.md', '', 'it holds no text; it is left out.'],
    ['a file of white space', 'a.txt', ' \n\t\n', 'it holds no text; it is left out.'],
    ['a file of signs', 'a.txt', '---\n***\n', 'it holds no text; it is left out.'],
    [
      'a binary file',
      'a.md',
      Uint8Array.of(0x89, 0x50, 0, 0, 0, 13),
      'it is a binary file with the name of a text file; it is left out.',
    ],
    [
      'a broken front matter',
      'a.md',
      '---\ntitle: "open\n---\nText.',
      expect.stringContaining('front matter is broken'),
    ],
  ])('has a sentence for %s', async (_, name, content, message) => {
    expect(await problemsOf(name, content)).toEqual([message])
  })

  it('still reads an article whose front matter is broken', async () => {
    expect((await articleOf('a.md', '---\ntitle: "open\n---\nText.')).blocks).toHaveLength(1)
  })

  it('refuses a file of 200 MB with its size, without reading it', async () => {
    const folder = await temporaryFolder({ 'big.txt': '' })
    await truncate(join(folder, 'big.txt'), 200 * 1024 * 1024)
    const { article, hash, problems } = await readArticle(foundFile(folder, 'big.txt'))
    expect([article, hash, problems[0]?.message]).toEqual([
      null,
      '',
      'it has 200 MB, more than the 20 MB a file may have; split it.',
    ])
  })

  it('refuses a text of 30 MB, and tells its hash so that it is known again', async () => {
    const folder = await temporaryFolder({ 'big.txt': '' })
    await truncate(join(folder, 'big.txt'), 30 * 1024 * 1024)
    const { article, hash, problems } = await readArticle(foundFile(folder, 'big.txt'))
    expect([article, problems[0]?.message]).toEqual([
      null,
      'it has 30 MB, more than the 20 MB a file may have; split it.',
    ])
    expect(hash).toMatch(/^[\da-f]{64}$/)
  })

  it('reads a text of just the largest size', async () => {
    const folder = await temporaryFolder({ 'big.txt': new Uint8Array(largestBytes.text).fill(0x61) })
    expect((await readArticle(foundFile(folder, 'big.txt'))).problems).toEqual([])
  })

  it('has a sentence for a file that vanished', async () => {
    const folder = await temporaryFolder({ 'a.md': 'Text.' })
    await rm(join(folder, 'a.md'))
    const { problems } = await readArticle(foundFile(folder, 'a.md'))
    expect(problems).toEqual([{ source: 'a.md', message: 'it vanished before it was read; it is left out.' }])
  })

  it('has a sentence for a file that became a folder', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'a.md'))
    const { problems } = await readArticle(foundFile(folder, 'a.md'))
    expect(problems[0]?.message).toBe('it became a folder while the corpus was read; run the index again.')
  })

  it('reads a file in a folder with spaces and emoji in its name', async () => {
    const folder = await temporaryFolder({ 'news 📰/a b.md': 'Text.' })
    const { article } = await readArticle(foundFile(folder, 'news 📰/a b.md'))
    expect(article?.source).toBe('news 📰/a b.md')
  })

  it.each([
    ['quotes in each other', 'a.md', `${'>'.repeat(50_000)} deep`],
    ['lists in each other', 'a.md', `${'- '.repeat(50_000)}deep`],
    ['a table of 20,000 rows', 'a.md', `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(20_000)}`],
    ['a heading with a gap of 100,000 spaces', 'a.md', `# a${' '.repeat(100_000)}b\n\nText.`],
    ['a megabyte on one line', 'a.txt', 'He came, he saw, and then he left. '.repeat(30_000)],
    ['a megabyte without a space', 'a.txt', 'x'.repeat(1_000_000)],
  ])('reads %s before anybody gets impatient', async (_, name, content) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, name), content)
    expect((await readArticle(foundFile(folder, name))).problems).toEqual([])
  })
})
