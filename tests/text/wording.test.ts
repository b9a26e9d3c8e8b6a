import { describe, expect, it } from 'vitest'
import { dateInWords, languageName, placeInWords, wordingOf } from '../../src/text/wording.ts'

/** Every text of a wording by the path that leads to it. */
function textsOf(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null
        ? [...textsOf(inner, `${path}${key}.`)]
        : [[`${path}${key}`, String(inner)] as const],
    ),
  )
}

describe('wordingOf', () => {
  it('says the same things in both languages', () => {
    expect([...textsOf(wordingOf('ro')).keys()]).toEqual([...textsOf(wordingOf('en')).keys()])
  })

  it.each(['en', 'ro'])('leaves nothing unsaid in %s', (language) => {
    expect([...textsOf(wordingOf(language)).values()].filter((text) => text.trim() === '')).toEqual([])
  })

  it('says everything in the language itself', () => {
    const english = textsOf(wordingOf('en'))
    expect([...textsOf(wordingOf('ro'))].filter(([path, text]) => english.get(path) === text)).toEqual([])
  })

  it('speaks English where it knows no better', () => {
    expect(wordingOf('fr')).toBe(wordingOf('en'))
  })

  it.each(['constructor', '__proto__', ''])('speaks English for the language "%s"', (language) => {
    expect(wordingOf(language)).toBe(wordingOf('en'))
  })
})

describe('languageName', () => {
  it.each([
    ['ro', 'en', 'Romanian'],
    ['en', 'ro', 'engleză'],
    ['ro', 'de', 'Rumänisch'],
  ])('names %s in %s: %s', (code, inLanguage, name) => {
    expect(languageName(code, inLanguage)).toBe(name)
  })

  it('leaves what is no language as it is', () => {
    expect(languageName('?', 'en')).toBe('?')
  })
})

describe('dateInWords', () => {
  it.each([
    ['en', '20 June 2024'],
    ['ro', '20 iunie 2024'],
    ['de', '20. Juni 2024'],
  ])('writes a date in %s: %s', (language, words) => {
    expect(dateInWords('2024-06-20', language)).toBe(words)
  })

  it('leaves what is no date as it is', () => {
    expect(dateInWords('yesterday', 'en')).toBe('yesterday')
  })
})

describe('placeInWords', () => {
  it('names one line', () => {
    expect(placeInWords({ lines: [9, 9] }, wordingOf('en'))).toBe('line 9')
  })

  it('names a range of lines', () => {
    expect(placeInWords({ lines: [9, 10] }, wordingOf('ro'))).toBe('rândurile 9-10')
  })

  it('names pages where there are any', () => {
    const lines = [9, 10] as const
    expect(placeInWords({ lines, pages: [3, 3] }, wordingOf('en'))).toBe('page 3')
    expect(placeInWords({ lines, pages: [3, 4] }, wordingOf('ro'))).toBe('paginile 3-4')
  })
})
