import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AnswerDependencies,
  answerQuestion,
  answerWithTrace,
  longestQuestion,
} from '../../src/answering/answer-question.ts'
import type { Answer } from '../../src/model.ts'
import { articles, isVerbatim, libraryOf } from './library.ts'

const quotesOf = ({ citations }: Answer) => citations.map(({ quote }) => quote)
const verbatim = async ({ citations, nearest }: Answer, { corpusDir }: AnswerDependencies) =>
  Promise.all([...citations, ...nearest].map((citation) => isVerbatim(citation, corpusDir)))
const withoutTimes = ({ timingsMs: _, ...answer }: Answer) => answer

async function ask(question: string, files: Readonly<Record<string, string>> = articles): Promise<Answer> {
  return answerQuestion(question, await libraryOf(files))
}

describe('an answer', () => {
  it('quotes the sentence that answers, as it stands in the file', async () => {
    const library = await libraryOf()
    const answer = await answerQuestion('Which dogs did the king give to his guest?', library)
    expect(quotesOf(answer)[0]).toBe('The king gave his guest two Pungsan dogs from the north.')
    expect(await verbatim(answer, library)).not.toContain(false)
  })

  it('says where its quotes stand', async () => {
    const { citations } = await ask('Who opened the bridge over the Cibin?')
    expect(citations[0]).toMatchObject({
      number: 1,
      source: 'bridge.md',
      title: 'The bridge at Orlat',
      language: 'en',
      date: '2023-06-01',
      lines: [8, 8],
      peripheral: false,
    })
  })

  it('has three statements at most', async () => {
    const { kind, sentences } = await ask('What did the king give to his guest?', {
      'a.md': `The king gave his guest a golden dog. In the garden the king gave his guest seven apples and a pear.
The king gave the guest from Norway a warm coat of seal. Before he left, the king gave his guest an old map.`,
    })
    expect([kind, sentences.length]).toEqual(['answered', 3])
  })

  it('numbers its citations from 1, each used by a statement', async () => {
    const { sentences, citations } = await ask(
      'What does the king give to his guest, and where do the dogs live?',
    )
    expect(sentences.flatMap((sentence) => sentence.citations)).toEqual(citations.map(({ number }) => number))
    expect(citations.map(({ number }) => number)).toEqual(citations.map((_, i) => i + 1))
  })

  it('writes a sentence that was wrapped in the file on one line, and quotes it as it is', async () => {
    const { sentences, citations } = await ask('Who fed the royal dogs?', {
      'a.md': 'The royal dogs were fed\nby an old gardener at noon.\n',
    })
    expect([sentences[0]?.text, citations[0]?.quote]).toEqual([
      'The royal dogs were fed by an old gardener at noon.',
      'The royal dogs were fed\nby an old gardener at noon.',
    ])
  })

  it('is the same whenever the same is asked', async () => {
    const library = await libraryOf()
    const question = 'How many soldiers are at the border?'
    const [one, other] = [await answerQuestion(question, library), await answerQuestion(question, library)]
    expect(withoutTimes(other)).toEqual(withoutTimes(one))
  })

  it('is found in a corpus of one short article', async () => {
    const answer = await ask('Who lost the silver key?', { 'key.txt': 'Anna lost the silver key on Sunday.' })
    expect([answer.kind, ...quotesOf(answer)]).toEqual(['answered', 'Anna lost the silver key on Sunday.'])
  })

  it('tells how long its stages took', async () => {
    const { timingsMs } = await ask('Which dogs did the king give?')
    expect(Object.keys(timingsMs)).toEqual(['retrieve', 'select', 'cite', 'total'])
  })

  it('comes with a trace whose first passage holds the first quote', async () => {
    const { answer, trace } = await answerWithTrace('Which dogs did the king give?', await libraryOf())
    expect(trace?.hits[0]?.passage.text).toContain(answer.citations[0]?.quote)
  })
})

const facts: Readonly<Record<string, string>> = {
  'a.md':
    'The old lighthouse was painted again. The lighthouse was painted by Ana Petrescu. The lighthouse was painted in 1987. The lighthouse was painted with 240 buckets. The lighthouse was painted because rust had eaten the door.',
}

