// Custom ids carry what they were given, and nothing strange gets through.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allControls } from '../../../src/discord/controls/all-controls.ts'
import { controlNames } from '../../../src/discord/controls/control-names.ts'
import { customId, parseCustomId } from '../../../src/discord/controls/custom-id.ts'

const anyName = fc.constantFrom(...controlNames)
const anyArgs = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 2 })

describe('customId', () => {
  it('gives back what it was given, within a hundred characters', () => {
    const fits = (args: readonly string[]) => args.map(encodeURIComponent).join(':').length <= 80
    fc.assert(
      fc.property(anyName, anyArgs.filter(fits), (name, args) => {
        const id = customId(name, ...args)
        expect(id.length).toBeLessThanOrEqual(100)
        expect(parseCustomId(id)).toEqual({ name, args })
      }),
    )
  })

  it('refuses what would be too long', () => {
    expect(() => customId('source-menu', 'x'.repeat(100))).toThrow(RangeError)
  })
})

describe('parseCustomId', () => {
  it('takes anything without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), anyName, (text, name) => {
        for (const id of [text, `${name}:${text}`]) expect(() => parseCustomId(id)).not.toThrow()
      }),
    )
  })

  it.each([
    '',
    ':',
    'unknown:x',
    'source-menu:%',
    `source-menu:${'x'.repeat(100)}`,
    '__proto__',
    'constructor:x',
  ])('knows no %j', (id) => {
    expect(parseCustomId(id)).toBeNull()
  })
})

describe('the names of controls', () => {
  it('have a control each and no sign of their own', () => {
    expect(Object.keys(allControls).toSorted()).toEqual([...controlNames].toSorted())
    expect(controlNames.filter((name) => !/^[a-z-]{1,30}$/.test(name))).toEqual([])
  })
})
