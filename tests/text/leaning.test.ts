import { describe, expect, it } from 'vitest'
import { leaningOf } from '../../src/text/leaning.ts'
import { nameRuns } from '../../src/text/name-runs.ts'

describe('leaningOf', () => {
  it.each([
    ['en', 'When was that?', 'onThing'],
    ['en', 'When was that signed?', 'onThing'],
    ['en', 'Where was he born?', 'onPerson'],
    ['en', 'Why?', 'leavesOut'],
    ['en', 'Who won?', 'leavesOut'],
    ['en', 'tell me more please', 'leavesOut'],
    ['en', 'And in London?', 'replaces'],
    ['ro', 'Dar în Londra?', 'replaces'],
    ['ro', 'Când a fost semnat?', 'leavesOut'],
    ['ro', 'Unde s-a născut el?', 'onPerson'],
    ['de', 'Wann wurde er geboren?', 'onPerson'],
    ['pt', 'Quando foi isso?', 'onThing'],
    ['ja', 'それはいつですか', 'onThing'],
  ] as const)('%s: %s leans: %s', (language, question, how) => {
    expect(leaningOf(question, language)[how]).toBe(true)
  })

  it.each([
    ['en', 'When was the bridge over the Cibin opened?'],
    ['en', 'What is photosynthesis?'],
    ['en', 'Who is the king?'],
    ['en', 'Who said that the treaty was signed?'],
    ['en', 'Is it true that bees sleep in winter?'],
    ['en', 'And when did Putin visit Hanoi?'],
    ['ro', 'Ce este fotosinteza?'],
    ['ro', 'Când s-a născut discursul lui Putin?'],
    ['xx', 'blorp gnarf'],
  ])('%s: %s stands alone', (language, question) => {
    const { onPerson, onThing, leavesOut, replaces } = leaningOf(question, language)
    expect({ onPerson, onThing, leavesOut, replaces }).toEqual({
      onPerson: false,
      onThing: false,
      leavesOut: false,
      replaces: false,
    })
  })
})

describe('nameRuns', () => {
  it.each([
    ['en', 'The bridge was opened by Ion Vasilescu in Sulina.', ['Ion Vasilescu', 'Sulina']],
    ['en', 'Kim Jong Un met Putin on 3 May 2023.', ['Kim Jong Un', 'Putin']],
    ['en', 'When did Ana-Maria Pop leave?', ['Ana-Maria Pop']],
    ['ro', 'Dar Vietnamul?', ['Vietnamul']],
    ['de', 'Der Hund von Anna Meier mag Wurst.', ['Anna Meier']],
    ['en', '', []],
  ])('%s: finds the names of %j', (language, text, expected) => {
    expect(nameRuns(text, language).map((run) => run.text)).toEqual(expected)
  })
})