describe('a question', () => {
  it.each([
    ['Who painted the lighthouse?', 'Ana Petrescu'],
    ['When was the lighthouse painted?', '1987'],
    ['How many buckets was the lighthouse painted with?', '240 buckets'],
    ['Why was the lighthouse painted?', 'because rust'],
  ])('gets first what it asks for: %s', async (question, wanted) => {
    expect(quotesOf(await ask(question, facts))[0]).toContain(wanted)
  })

  it.each([
    'Where are the 11,000 soldiers?',
    'Where are the 11.000 soldiers?',
    'Where are the 11 000 soldiers?',
  ])('finds a number in any spelling: %s', async (question) => {
    expect(quotesOf(await ask(question))[0]).toContain('11.000 de soldați')
  })

  it('finds a date of another language', async () => {
    expect(quotesOf(await ask('What was signed on November 11?'))[0]).toContain('la 11 noiembrie 2024')
  })

  it('is answered from an article in another language, which is said', async () => {
    const { language, citations } = await ask('When did the dictator sign the ratification of the treaty?')
    expect([language, citations[0]?.source, citations[0]?.language]).toEqual(['en', 'acord.md', 'ro'])
  })

  it('in Romanian is answered from an English article', async () => {
    const answer = await ask('Când a deschis ministrul Elena Marcu podul peste Cibin?')
    expect([answer.language, quotesOf(answer)[0]]).toEqual([
      'ro',
      'Minister Elena Marcu opened the new bridge over the Cibin on 3 May 2023.',
    ])
  })

  it('may be written without capitals and diacritics', async () => {
    const answer = await ask('cand a semnat dictatorul decretul de ratificare')
    expect(quotesOf(answer)[0]).toContain('la 11 noiembrie 2024')
  })

  it('may say its small words again and again', async () => {
    const padded = `Please tell me, ${'if you can, '.repeat(40)}which dogs did the king give to his guest?`
    expect(quotesOf(await ask(padded)).join(' ')).toContain('two Pungsan dogs')
  })
})

describe('a question that the sources do not answer', () => {
  it('is not found', async () => {
    const { kind, sentences, citations } = await ask('How do I reset the password of my router?')
    expect({ kind, sentences, citations }).toEqual({ kind: 'not-found', sentences: [], citations: [] })
  })

  it('gets the nearest passages, each once', async () => {
    const { nearest } = await ask('Which trains cross the bridge to the airport at night?')
    const places = nearest.map(({ source, lines }) => `${source}:${lines[0]}`)
    expect(nearest.map(({ number }) => number)).toEqual(nearest.map((_, i) => i + 1))
    expect([nearest.length > 0, new Set(places).size]).toEqual([true, places.length])
  })

  it('has less evidence than one they answer', async () => {
    const library = await libraryOf()
    const [answered, foreign] = [
      await answerQuestion('Which dogs did the king give to his guest?', library),
      await answerQuestion('Which planets have rings of ice?', library),
    ]
    expect(foreign.evidence).toBeLessThan(answered.evidence / 2)
  })

  it('of function words alone is not found', async () => {
    expect(await ask('What is it, and who was that?')).toMatchObject({ kind: 'not-found', evidence: 0 })
  })
})

describe('what is no question', () => {
  it.each([
    ['small-talk', 'Hello there!'],
    ['small-talk', 'mulțumesc mult'],
    ['small-talk', 'Добрый день'],
    ['empty-question', '  ?! 🙂 '],
    ['empty-question', ''],
    ['question-too-long', 'dogs '.repeat(longestQuestion)],
  ] as const)('is declined without sources: %s', async (note, text) => {
    const answer = await ask(text)
    expect(answer).toMatchObject({ kind: 'declined', notes: [note], citations: [], nearest: [], evidence: 0 })
  })

  it('is answered nonetheless when a question follows the greeting', async () => {
    expect((await ask('Hello, which dogs did the king give to his guest?')).kind).toBe('answered')
  })
})

/** Words of the corpus among anything at all. */
const hostileQuestion = fc.oneof(
  fc.string({ unit: 'binary', maxLength: longestQuestion }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'who',
          'când',
          'dogs',
          'the king',
          '11.000',
          'soldați',
          'XVIII',
          '../..',
          '北京',
          '什么',
          '\ud800',
          '\u0301',
          'ال',
          '(',
          '[1](',
          '*',
          '\0',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
)

describe('any text at all', () => {
  it('is answered, refused or declined, with quotes that stand in the files', async () => {
    const library = await libraryOf()
    await fc.assert(
      fc.asyncProperty(hostileQuestion, async (question) => {
        const answer = await answerQuestion(question, library)
        expect(answer.evidence).toBeGreaterThanOrEqual(0)
        expect(answer.evidence).toBeLessThanOrEqual(1)
        expect(answer.sentences.length > 0).toBe(answer.kind === 'answered')
        expect(await verbatim(answer, library)).not.toContain(false)
      }),
      { numRuns: 150 },
    )
  })
})
