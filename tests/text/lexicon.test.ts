// Dictionaries out of names of the same things: hand-made ones, and those of Unicode CLDR and ICU.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileLexicons, lexiconsId, loadLexicon, readCompiled } from '../../src/store/lexicons.ts'
import { alignWords } from '../../src/text/align-words.ts'
import { buildLexicon } from '../../src/text/build-lexicon.ts'
import { fold } from '../../src/text/fold.ts'
import { conceptsOf, emptyLexicon, type Lexicon, stemOf } from '../../src/text/lexicon.ts'
import { type AnnotationFile, namesOf } from '../../src/text/locale-names.ts'
import { temporaryFolder } from '../helpers.ts'

const pair = (pivot: string, other: string) => ({
  pivot: pivot.split(' '),
  other: other.split(' '),
  weight: 1,
})
const pivotsOf = (lexicon: ReturnType<typeof alignWords>, stem: string) =>
  (lexicon.get(stem) ?? []).map(({ pivot }) => pivot)

describe('alignWords', () => {
  it('finds the translation that explains all pairs', () => {
    const lexicon = alignWords([pair('red car', 'rotes auto'), pair('red', 'rotes'), pair('car', 'auto')])
    expect([pivotsOf(lexicon, 'rotes')[0], pivotsOf(lexicon, 'auto')[0]]).toEqual(['red', 'car'])
  })

  it('tells by elimination what was never seen alone', () => {
    const lexicon = alignWords([pair('red car', 'rotes auto'), pair('red', 'rotes')])
    expect(pivotsOf(lexicon, 'auto')[0]).toBe('car')
  })

  it('believes what was seen alone more than what was seen together', () => {
    const [sure, unsure] = alignWords([pair('red', 'rotes'), pair('car', 'rotes')]).get('rotes') ?? []
    expect([sure?.belief, unsure?.belief].every((belief) => belief !== undefined && belief < 1)).toBe(true)
  })

  it('gives beliefs from 0 to 1, the surest first', () => {
    const lexicon = alignWords([pair('a b c', 'x y z'), pair('a b', 'x y'), pair('a', 'x')])
    for (const translations of lexicon.values()) {
      const beliefs = translations.map(({ belief }) => belief)
      expect(beliefs).toEqual([...beliefs].sort((one, other) => other - one))
      expect(beliefs.every((belief) => belief > 0 && belief <= 1 + 1e-9)).toBe(true)
    }
  })

  it('keeps a few translations a word', () => {
    const options = { rounds: 1, minimumBelief: 0, translationsPerWord: 2 }
    expect(pivotsOf(alignWords([pair('a b c d', 'x')], options), 'x')).toHaveLength(2)
  })

  it('knows nothing without pairs', () => {
    expect(alignWords([]).size).toBe(0)
  })
})

const pivotNames = new Map([
  ['name 1', 'school'],
  ['name 2', 'schools'],
  ['name 3', 'the war'],
  ['name 4', 'water'],
])

describe('buildLexicon', () => {
  it('translates the names of the same things', () => {
    const lexicon = buildLexicon(
      'ro',
      new Map([
        ['name 3', 'războiul'],
        ['name 4', 'apă'],
      ]),
      pivotNames,
    )
    expect(conceptsOf(fold('războiul'), lexicon).map(({ pivot }) => pivot)).toEqual(['var'])
  })

  it('leaves out things that have a name in one language only', () => {
    expect(buildLexicon('ro', new Map([['name 99', 'ceva']]), pivotNames).size).toBe(0)
  })

  it('brings plural and singular of English under one concept', () => {
    const lexicon = buildLexicon('en', pivotNames, pivotNames)
    expect(conceptsOf(fold('schools'), lexicon)).toEqual(conceptsOf(fold('school'), lexicon))
  })

  it('takes function words for no names', () => {
    expect(conceptsOf('te', buildLexicon('en', pivotNames, pivotNames))).toEqual([])
  })
})

describe('conceptsOf', () => {
  const war = [{ pivot: 'var', belief: 1 }]
  const lexicon: Lexicon = new Map([['rasboi', war]])

  it.each(['rasboi', 'rasboiul', 'rasboiului'])('finds the concept of %s', (form) => {
    expect(conceptsOf(form, lexicon)).toBe(war)
  })

  it('does not take off more than an ending', () => {
    expect(conceptsOf('rasboinicilor', lexicon)).toEqual([])
  })

  it('knows nothing in an empty lexicon', () => {
    expect(conceptsOf('rasboi', emptyLexicon)).toEqual([])
  })
})

