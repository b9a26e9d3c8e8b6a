import { describe, expect, it } from 'vitest'
import { allLanguages } from '../../src/languages/all-languages.ts'
import type { Catalogue } from '../../src/languages/catalogue.ts'
import { en } from '../../src/languages/en.ts'
import { ro } from '../../src/languages/ro.ts'
import { catalogueFaults, textsOf } from './catalogue-faults.ts'
import { madeUpCatalogue, madeUpCode } from './made-up-language.ts'

/** Romanian with one text, or one branch, of another kind. */
function spoilt(topic: keyof Catalogue, change: object): Catalogue {
  return { ...ro, [topic]: { ...ro[topic], ...change } }
}

describe('the catalogue', () => {
  it.each([...allLanguages])(
    'of %s says everything, in every form of counting, as Discord takes it',
    (...all) => {
      expect(catalogueFaults(...all)).toEqual([])
    },
  )

  it('calls commands and options in English by their keys: the program asks for them by these names', () => {
    const named = [...textsOf(en.commands)].filter(([key]) => key.endsWith('.name'))
    expect(named.filter(([key, name]) => key.split('.').at(-2) !== name)).toEqual([])
  })

  it('of Romanian leaves no sentence in English', () => {
    const english = new Set([...textsOf(en).values()].filter((text) => text.includes(' ')))
    expect([...textsOf(ro)].filter(([, text]) => english.has(text))).toEqual([])
  })

  it('of a made-up language can be complete too', () => {
    expect(catalogueFaults(madeUpCode, madeUpCatalogue())).toEqual([])
  })
})

describe('a fault of a catalogue is found', () => {
  const { tooMany: _, ...withoutOne } = ro.access
  const { days_few: __, ...withoutForm } = ro.counted
  it.each([
    ['a missing sentence', { ...ro, access: withoutOne as Catalogue['access'] }, 'access.tooMany is missing'],
    ['a missing form', { ...ro, counted: withoutForm }, 'counted.days_few is missing'],
    ['a form too many', spoilt('counted', { days_two: '{{count}}' }), 'counted.days_two is said by nobody'],
    ['a sentence too many', spoilt('access', { later: 'Mai târziu.' }), 'access.later is said by nobody'],
    ['an empty one', spoilt('access', { notHere: ' ' }), 'access.notHere is empty'],
    [
      'another variable',
      spoilt('access', { tooMany: 'Din nou {{cand}}.' }),
      'access.tooMany puts in cand and not when',
    ],
    ['a loose brace', spoilt('access', { notHere: 'Nu {aici}.' }), 'access.notHere has a loose brace'],
    ['a reference', spoilt('access', { notHere: '$t(help.about)' }), 'access.notHere refers to another text'],
    [
      'a name with a space',
      spoilt('commands', { help: { name: 'ajută mă', description: 'x' } }),
      'commands.help.name cannot be a name: ajută mă',
    ],
    [
      'a name in capitals',
      spoilt('commands', { help: { name: 'Ajutor', description: 'x' } }),
      'commands.help.name cannot be a name: Ajutor',
    ],
    [
      'a long description',
      spoilt('commands', { help: { name: 'ajutor', description: 'x'.repeat(101) } }),
      'commands.help.description is longer than 100 characters',
    ],
    [
      'a long entry of the menu',
      spoilt('menus', { answerThis: 'x'.repeat(33) }),
      'menus.answerThis is longer than 32 characters',
    ],
    [
      'one name for two commands',
      spoilt('commands', { help: { name: 'surse', description: 'x' } }),
      'surse is the name of two',
    ],
  ])('%s', (_name, catalogue, fault) => {
    expect(catalogueFaults('ro', catalogue)).toContain(fault)
  })
})
