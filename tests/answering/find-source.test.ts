import { describe, expect, it } from 'vitest'
import { findSource } from '../../src/answering/find-source.ts'
import type { ArticleEntry } from '../../src/model.ts'

const entry = (source: string, title: string): ArticleEntry => ({
  ...{ source, title, isTitled: true, language: 'en', date: null, url: null },
  ...{ bytes: 1, modifiedMs: 0, hash: '', characters: 1, firstPassage: 0, passageCount: 1 },
})
const articles = [
  entry('2024/dogs.md', 'Dogs for a guest'),
  entry('2024/putin-in-hanoi.md', 'Putin, from Pyongyang to Hanoi'),
  entry('2024/acord.md', 'Acordul de apărare'),
  entry('harbour.txt', 'The harbour'),
  entry('harbour-crane.txt', 'A crane falls into the harbour'),
]
const found = (wanted: string) => findSource(wanted, articles).article?.source

describe('findSource', () => {
  it.each([
    ['a path', '2024/dogs.md', '2024/dogs.md'],
    ['the name of a file', 'dogs.md', '2024/dogs.md'],
    ['the name without its ending', 'dogs', '2024/dogs.md'],
    ['a title', 'Dogs for a guest', '2024/dogs.md'],
    ['a part of a title', 'pyongyang', '2024/putin-in-hanoi.md'],
    ['words without diacritics', 'acordul de aparare', '2024/acord.md'],
    ['spaces around it', '  dogs.md ', '2024/dogs.md'],
    ['a whole name before one that contains it', 'harbour', 'harbour.txt'],
  ])('knows an article by %s', (_what, wanted, source) => {
    expect(found(wanted)).toBe(source)
  })

  it('offers the likeliest article for a typo', () => {
    const { article, similar } = findSource('putn in hanoy', articles)
    expect([article, similar[0]?.source]).toEqual([null, '2024/putin-in-hanoi.md'])
  })

  it('does not choose between several', () => {
    const { article, similar } = findSource('harbou', articles)
    expect([article, similar.map(({ source }) => source).slice(0, 2)]).toEqual([
      null,
      ['harbour-crane.txt', 'harbour.txt'],
    ])
  })

  it.each([
    '../..',
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '..',
    'file:///etc/passwd',
    '',
  ])('finds nothing for "%s"', (wanted) => {
    expect(findSource(wanted, articles)).toEqual({ article: null, similar: [] })
  })

  it('offers no more than Discord can show', () => {
    const many = Array.from({ length: 60 }, (_, i) => entry(`dogs-${i}.md`, 'Dogs'))
    expect(findSource('dogs', many).similar).toHaveLength(25)
  })

  it('knows nothing in an empty library', () => {
    expect(findSource('dogs', [])).toEqual({ article: null, similar: [] })
  })
})
