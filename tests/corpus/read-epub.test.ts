import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { articleOf, problemsOf, textsOf } from '../helpers.ts'
import { epubOf, zipOf } from './zip-file.ts'

const chapters = {
  'nav.xhtml': '<nav><ol><li><a href="one.xhtml">One</a></li></ol></nav>',
  'z one.xhtml':
    '<a id="top"/><h1>One</h1><script src="a.js"/><p>The first &amp; only&#160;king.</p><p>Short.</p>',
  'a two.xhtml': '<section><h1>Two</h1><h2>At sea</h2><ul><li>A sail</li></ul><p>He sailed.</p></section>',
}
const metadata = '<dc:title>The kings</dc:title><dc:language>en-GB</dc:language><dc:date>2011-04-05</dc:date>'

describe('an electronic book', () => {
  it('is read in the order of its spine, with its headings', async () => {
    const article = await articleOf('a.epub', epubOf(chapters, { metadata }))
    expect(textsOf(article, 'heading')).toEqual(['One', 'Two', 'At sea'])
    expect(textsOf(article, 'body')).toEqual(['The first & only king.', 'Short.', 'A sail', 'He sailed.'])
  })

  it('has its table of contents in the margin', async () => {
    expect(textsOf(await articleOf('a.epub', epubOf(chapters)), 'peripheral')).toEqual(['One'])
  })

  it('takes title, language and date from its package', async () => {
    expect(await articleOf('a.epub', epubOf(chapters, { metadata }))).toMatchObject({
      title: 'The kings',
      language: 'en',
      date: '2011-04-05',
      pageStarts: null,
    })
  })

  it('keeps the lines of the text that is shown for it', async () => {
    const { fileText } = await articleOf('a.epub', epubOf(chapters))
    expect(fileText).toBe('One\n\nOne\nThe first & only king.\nShort.\n\nTwo\n\nAt sea\nA sail\nHe sailed.\n')
  })

  it('has a sentence for chapters that are missing', async () => {
    const book = epubOf({ 'a.xhtml': '<p>Text.</p>', 'b.xhtml': '<p>More.</p>' })
    const { 'OEBPS/b.xhtml': _, ...parts } = unzipSync(book)
    expect(await problemsOf('a.epub', zipOf(parts))).toEqual([
      '1 of its 2 chapters are missing in it; replace it by a whole copy.',
    ])
  })

  it('has a sentence for one that is protected', async () => {
    const encryption =
      '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/z%20one.xhtml"/></CipherData></EncryptedData></encryption>'
    const book = epubOf(chapters, { parts: { 'META-INF/encryption.xml': encryption } })
    expect(await problemsOf('a.epub', book)).toEqual([
      'it is protected against copying; put in an edition without protection.',
    ])
  })

  it('has a sentence for an archive of anything else', async () => {
    expect(await problemsOf('a.epub', zipOf({ 'a.txt': 'Text.' }))).toEqual([
      'it is no electronic book, whatever its name says; save it as .epub.',
    ])
  })

  it('leaves entities that it defines for itself as they are', async () => {
    const lol = '<!DOCTYPE html [<!ENTITY a "&b;&b;"><!ENTITY b "lol">]>'
    const article = await articleOf('a.epub', epubOf({ 'a.xhtml': `${lol}<p>So &a; it is.</p>` }))
    expect(textsOf(article, 'body')).toEqual(['So &a; it is.'])
  })

  it('reads a chapter without structure, of any depth', async () => {
    const deep = `${'<div>'.repeat(50_000)}At the bottom.`
    expect(textsOf(await articleOf('a.epub', epubOf({ 'a.xhtml': deep })), 'body')).toEqual([
      'At the bottom.',
    ])
  })
})
