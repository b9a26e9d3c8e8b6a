import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAt, lineStartsOf } from '../../src/corpus/lines.ts'
import { passageCharacters, splitPassages } from '../../src/corpus/split-passages.ts'
import { articleOf, passagesOf } from '../helpers.ts'

/** A sentence of so many characters, with its number in it. */
const sentence = (number: number, characters: number) =>
  `S${number} ${'some words here '.repeat(80)}`
    .slice(0, characters - 1)
    .trimEnd()
    .padEnd(characters - 1, 'x')
    .concat('.')
const paragraph = (lengths: readonly number[]) => lengths.map((length, i) => sentence(i, length)).join(' ')

const block = fc.oneof(
  fc.constantFrom(
    '# One',
    '## Two',
    '### Three',
    '- item one\n- item two',
    '| a | b |\n| - | - |\n| c | d |',
  ),
  fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 12 }).map(paragraph),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
)
const document = fc.record({
  name: fc.constantFrom('a.md', 'a.txt'),
  blocks: fc.array(block, { maxLength: 12 }),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
})
const written = ({ blocks, lineBreak }: { blocks: string[]; lineBreak: string }) =>
  `Begin here. ${blocks.join('\n\n').replaceAll('\r', ' ')}`.replaceAll('\n', lineBreak)

describe('splitPassages', () => {
  it('gives sentences that stand word for word in the file, at their lines', async () => {
    await fc.assert(
      fc.asyncProperty(document, async ({ name, ...rest }) => {
        const article = await articleOf(name, written(rest).toWellFormed())
        const lineStarts = lineStartsOf(article.fileText)
        for (const { text, sentences } of splitPassages(article)) {
          for (const { start, end, fileStart, fileEnd, lines } of sentences) {
            expect(article.fileText.slice(fileStart, fileEnd)).toBe(text.slice(start, end))
            expect(lines).toEqual([lineAt(lineStarts, fileStart), lineAt(lineStarts, fileEnd - 1)])
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('puts every character of the body into exactly one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(document, async ({ name, ...rest }) => {
        const article = await articleOf(name, written(rest).toWellFormed())
        const covered = new Uint8Array(article.text.length)
        for (const { fileStart, fileEnd } of splitPassages(article).flatMap(({ sentences }) => sentences)) {
          for (let i = fileStart; i < fileEnd; i++) covered[i] = (covered[i] ?? 0) + 1
        }
        for (const { class: kind, start, end } of article.blocks) {
          for (let i = start; i < end; i++) {
            const expected = kind === 'heading' ? 0 : 1
            if (covered[i] !== expected) expect(article.text.charAt(i)).toMatch(/\s/)
          }
        }
      }),
      { numRuns: 50 },
    )
  })

  it('makes passages of 600 to 900 characters wherever that is possible', async () => {
    const lengths = fc.array(fc.integer({ min: 20, max: 280 }), { minLength: 5, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(lengths, async (sentences) => {
        const text = paragraph(sentences)
        const lengthsFound = (await passagesOf('a.md', text)).map((passage) => passage.text.length)
        expect(Math.max(...lengthsFound)).toBeLessThanOrEqual(passageCharacters.most)
        // What is left over at the end of a section may have to be shorter.
        const short = lengthsFound.filter((length) => length < passageCharacters.least)
        expect(short.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 50 },
    )
  })

  it('leaves no few words over at the end of a section', async () => {
    const passages = await passagesOf('a.md', paragraph([200, 200, 200, 200, 40, 60]))
    expect(Math.min(...passages.map(({ text }) => text.length))).toBeGreaterThan(250)
  })

  it('keeps an article shorter than a passage together', async () => {
    expect(await passagesOf('a.md', 'One sentence. Another one.\n\nA second paragraph.')).toHaveLength(1)
  })

  it('prefers to cut between paragraphs', async () => {
    const passages = await passagesOf(
      'a.md',
      [
        [300, 350],
        [320, 340],
        [310, 330],
      ]
        .map(paragraph)
        .join('\n\n'),
    )
    expect(passages.map(({ sentences }) => sentences.length)).toEqual([2, 2, 2])
  })

  it('gives a sentence longer than a passage a passage of its own', async () => {
    const passages = await passagesOf('a.md', paragraph([100, 950, 100]))
    expect(passages.map(({ sentences }) => sentences.length)).toEqual([1, 1, 1])
  })

  it('never joins what stands under two headings', async () => {
    const passages = await passagesOf('a.md', '# A\n\nOne.\n\n## B\n\nTwo.\n\n## C\n\nThree.')
    expect(passages.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('knows the headings above a passage, without the title', async () => {
    const passages = await passagesOf(
      'a.md',
      '# Title\n\nOne.\n\n## B\n\n### *C*\n\nTwo.\n\n## [D](d.md) ##\n\nThree.',
    )
    expect(passages.map(({ headings }) => headings)).toEqual([[], ['B', 'C'], ['D']])
  })

  it('keeps peripheral lines apart', async () => {
    const passages = await passagesOf(
      'a.md',
      'Some text stands here.\n\n[Home](a) [News](b)\n\nMore text stands there.',
    )
    expect(passages.map(({ peripheral }) => peripheral)).toEqual([false, true, false])
  })
})

describe('lineAt', () => {
  it.each(['\n', '\r\n', '\r'])('counts lines from 1 with the line break %j', (lineBreak) => {
    const text = ['one', 'two', '', 'four'].join(lineBreak)
    const starts = lineStartsOf(text)
    expect(['one', 'two', 'four'].map((word) => lineAt(starts, text.indexOf(word)))).toEqual([1, 2, 4])
  })
})
