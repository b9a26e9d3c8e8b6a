// Texts that break things, for fast-check: markup of all formats, odd characters, long runs, deep nesting.
import fc from 'fast-check'

const fragments = [
  ...[
    '<p>',
    '</p>',
    '<div',
    '>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<![CDATA[',
    ']]>',
    '<td>',
    '<!doctype x [',
  ],
  ...[
    '&amp;',
    '&#0;',
    '&#x110000;',
    '&lt',
    '<a href="',
    '" onclick=',
    '<br/>',
    '<title>',
    '<h1>',
    '<pre>',
    '\u0000',
  ],
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '1. ',
    '```',
    '| a | b |\n| --- | :-: |\n',
    '[x](',
    '](',
    '![',
    '---\n',
    'title: ',
    '***',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\u',
    '\\ud800',
    '":',
    ',',
    'null',
    '1e999',
    '-',
    '{"text":"',
    '[[[[',
    '"a","b"\n',
    ';',
    '\t',
  ],
  ...[
    '[1]',
    '[ab1]',
    '(a1)',
    '【k2】',
    '[k2, k3]',
    '<think>',
    '</think>',
    '@everyone',
    '<@1>',
    '<#2>',
    'https://a.b/c',
    '||',
    '_',
  ],
  ...[
    'Dr. ',
    'U.S. ',
    '3.14',
    '1.000.000',
    '“',
    '”',
    '„',
    '…',
    '? ',
    '! ',
    '. ',
    '。',
    '「',
    '」',
    ' ',
    '\n',
    '\r\n',
    '\u2028',
  ],
  ...[
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud83d',
    '👩‍👩‍👧',
    'e\u0301\u0302\u0303',
    'ﬃ',
    'İ',
    'ß',
    'ς',
    '\u0e33',
    'क्षि',
    '漢字',
    'Ⅷ',
    '½',
  ],
  ...['the king gave two dogs', 'regele a dăruit doi câini', 'Пунсан', 'بيونغ يانغ', '평양', 'ปี 2024'],
]

/** Pieces of everything, some of them a thousand times. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...fragments) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...fragments), fc.integer({ min: 2, max: 1000 }))
          .map(([fragment, times]) => fragment.repeat(times)),
      },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

/** A file with some of its bytes changed, cut off, or doubled. */
export function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.integer({ min: 0, max: Math.max(0, whole.length - 1) }),
    bytes: fc.uint8Array({ maxLength: 8 }),
    removed: fc.integer({ min: 0, max: 64 }),
  })
  return fc.array(change, { minLength: 1, maxLength: 5 }).map((changes) => {
    let bytes = Buffer.from(whole)
    for (const { at, bytes: put, removed } of changes) {
      bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)])
    }
    return new Uint8Array(bytes)
  })
}
