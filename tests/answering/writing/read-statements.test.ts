import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statementReader } from '../../../src/answering/writing/read-statements.ts'

const offered = new Set(['k4w9', 'm2x7', 'b3c4'])

/** What is read of a text, and after how many pieces each statement was finished. */
function read(text: string, pieces: readonly string[] = [text], language = 'en') {
  const reader = statementReader(offered, language)
  const found = pieces.flatMap((piece) => reader.read(piece))
  return { early: found, all: [...found, ...reader.end()].map(({ text: said, keys }) => [said, keys.join()]) }
}

describe('statementReader', () => {
  it.each([
    [
      'a line each',
      'One is here. [k4w9]\nTwo is there. [m2x7, b3c4]',
      [
        ['One is here.', 'k4w9'],
        ['Two is there.', 'm2x7,b3c4'],
      ],
    ],
    [
      'keys before the full stop',
      'One is here [k4w9]. Two is there [m2x7].',
      [
        ['One is here', 'k4w9'],
        ['Two is there', 'm2x7'],
      ],
    ],
    ['keys in groups side by side', 'One is here. [k4w9][m2x7] [b3c4]', [['One is here.', 'k4w9,m2x7,b3c4']]],
    [
      'sentences without a key',
      'One is here. Two is there. [k4w9]',
      [
        ['One is here.', ''],
        ['Two is there.', 'k4w9'],
      ],
    ],
    [
      'brackets of other kinds',
      'One is here【k4w9】Two is there (m2x7)',
      [
        ['One is here', 'k4w9'],
        ['Two is there', 'm2x7'],
      ],
    ],
    [
      'keys that were never offered',
      'One is here. [z9z9] Two is there. [1]',
      [
        ['One is here.', 'z9z9'],
        ['Two is there.', '1'],
      ],
    ],
    ['capital keys', 'One is here. [K4W9]', [['One is here.', 'k4w9']]],
    [
      'words in brackets',
      'He said [sic] that (in 2023) one is here. [k4w9]',
      [['He said [sic] that (in 2023) one is here.', 'k4w9']],
    ],
    ['a key said twice', 'One is here. [k4w9, k4w9]', [['One is here.', 'k4w9']]],
    [
      'bold sentences',
      '**One is here.** [k4w9] **Two** is there. [m2x7]',
      [
        ['One is here.', 'k4w9'],
        ['Two is there.', 'm2x7'],
      ],
    ],
    ['keys alone', '[k4w9]\n[m2x7]', []],
    [
      'thoughts',
      '<think>One is not here. [k4w9]\n</think>\nTwo is there. [m2x7]',
      [['Two is there.', 'm2x7']],
    ],
    [
      'lines of another world',
      'One is here. [k4w9]\r\n\r\nTwo is there. [m2x7]\u2028',
      [
        ['One is here.', 'k4w9'],
        ['Two is there.', 'm2x7'],
      ],
    ],
  ])('reads %s', (_, text, statements) => {
    expect(read(text).all).toEqual(statements)
  })

  it('reads the same however the text is cut into pieces', () => {
    const text = 'One is here [k4w9]. Two, he said, [sic] is there. [m2x7, b3c4]\n\nThree【k4w9】\nand four'
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length }), { maxLength: 30 }), (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), text.length]
        const pieces = places.slice(1).map((place, i) => text.slice(places[i], place))
        expect(read(text, pieces).all).toEqual(read(text).all)
      }),
    )
  })

  it('finishes a statement as soon as the next one begins', () => {
    expect(read('', ['One is here. [k4w9', '] T']).early).toHaveLength(1)
    expect(read('', ['One is here. [k4w9]', ' ']).early).toHaveLength(0)
    expect(read('', ['One is here. [k4w9]', '\n']).early).toHaveLength(1)
  })

  it('loses no letter of a text without keys, whatever brackets it has', () => {
    const signs = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '【',
      '】',
      'a',
      'B',
      '.',
      ' ',
      '\n',
      ',',
      '!',
      'é',
      '中',
      '<think>',
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        const text = `x ${parts.join('')}`
        const letters = (of: string) => of.match(/\p{L}/gu)?.join('')
        const said = read(text).all.map(([each]) => each)
        expect(letters(said.join(' '))).toBe(letters(text))
      }),
    )
  })
})
