// A screen that remembers, and a small library to ask.
import { Readable, Writable } from 'node:stream'
import pc from 'picocolors'
import { onTestFinished } from 'vitest'
import type { AnswerDependencies } from '../../src/answering/answer-question.ts'
import { readConfig } from '../../src/config/read-config.ts'
import type { Answer, Citation } from '../../src/model.ts'
import { openLibrary } from '../../src/open-library.ts'
import type { Output } from '../../src/terminal/output.ts'
import { temporaryCorpus } from '../helpers.ts'

export interface Screen {
  readonly output: Output
  readonly written: () => string
  readonly errors: () => string
}

/** @param columns 0 is a pipe */
export function screen(columns = 0, color = false): Screen {
  let [written, errors] = ['', '']
  const output: Output = {
    write: (text) => {
      written += text
    },
    writeError: (text) => {
      errors += text
    },
    isTerminal: false,
    columns,
    paint: pc.createColors(color),
  }
  return { output, written: () => written, errors: () => errors }
}

export const articles = {
  'dogs.md':
    '---\ndate: 2024-06-20\n---\n# Dogs for a guest\n\nThe king gave his guest two Pungsan dogs from the north.\nHe got a limousine in return.\n',
  'harbour.txt':
    'Crane falls into the harbour\nA crane fell into the basin of the old harbour on Tuesday, but nobody was hurt.\n',
  'bridge.md': '# A bridge\n\nThe minister opened a bridge over the river that was built in two years.\n',
  'vreme.md':
    '---\nlanguage: ro\n---\n# Vremea\n\nÎn weekend va ploua la mare, iar feribotul nu va pleca înainte de prânz.\n',
}

export async function library(): Promise<AnswerDependencies> {
  const { corpusDir, indexDir } = await temporaryCorpus(articles)
  const opened = await openLibrary(readConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir }, '/'), () => {})
  onTestFinished(() => opened.build.close())
  return opened
}

export const inputOf = (text: string): Readable => Readable.from([text])
export const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

export const citation: Citation = {
  ...{
    number: 1,
    source: 'dogs.md',
    title: 'Dogs for a guest',
    language: 'en',
    date: '2024-06-20',
    url: null,
  },
  ...{ headings: [], lines: [6, 7], start: 10, end: 20, quote: 'Two dogs\ncame.', peripheral: false },
}
export const answer: Answer = {
  ...{
    kind: 'answered',
    question: 'Who?',
    language: 'en',
    evidence: 0.71234567,
    notes: [],
    timingsMs: { total: 1 },
  },
  sentences: [{ text: 'Two dogs came.', citations: [1] }],
  ...{ citations: [citation], nearest: [] },
}
