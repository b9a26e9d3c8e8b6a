import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { say } from '../../../src/discord/wording/say.ts'
import { allLanguages } from '../../../src/languages/all-languages.ts'
import { textsOf, variablesOf } from '../../languages/catalogue-faults.ts'
import { anyText } from '../hostile-text.ts'

const unpleasant = fc.oneof(
  anyText,
  fc.constantFrom(
    '{{from}}',
    '{{to}}',
    '{{- to}}',
    '$t(help.about)',
    '$&',
    "$'",
    '\ue000',
    '\ue001',
    '__proto__',
  ),
)

describe('say', () => {
  it.each(['fr', 'constructor', '__proto__', '', 'dev', 'cimode'])('speaks English for "%s"', (language) => {
    expect(say(language, 'followUp.followUp')).toBe('Follow up')
  })

  it.each([
    [0, '0 zile', '0 days'],
    [1, '1 zi', '1 day'],
    [2, '2 zile', '2 days'],
    [19, '19 zile', '19 days'],
    [20, '20 de zile', '20 days'],
    [101, '101 zile', '101 days'],
    [1234, '1.234 de zile', '1,234 days'],
  ])('counts %i as each language does', (count, romanian, english) => {
    expect(say('ro', 'counted.days', { count })).toBe(romanian)
    expect(say('en', 'counted.days', { count })).toBe(english)
  })

  it('counts in English for who speaks another language', () => {
    expect(say('fr', 'counted.days', { count: 1000 })).toBe('1,000 days')
  })

  it('puts in texts as they are, whatever they hold', () => {
    fc.assert(
      fc.property(unpleasant, unpleasant, fc.constantFrom('en', 'ro'), (from, to, language) => {
        const word = language === 'en' ? 'Lines' : 'Rândurile'
        expect(say(language, 'sources.linesShown', { from, to })).toBe(`${word} ${from}-${to}`)
      }),
    )
  })

  // i18next alone takes seconds for 28 letters, and twice as long for each one more.
  it('is not held up by an opened bracket of i18next', () => {
    const question = `$t(${'a'.repeat(300)}`
    expect(say('en', 'answer.askedAs', { question })).toBe(`asked as: ${question}`)
  })

  it.each([...allLanguages])('says the text of every key in %s', (language, catalogue) => {
    const loose = say as (language: string, key: string, values: object) => string
    for (const [key, text] of textsOf(catalogue)) {
      if (text.includes(', number')) continue
      const values = Object.fromEntries(variablesOf(text).map((name) => [name, 'x']))
      const expected = text.replaceAll(/\{\{.*?\}\}/g, 'x')
      expect(loose(language, key, values)).toBe(expected)
    }
  })

  it('is asked for what there is, with what it needs: the compiler says so', () => {
    // @ts-expect-error There is no such sentence.
    const unknown = () => say('en', 'access.nowhere')
    // @ts-expect-error It has to be told when.
    const without = () => say('en', 'access.tooMany')
    // @ts-expect-error It wants another value.
    const other = () => say('en', 'access.tooMany', { count: 1 })
    // @ts-expect-error The form is chosen by the count.
    const ofAForm = () => say('en', 'counted.days_one', { count: 1 })
    expect([unknown, without, other, ofAForm]).toHaveLength(4)
  })
})
