import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestSentence, splitSentences } from '../../src/text/sentences.ts'

const split = (text: string, language: string) =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end))

/** `|` stands where a sentence ends. */
const examples: readonly (readonly [language: string, text: string])[] = [
  ['en', 'Mr. Smith met Gen. Lee at 5 p.m. on Monday.| He left.'],
  ['en', 'The vote ended at 9 p.m.| Nobody came.| It began at 10 a.m. Eastern time.'],
  ['en', 'The U.S. Army said so.| He moved to the U.S.| The army followed.'],
  ['en', 'I went to the U.K. and the E.U.| Then I left.'],
  ['en', 'She lives in Washington, D.C.| He was born in Washington, D.C. in 1950.'],
  ['en', 'J. K. Rowling wrote it.| George W. Bush read it.'],
  ['en', 'It cost $3.5 million.| Version 2.0 is out.'],
  ['en', 'See p. 12, no. 5 and vol. 3.| Figs. 3 and 4 show it, e.g. in red.'],
  ['en', 'It happened in Jan. 2020.| On Nov. 11, they met.'],
  ['en', 'He is No. 1.| I said no.| They left.'],
  ['en', '"Really?" he asked.| "Yes."| She left.'],
  ['en', '“We will win.”| He said it twice.| “Never,” she said.'],
  ['en', '(It was late.)| Then rain fell.'],
  ['en', 'It was the best of times, etc.| Smith et al. found it.| Smith v. Jones was decided.'],
  ['en', 'He works at Google Inc.| In 2010, he left.| Acme Inc. is big.'],
  ['en', 'She lives on Main St.| In winter it snows in St. Petersburg.'],
  ['en', 'Martin Luther King Jr. Day is in January.| King Jr. was shot.'],
  ['en', 'The measure passed.[1]| It was law.[2][3]| Done.'],
  ['en', 'He paid $5.| The year was 1990.| In 1991 it ended.'],
  ['en', 'What?| No!| Well… fine.| Wait...| Go.'],
  ['en', '1. The first point is here.| 2. The second one is there.'],
  ['en', 'The line is wrapped\nat Mr.\nSmith and goes\non.|\nThe next one\nstarts here.'],
  ['en', 'It ended at Ft. Worth.| Sen. Warren vs. Rep. Jones.'],
  ['ro', 'Dl. Popescu a sosit.| D-na Ionescu, str. Lungă nr. 5, a plecat.| Costă 11.000 de lei.'],
  ['ro', 'Vezi art. 3 alin. 2 din lege și pag. 12.| S-a născut în sec. XIX.| Gata.'],
  ['ro', 'Prof. univ. dr. Ana Pop a scris cărți, articole etc.| Apoi a plecat.'],
  ['ro', 'A fost în S.U.A.| Apoi a revenit.| Firma X S.R.L. a dat faliment.'],
  ['ro', '„Nu vreau.”| A plecat.| «Da.»| Bine.'],
  ['ro', 'A zis.| ”Nu vreau să plec”, a spus el.'],
  ['de', 'Am 3. Oktober wird gefeiert.| Er wurde am 12. November 1990 geboren.'],
  ['de', 'Es waren 25.| Dann kamen mehr.| Der 2. Weltkrieg begann 1939.| Danach kam z. B. der Rest.'],
  ['de', 'Er sagte es.| »Nein«, rief sie.| Dr. Müller kam.'],
  ['fr', 'M. Dupont dit « Non. »| Il part.| J.-P. Martin reste.'],
  ['es', 'El Sr. García llegó.| EE. UU. firmó.| ¿Por qué?| ¡No!'],
  ['ru', 'В 1990 г. Москва росла.| И. И. Иванов пришёл.| Это стр. 5.| Конец.'],
  ['zh', '今天天气很好。|我们去公园。|“真的吗？”|他问。'],
  ['ja', '公園に行きます。|「本当？」と彼は言った。'],
  ['hi', 'यह पहला वाक्य है।| यह दूसरा है।'],
]

/** Text that is out to break things: lone surrogates, joiners, odd spaces, marks and brackets. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '. ',
          '.',
          '! ',
          '?',
          '…',
          ' ',
          '\n',
          '\r\n',
          '\t',
          '\u00a0',
          '\u2028',
          '"',
          '“',
          '”',
          '«',
          '»',
          '(',
          ')',
          '[',
        ],
        ...[
          ']',
          '[1]',
          'Mr',
          'U.S',
          'p',
          '12',
          'A',
          'word',
          'Next',
          '😀',
          '👩‍👩‍👧',
          '\ud83d',
          '\ude00',
          'e\u0301',
          '。',
          '“真',
          'と',
        ],
        'x'.repeat(700),
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join('')),
)
const language = fc.constantFrom('en', 'ro', 'de', 'ja', 'und', 'not a language')

describe('splitSentences', () => {
  it.each(examples)('cuts where a reader would (%s): %s', (code, marked) => {
    const text = marked.replaceAll('|', '')
    expect(split(text, code)).toEqual(marked.split('|').map((sentence) => sentence.trim()))
  })

  it('finds nothing in white space', () => {
    expect(splitSentences(' \n\t ', 'en')).toEqual([])
  })

  it('gives ascending spans that do not overlap', () => {
    fc.assert(
      fc.property(hostile, language, (text, code) => {
        let last = 0
        for (const { start, end } of splitSentences(text, code)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('covers every character that is not white space', () => {
    fc.assert(
      fc.property(hostile, language, (text, code) => {
        expect(split(text, code).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  it('never begins or ends with white space', () => {
    fc.assert(
      fc.property(hostile, language, (text, code) => {
        for (const sentence of split(text, code)) expect(sentence).toBe(sentence.trim())
      }),
    )
  })

  it('never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000, size: 'max' }), language, (text, code) => {
        for (const sentence of split(text, code)) expect(sentence.isWellFormed()).toBe(text.isWellFormed())
      }),
      { numRuns: 30 },
    )
  })

  it('never gives a sentence that is too long', () => {
    fc.assert(
      fc.property(hostile, language, (text, code) => {
        for (const sentence of split(text, code)) expect(sentence.length).toBeLessThanOrEqual(longestSentence)
      }),
    )
  })

  it('cuts what never ends between two words', () => {
    const pieces = split('word\t'.repeat(1000), 'en')
    expect(pieces.every((piece) => /^(?:word\t)*word$/.test(piece))).toBe(true)
  })

  it('finds the same sentences in a long paragraph as in short ones', () => {
    const one =
      'The treaty, as Mr. Smith said in the U.S. Senate, was signed in June. It costs $3.5 million. '
    expect(splitSentences(one.repeat(500), 'en')).toHaveLength(1000)
  })
})
