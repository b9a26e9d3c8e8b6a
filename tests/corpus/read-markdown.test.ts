import { describe, expect, it } from 'vitest'
import { articleOf, textsOf } from '../helpers.ts'

describe('readMarkdown', () => {
  it.each([
    ['paragraphs', 'One.\n\nTwo\nlines.', ['One.', 'Two\nlines.']],
    ['list items', '- one\n- two\n  - three', ['one', 'two', 'three']],
    [
      'rows of a table',
      '| a | b |\n| --- | :-: |\n| c | d |\n| e | f |',
      ['| a | b |', '| c | d |', '| e | f |'],
    ],
    ['rows of a table without outer bars', 'a | b\n--- | ---\nc | d', ['a | b', 'c | d']],
    ['code', '```js\nconst a = 1\n```', ['```js\nconst a = 1\n```']],
    ['quotes', '> Quoted\n> words.', ['Quoted\n> words.']],
    ['markup', '<details>\nwords\n</details>', ['<details>\nwords\n</details>']],
  ])('takes %s for the body', async (_, content, expected) => {
    expect(textsOf(await articleOf('a.md', content), 'body')).toEqual(expected)
  })

  it('leaves a paragraph with a bar in it whole', async () => {
    expect(textsOf(await articleOf('a.md', 'Choose a | b\nor c | d.'), 'body')).toEqual([
      'Choose a | b\nor c | d.',
    ])
  })

  it.each(['\n', '\r\n', '\r'])('finds headings with the line break %j', async (lineBreak) => {
    const content = ['# A', '', 'Text.', '', 'B', '---', '', 'More.'].join(lineBreak)
    expect(textsOf(await articleOf('a.md', content), 'heading')).toEqual(['# A', `B${lineBreak}---`])
  })

  it('takes a line of nothing but links for peripheral', async () => {
    expect(textsOf(await articleOf('a.md', '[Home](/) · [News](/news)\n\nText.'), 'peripheral')).toHaveLength(
      1,
    )
  })

  it('leaves a sentence with links in the body', async () => {
    expect(textsOf(await articleOf('a.md', 'See **the** [news](/news).'), 'peripheral')).toEqual([])
  })

  it('leaves comments out', async () => {
    expect(textsOf(await articleOf('a.md', '<!-- draft -->\n\nText.'), 'body')).toEqual(['Text.'])
  })

  it('keeps documentation in the body, whatever its words', async () => {
    const manual = '# Setup\n\nSign in\n\nSubscribe\n\n1. Register\n2. Share this\n\n10:00 Opening'
    expect(textsOf(await articleOf('a.md', manual), 'peripheral')).toEqual([])
  })

  it('has the headings of a file of nothing but headings as its text', async () => {
    expect(textsOf(await articleOf('a.md', '# A\n\n## B'), 'body')).toEqual(['# A', '## B'])
  })
})