describe('stemOf', () => {
  it.each([
    ['casa', 'cas'],
    ['economia', 'econom'],
    ['rau', 'rau'],
    ['война', 'война'],
  ])('makes of %s the stem %s', (form, stem) => {
    expect(stemOf(form)).toBe(stem)
  })
})

describe('namesOf', () => {
  it('names countries, months and units out of ICU alone', () => {
    const names = namesOf('de', undefined)
    expect([names.get('region FR'), names.get('calendar month 10'), names.get('calendar weekday 0')]).toEqual(
      ['Frankreich', 'November', 'Montag'],
    )
  })

  it('adds the keywords of the annotations', () => {
    const file: AnnotationFile = {
      annotations: { annotations: { '⚔': { default: ['Krieg', 'Schwert'], tts: ['gekreuzte Schwerter'] } } },
    }
    const names = namesOf('de', file)
    expect([names.get('name ⚔'), names.get('keywords ⚔')]).toEqual(['gekreuzte Schwerter', 'Krieg Schwert'])
  })
})

async function pivots(language: string, word: string): Promise<string[]> {
  return conceptsOf(fold(word), await loadLexicon(language)).map(({ pivot }) => pivot)
}

describe('loadLexicon', () => {
  it.each([
    ['en', 'wars'],
    ['ro', 'războiului'],
    ['de', 'Krieg'],
    ['ru', 'войны'],
  ])('gives the concept of war in %s to %s', async (language, word) => {
    expect(await pivots(language, word)).toContain('var')
  })

  it.each([
    ['ro', 'noiembrie'],
    ['de', 'November'],
    ['ru', 'ноября'],
  ])('knows the month in %s: %s', async (language, word) => {
    expect(await pivots(language, word)).toEqual(['november'])
  })

  it.each([
    ['ro', 'marți', 'tuesd'],
    ['de', 'Montag', 'mond'],
    ['ru', 'понедельник', 'mond'],
  ])('knows the weekday in %s: %s', async (language, word, concept) => {
    expect((await pivots(language, word))[0]).toBe(concept)
  })

  it.each([
    ['ro', 'Germania'],
    ['de', 'Deutschland'],
    ['ru', 'Германии'],
  ])('knows the country in %s: %s', async (language, word) => {
    expect((await pivots(language, word))[0]).toBe('german')
  })

  it('makes the lexicon of a language that was not compiled', async () => {
    expect(await pivots('sv', 'skola')).toEqual(['scol'])
  })

  it.each(['und', 'xx', 'zzz', '../en', ''])('is empty for "%s"', async (language) => {
    expect((await loadLexicon(language)).size).toBe(0)
  })
})

describe('compileLexicons', () => {
  it('writes what is read back the same', async () => {
    const folder = await temporaryFolder()
    await compileLexicons(['ro'], folder)
    const read = (await readCompiled('ro', folder)) ?? emptyLexicon
    expect(conceptsOf(fold('școală'), read)[0]?.pivot).toBe('scol')
  })

  it('writes only what is not there yet', async () => {
    const folder = await temporaryFolder()
    const file = { id: lexiconsId, entries: [] }
    await writeFile(join(folder, 'de.json'), JSON.stringify(file))
    expect(await compileLexicons(['de', 'und'], folder)).toEqual(['und'])
  })

  it('replaces a file of another version', async () => {
    const folder = await temporaryFolder({ 'und.json': JSON.stringify({ id: 'old', entries: [] }) })
    await compileLexicons(['und'], folder)
    expect(JSON.parse(await readFile(join(folder, 'und.json'), 'utf8'))).toMatchObject({ id: lexiconsId })
  })
})

describe('readCompiled', () => {
  it.each([
    ['of another version', JSON.stringify({ id: 'old', entries: [['rasboi', 'var', 1]] })],
    ['cut off', '{"id":"'],
    ['empty', ''],
  ])('ignores a file that is %s', async (_what, content) => {
    expect(await readCompiled('ro', await temporaryFolder({ 'ro.json': content }))).toBeNull()
  })

  it('reads nothing outside of its folder', async () => {
    const folder = await temporaryFolder({ 'en.json': JSON.stringify({ id: lexiconsId, entries: [] }) })
    expect(await readCompiled('../en', join(folder, 'lexicons'))).toBeNull()
  })
})
