// Tiny data sets in the formats of the public ones.
import { gzipSync } from 'node:zlib'

const paragraph = (
  context: string,
  ...qas: readonly (readonly [id: string, question: string, answer: string])[]
) => ({
  context,
  qas: qas.map(([id, question, text]) => ({ id, question, answers: [{ text, answer_start: 0 }] })),
})
const xquad = (...articles: readonly (readonly ReturnType<typeof paragraph>[])[]) =>
  JSON.stringify({ data: articles.map((paragraphs) => ({ paragraphs })) })

/** Two articles in two languages, in parallel. */
export const xquadFiles = {
  'tiny.en.json': xquad(
    [
      paragraph('The bridge of Orlat was opened by Elena Marcu in 2023. It is made of steel.', [
        'q1',
        'Who opened the bridge of Orlat?',
        'Elena Marcu',
      ]),
      paragraph('Trains no longer stop at the station of Orlat. Buses stop at the market.', [
        'q2',
        'Where do buses stop?',
        'market',
      ]),
    ],
    [
      paragraph('The king gave his guest two Pungsan dogs. They came from the north.', [
        'q3',
        'Which dogs did the king give to his guest?',
        'Pungsan',
      ]),
    ],
  ),
  'tiny.ro.json': xquad(
    [
      paragraph('Podul din Orlat a fost deschis de Elena Marcu în 2023. Este făcut din oțel.', [
        'q1',
        'Cine a deschis podul din Orlat?',
        'Elena Marcu',
      ]),
      paragraph('Trenurile nu mai opresc în gara din Orlat. Autobuzele opresc în piață.', [
        'q2',
        'Unde opresc autobuzele?',
        'piață',
      ]),
    ],
    [
      paragraph('Regele a dăruit oaspetelui doi câini Pungsan. Ei au venit din nord.', [
        'q3',
        'Ce câini a dăruit regele oaspetelui?',
        'Pungsan',
      ]),
    ],
  ),
} as const

const clapnq = (input: string, text: string, ...selected: readonly string[]) =>
  JSON.stringify({
    input,
    passages: [{ title: 'A title: "quoted"', text }],
    output: [{ selected_sentences: selected }],
  })
const dogs = 'The king gave his guest two Pungsan dogs. They came from the north.'

export const clapnqFiles = {
  'answerable.jsonl': [
    clapnq('which dogs did the king give to his guest', dogs, 'The king gave his guest two Pungsan dogs.'),
    clapnq(
      'where do the buses of orlat stop',
      'The buses of Orlat stop at the market. It is a small town.',
      'The buses of Orlat stop at the market.',
    ),
    '',
  ].join('\n'),
  'unanswerable.jsonl': `${clapnq('how heavy is the moon', dogs)}\n`,
} as const

const body =
  'The king gave his guest two dogs from the north of the country, and both men were seen walking with them through the garden.'
const page = `<!doctype html><html><head><title>Dogs</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<article><h1>Dogs for a guest</h1><p>${body}</p></article>
<footer><p>All rights reserved.</p></footer></body></html>`

export const extractionFiles = {
  'ground-truth.json': JSON.stringify({ one: { articleBody: body, url: 'https://example.org' } }),
  'html/one.html.gz': new Uint8Array(gzipSync(page)),
} as const

export const goldenFiles = {
  'corpus/dogs.md': `# Dogs\n\n${dogs}\n`,
  'golden.json': JSON.stringify({
    corpus: 'corpus',
    questions: [
      {
        question: 'Which dogs did the king give to his guest?',
        language: 'en',
        kind: 'answered',
        sources: ['dogs.md'],
        contains: ['two Pungsan dogs'],
        reason: 'It is the first sentence.',
      },
      {
        question: 'Which dogs did the king give?',
        language: 'en',
        kind: 'answered',
        sources: ['dogs.md'],
        contains: ['three cats'],
        reason: 'There are no cats.',
      },
      { question: 'How heavy is the moon?', language: 'en', kind: 'answered', reason: 'Nobody knows.' },
      {
        question: 'Which guest came?',
        language: 'en',
        kind: 'answered',
        sources: ['cats.md'],
        reason: 'It is another file.',
      },
      { question: 'Cât de grea este luna?', language: 'ro', kind: 'not-found', reason: 'Nu scrie.' },
    ],
  }),
} as const
