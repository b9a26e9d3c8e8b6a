// An article as a page of numbered lines.
import { describe, expect, it } from 'vitest'
import { renderSource } from '../../../src/discord/render/render-source.ts'
import type { ArticleEntry } from '../../../src/model.ts'
import { brokenMessageRules } from '../stand-in-message-rules.ts'
import { textOf } from '../stand-in-rules.ts'

const article: ArticleEntry = {
  source: 'a.md',
  title: 'A title',
  isTitled: true,
  language: 'en',
  date: null,
  url: null,
  bytes: 1,
  modifiedMs: 1,
  hash: '',
  characters: 1,
  firstPassage: 0,
  passageCount: 1,
}
const render = (text: string) => renderSource(article, text, 'en')

describe('renderSource', () => {
  it('numbers the lines as the citations count them', () => {
    expect(textOf(render('one\r\ntwo\n\nfour\n'))).toContain('1  one\n2  two\n3  \n4  four\n```')
  })

  it('says nothing of a rest when there is none', () => {
    expect(textOf(render('one\ntwo\n'))).not.toContain('The rest')
  })

  it('shows the beginning of a long article and says where the rest stands', () => {
    const body = render('a line of some words\n'.repeat(500))
    expect(brokenMessageRules(body)).toEqual([])
    expect(textOf(body)).toMatch(/Lines 1-1\d\d of 500\. The rest stands in the file a\.md/)
  })

  it('shows a part of a line that is longer than a message', () => {
    const body = render('word '.repeat(4000))
    expect(brokenMessageRules(body)).toEqual([])
    expect(textOf(body)).toContain('1  word word')
    expect(textOf(body)).toContain('The rest stands in the file')
  })

  it('shows no more than fits of lines full of fences', () => {
    const body = render(`${'`'.repeat(3000)}\n`.repeat(20))
    expect(brokenMessageRules(body)).toEqual([])
    expect(textOf(body).match(/```/g)).toHaveLength(2)
  })
})
