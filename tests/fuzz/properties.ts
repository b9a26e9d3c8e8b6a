// What must hold whatever is thrown at it; run for a moment by the tests and for hours by `npm run fuzz`.
import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { statementReader } from '../../src/answering/writing/read-statements.ts'
import { formats } from '../../src/corpus/formats.ts'
import { splitPassages } from '../../src/corpus/split-passages.ts'
import { parseCustomId } from '../../src/discord/controls/custom-id.ts'
import { renderAnswer } from '../../src/discord/render/render-answer.ts'
import { escapeText } from '../../src/discord/text/escape-text.ts'
import { UserError } from '../../src/errors.ts'
import type { Answer } from '../../src/model.ts'
import { plain } from '../../src/text/fold.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { termCounter } from '../../src/text/terms.ts'
import { words } from '../../src/text/words.ts'
import { linesFrom, pdfOf } from '../corpus/pdf-file.ts'
import { docxOf, epubOf, paragraph } from '../corpus/zip-file.ts'
import { liveMarkup, withoutFrame } from '../discord/live-markup.ts'
import { brokenMessageRules } from '../discord/stand-in-message-rules.ts'
import { damaged, hostileText } from './hostile-text.ts'

export interface Property {
  readonly name: string
  /** Some are dearer than others: how many of its runs are worth a moment of the test suite. */
  readonly runs: number
  readonly check: (parameters: fc.Parameters<unknown>) => Promise<void>
}

const property = <T>(
  name: string,
  runs: number,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): Property => ({
  ...{ name, runs },
  check: (parameters) =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (value) => holds(value)),
      parameters as object,
    ),
})

/** A reading whose blocks and passages stand where they say, or a sentence why there is none. */
async function readsOrRefuses(ending: string, content: string | Uint8Array): Promise<void> {
  const format = formats.get(ending)
  assert(format)
  try {
    const isText = format.holds === 'text' && typeof content === 'string'
    const reading = await (isText ? format.read(content) : format.read(content as string & Uint8Array))
    let end = 0
    for (const block of reading.blocks) {
      assert(
        block.start >= end && block.end >= block.start && block.end <= reading.text.length,
        'blocks in order',
      )
      end = block.end
    }
    assert.equal(reading.fileOffsets?.length ?? reading.text.length + 1, reading.text.length + 1)
    const article = {
      ...about,
      ...reading,
      title: '',
      isTitled: false,
      language: 'en',
      pageStarts: null,
      fileText: reading.text,
    }
    for (const passage of splitPassages(article)) {
      for (const sentence of passage.sentences) {
        assert(
          sentence.start < sentence.end && sentence.end <= passage.text.length,
          'sentences in their passage',
        )
        const quote = passage.text.slice(sentence.start, sentence.end)
        if (!reading.fileOffsets)
          assert.equal(reading.text.slice(sentence.fileStart, sentence.fileEnd), quote)
      }
    }
  } catch (error) {
    // What is wrong with a file is a sentence; anything else is a bug.
    if (!(error instanceof UserError)) throw error
  }
}
const about = { source: 'a', date: null, url: null }

const textEndings = ['.md', '.txt', '.html', '.json', '.jsonl', '.csv', '.tsv']
const readers = textEndings.map((ending) =>
  property(`reader ${ending}`, 25, hostileText, (text) => readsOrRefuses(ending, text)),
)

const wholeFiles: readonly (readonly [ending: string, file: Uint8Array])[] = [
  ['.pdf', pdfOf([linesFrom(700, ['The king gave his guest two dogs.', 'They live in the north.'])])],
  ['.docx', docxOf(paragraph('The king gave his guest two dogs.'))],
  ['.epub', epubOf({ 'one.xhtml': '<html><body><p>The king gave his guest two dogs.</p></body></html>' })],
]
const archives = wholeFiles.map(([ending, file]) =>
  property(`reader ${ending}`, 8, damaged(file), (bytes) => readsOrRefuses(ending, bytes)),
)

const language = fc.constantFrom('en', 'ro', 'de', 'ja', 'th', 'und')

const text = [
  property('folding', 60, hostileText, (each) => {
    assert.equal(plain(plain(each)), plain(each))
  }),
  property('words', 40, hostileText, (each) => {
    let end = 0
    for (const word of words(each)) {
      assert(word.start >= end && word.end > word.start && word.end <= each.length, 'words in order')
      end = word.end
    }
  }),
  property('sentences', 40, fc.tuple(hostileText, language), ([each, code]) => {
    let end = 0
    for (const span of splitSentences(each, code)) {
      assert(span.start >= end && span.end > span.start && span.end <= each.length, 'sentences in order')
      end = span.end
    }
  }),
  property('terms', 40, fc.tuple(hostileText, language), ([each, code]) => {
    termCounter(code, new Map())(each)
  }),
]

const anyCitation = fc.record({
  title: hostileText,
  source: hostileText,
  quote: hostileText,
  date: fc.constantFrom(null, '2024-02-29'),
  url: fc.oneof(fc.constant(null), hostileText),
})
const anyAnswer = fc
  .tuple(fc.array(fc.tuple(hostileText, anyCitation), { maxLength: 4 }), hostileText, language)
  .map(([said, question, code]): Answer => {
    const citations = said.map(([, citation], i) => ({
      ...{ ...citation, number: i + 1, language: code, headings: [], lines: [1, 2] as const },
      ...{ start: 0, end: 1, peripheral: false },
    }))
    return {
      ...{
        kind: said.length > 0 ? 'answered' : 'not-found',
        question,
        language: code,
        citations,
        nearest: citations,
      },
      sentences: said.map(([sentence], i) => ({ text: sentence, citations: [i + 1] })),
      ...{ evidence: 0.5, notes: [], timingsMs: {} },
    }
  })

const discord = [
  property('escaping', 60, hostileText, (each) => assert.deepEqual(liveMarkup(escapeText(each)), [])),
  property('renderer', 30, anyAnswer, (answer) => {
    const pages = renderAnswer(answer, { language: answer.language })
    assert.deepEqual(
      pages.flatMap((page) => brokenMessageRules(page)),
      [],
    )
    const shown = pages.flatMap((page) => JSON.stringify(page).match(/"content":"(?:[^"\\]|\\.)*"/g) ?? [])
    const texts = shown.map((each) => withoutFrame(JSON.parse(`{${each}}`).content))
    assert.deepEqual(texts.flatMap(liveMarkup), [])
  }),
  property('custom ids', 60, fc.oneof(hostileText, fc.string({ maxLength: 100 })), (id) => {
    const parsed = parseCustomId(id)
    assert(parsed === null || Array.isArray(parsed.args))
  }),
]

const offered = new Set(['a1', 'k2', 'k3'])
const citations = [
  property(
    'citation parser',
    60,
    fc.tuple(hostileText, fc.array(fc.integer({ min: 1, max: 40 })), language),
    ([each, cuts, code]) => {
      const reader = statementReader(offered, code)
      const found = []
      let at = 0
      for (const cut of cuts) {
        found.push(...reader.read(each.slice(at, at + cut)))
        at += cut
      }
      found.push(...reader.read(each.slice(at)), ...reader.end())
      for (const { text: said, keys } of found) {
        assert(/[\p{L}\p{N}]/u.test(said), 'a statement says something')
        assert.equal(new Set(keys).size, keys.length, 'each key once')
      }
    },
  ),
]

export const properties: readonly Property[] = [...readers, ...archives, ...text, ...discord, ...citations]
