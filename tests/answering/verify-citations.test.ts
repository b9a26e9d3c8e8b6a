import { readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answering/answer-question.ts'
import { verifyCitations } from '../../src/answering/verify-citations.ts'
import { linesFrom, pdfOf } from '../corpus/pdf-file.ts'
import { isVerbatim, libraryOf } from './library.ts'

const question = 'Which dogs did the king give to his guest?'
const sentence = 'The king gave his guest two Pungsan dogs from the north.'
const article = `# Dogs\n\n${sentence}\n`

/** Asks after the file was changed behind the back of the index. */
async function askAfter(
  change: (path: string) => Promise<unknown>,
  source = 'a.md',
  content: string | Uint8Array = article,
) {
  const library = await libraryOf({ [source]: content })
  await change(join(library.corpusDir, source))
  return { library, answer: await answerQuestion(question, library) }
}

describe('a file that changed since it was indexed', () => {
  it('gives a quote that moved its new lines', async () => {
    const { library, answer } = await askAfter((path) => writeFile(path, `# Dogs\n\nNew.\n\n${sentence}\n`))
    const [citation] = answer.citations
    expect([citation?.lines, citation?.quote, answer.notes]).toEqual([[5, 5], sentence, []])
    expect(citation && (await isVerbatim(citation, library.corpusDir))).toBe(true)
  })

  it('loses a quote that it no longer holds, with a note', async () => {
    const { answer } = await askAfter((path) => writeFile(path, article.replace('two', 'three')))
    expect(answer).toMatchObject({
      kind: 'not-found',
      notes: ['sources-changed'],
      sentences: [],
      citations: [],
    })
  })

  it('keeps a quote that only another file lost', async () => {
    const library = await libraryOf({ 'a.md': article, 'b.md': article.replace('dogs from', 'dogs out of') })
    const before = await answerQuestion(question, library)
    await writeFile(join(library.corpusDir, 'a.md'), '# Cats\n\nNothing is left here.\n')
    const after = await answerQuestion(question, library)
    expect(before.citations.map(({ source }) => source).sort()).toEqual(['a.md', 'b.md'])
    expect(after).toMatchObject({
      kind: 'answered',
      notes: ['sources-changed'],
      sentences: [{ citations: [1] }],
      citations: [{ number: 1, source: 'b.md' }],
    })
  })

  it('leaves a statement in the words of the source that still holds it', async () => {
    const other = article.replace('two Pungsan', 'two young Pungsan')
    const library = await libraryOf({ 'a.md': article, 'b.md': other })
    const { sentences, citations } = await answerQuestion(question, library)
    await writeFile(join(library.corpusDir, citations[0]?.source ?? ''), '# Cats\n\nNothing is left here.\n')
    const after = await answerQuestion(question, library)
    expect([sentences[0]?.citations, after.sentences[0]?.text]).toEqual([[1, 2], citations[1]?.quote])
  })

  it('is read again only when its size or time says so', async () => {
    const { answer } = await askAfter((path) => utimes(path, new Date(), new Date(Date.now() + 60_000)))
    expect([answer.kind, answer.notes]).toEqual(['answered', []])
  })

  it('gives a quote that it holds twice the place nearest to where it stood', async () => {
    const library = await libraryOf({ 'a.md': `${article}\nBetween them.\n\n${sentence}\n` })
    const { sentences, citations } = await answerQuestion(question, library)
    const again = `New.\n\n${article}\nBetween them.\n\n${sentence}\n`
    await writeFile(join(library.corpusDir, 'a.md'), again)
    const second = { start: again.lastIndexOf(sentence) - 6, end: again.length - 7, lines: [7, 7] as const }
    const cited = { sentences, citations: citations.slice(0, 1).map((first) => ({ ...first, ...second })) }
    const verified = await verifyCitations(cited, library)
    expect(verified.citations.map(({ lines }) => lines)).toEqual([[9, 9]])
  })

  it('may have been deleted', async () => {
    const { answer } = await askAfter((path) => rm(path))
    expect([answer.kind, answer.notes]).toEqual(['not-found', ['sources-changed']])
  })

  it('may have become something that cannot be read', async () => {
    const { answer } = await askAfter((path) => writeFile(path, new Uint8Array([0, 1, 2, 0xff, 0])))
    expect([answer.kind, answer.notes]).toEqual(['not-found', ['sources-changed']])
  })
})

const page = (body: string) => `<!doctype html>
<html lang="en"><head><title>Dogs</title></head>
<body>
<article>
<h1>Dogs</h1>
<p>It was a day of gifts &amp; speeches in the palace.</p>
${body}
<p>Nobody was surprised, since both had liked dogs ever since they were children.</p>
</article>
</body></html>
`
const marked =
  '<p>The king gave his <b>guest</b> two&nbsp;Pungsan <a href="/dogs">dogs</a> from\nthe north.</p>'
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

describe('a page of HTML', () => {
  it('holds, between the offsets of a citation, the markup of its quote', async () => {
    const { library, answer } = await askAfter(async () => {}, 'a.html', page(marked))
    const [citation] = answer.citations
    const file = await readFile(join(library.corpusDir, 'a.html'), 'utf8')
    const markup = file.slice(citation?.start, citation?.end)
    expect(markup).toContain('<b>guest</b>')
    expect(textOf(markup)).toBe(textOf(citation?.quote ?? ''))
  })

  it('gives a quote that moved its new place', async () => {
    const moved = page(`<p>A line before it.</p>\n${marked}`)
    const { answer } = await askAfter((path) => writeFile(path, moved), 'a.html', page(marked))
    const [citation] = answer.citations
    expect(citation?.lines).toEqual([8, 9])
    expect(textOf(moved.slice(citation?.start, citation?.end))).toBe(textOf(citation?.quote ?? ''))
  })

  it('gives a moved quote that ends in an entity its new end', async () => {
    const quoted = '<p>The king gave his guest two dogs called &quot;Pungsan&quot;</p>'
    const moved = page(`<p>A line before it.</p>\n${quoted}`)
    const { answer } = await askAfter((path) => writeFile(path, moved), 'a.html', page(quoted))
    const [citation] = answer.citations
    expect(moved.slice(citation?.start, citation?.end)).toMatch(/^The king .* &quot;Pungsan&quot;$/)
  })
})

describe('a PDF', () => {
  const first = linesFrom(700, ['It was a day of gifts and speeches in the palace.'])
  const second = linesFrom(700, [sentence])

  it('is cited by the page of the quote', async () => {
    const { answer } = await askAfter(async () => {}, 'a.pdf', pdfOf([first, second]))
    expect(answer.citations.map(({ pages, quote }) => [pages, quote])).toEqual([[[2, 2], sentence]])
  })

  it('gives a quote that moved its new page', async () => {
    const moved = pdfOf([first, [], second])
    const { answer } = await askAfter((path) => writeFile(path, moved), 'a.pdf', pdfOf([first, second]))
    expect(answer.citations.map(({ pages }) => pages)).toEqual([[3, 3]])
  })
})
