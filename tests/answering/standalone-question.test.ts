import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerQuestion, longestQuestion } from '../../src/answering/answer-question.ts'
import { standaloneQuestion, type TurnBefore } from '../../src/answering/standalone-question.ts'
import type { Answer } from '../../src/model.ts'
import { type Dialogue, english, romanian } from './dialogues.ts'
import { libraryOf, type TestLibrary } from './library.ts'

const sulina: TurnBefore = {
  question: 'When was the bridge over the Sulina canal opened?',
  quote: 'The bridge over the Sulina canal was opened in 1998 by the mayor Ion Vasilescu.',
}

function turnOf(question: string, { citations }: Answer): TurnBefore {
  return { question, quote: citations[0]?.quote ?? null }
}

const heard = async ({ first, second }: Dialogue, library: TestLibrary) => {
  const before = await answerQuestion(first, library)
  return standaloneQuestion(second, turnOf(first, before), library.build.languages)
}

describe.each([
  // What is missed is in another language, or wants a kind of thing that the close look does not know.
  ['English', english, { least: 11, alone: 7 }],
  ['Romanian', romanian, { least: 8, alone: 4 }],
])('the second question of a talk in %s', (_, dialogues, { least, alone }) => {
  it('takes over what it lacks, and nothing when it is about something else', async () => {
    const library = await libraryOf()
    for (const dialogue of dialogues) {
      const { second, carries } = dialogue
      const standalone = await heard(dialogue, library)
      expect(carries.filter((word) => !standalone.includes(word))).toEqual([])
      if (carries.length === 0) expect(standalone).toBe(second)
    }
  })

  it('is answered more often than by itself', async () => {
    const library = await libraryOf()
    const found = { standalone: 0, alone: 0 }
    for (const dialogue of dialogues.filter(({ answer }) => answer !== undefined)) {
      const holds = async (question: string) => {
        const { sentences } = await answerQuestion(question, library)
        return sentences.some(({ text }) => text.includes(dialogue.answer ?? ''))
      }
      if (await holds(await heard(dialogue, library))) found.standalone++
      if (await holds(dialogue.second)) found.alone++
    }
    expect(found.standalone).toBeGreaterThanOrEqual(least)
    expect(found.alone).toBeLessThanOrEqual(alone)
  })
})

describe('standaloneQuestion', () => {
  it('leaves the first question of a talk as it is', () => {
    expect(standaloneQuestion('and when was that?', null)).toBe('and when was that?')
  })

  it.each([
    ['tell me more', 'tell me more (bridge over the Sulina canal opened)'],
    ['How long is the bridge?', 'How long is the bridge? (Sulina)'],
    ['Who opened it?', 'Who opened it? (bridge over the Sulina canal)'],
    ['But Braila?', 'When was the bridge over the Braila canal opened?'],
    ['What about Braila?', 'When was the bridge over the Braila canal opened?'],
    ['Who is the mayor of Tulcea?', 'Who is the mayor of Tulcea?'],
    ['thanks', 'thanks'],
  ])('%s is asked as: %s', (question, expected) => {
    expect(standaloneQuestion(question, sulina, ['en', 'ro'])).toBe(expected)
  })

  it('names the person a pronoun means: who was the answer, or who was asked about', () => {
    const who = { question: 'Who opened the bridge?', quote: 'It was opened by the mayor Ion Vasilescu.' }
    const when = { question: 'When did Ana Pop open the bridge?', quote: 'In 1998, with Ion Vasilescu.' }
    expect(standaloneQuestion('When was he born?', who)).toBe('When was he born? (Ion Vasilescu)')
    expect(standaloneQuestion('When was she born?', when)).toBe('When was she born? (Ana Pop)')
  })

  it('takes no month for a name', () => {
    const before = { question: 'Who visited Sulina in June 2024?', quote: 'The mayor did on 3 May 2023.' }
    expect(standaloneQuestion('And Braila?', before)).toBe('Who visited Braila in June 2024?')
    expect(standaloneQuestion('When was he born?', before)).not.toContain('May')
  })

  it('takes a pronoun for explained by a name of the same question', () => {
    const question = 'When did Putin visit Hanoi, and whom did he meet?'
    expect(standaloneQuestion(question, sulina, ['en'])).toBe(question)
  })

  it.each([
    ['de', 'Wann wurde die Brücke über den Kanal eröffnet?', 'Und von wem?', 'Kanal'],
    ['es', '¿Cuándo se inauguró el puente del canal?', '¿Y por qué?', 'puente'],
    ['fr', 'Quand le pont du canal a été ouvert ?', 'Pourquoi ?', 'pont'],
    ['it', 'Quando è stato aperto il ponte sul canale?', 'E perché?', 'ponte'],
    ['ru', 'Когда был открыт мост через канал?', 'А почему?', 'мост'],
    ['zh', '运河上的桥是什么时候开通的？', '为什么？', '运河'],
  ])('knows a question that leaves all out in %s', (language, question, second, word) => {
    expect(standaloneQuestion(second, { question, quote: null }, [language])).toContain(word)
  })

  it('goes on from a question that was completed itself, without growing for ever', () => {
    let question = sulina.question
    for (let turn = 0; turn < 30; turn++) {
      const next = ['and when was that?', 'Who built it?', 'How long is the canal?', 'why?'][turn % 4] ?? ''
      question = standaloneQuestion(next, { ...sulina, question }, ['en'])
      expect(question).toContain('Sulina')
      expect(question.length).toBeLessThan(200)
    }
  })

  it('begins with the question, or replaces one name of the one before, whatever people write', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom('and', 'it', 'he', 'That', 'Sulina', '2024', '?', 'și', 'asta', '(', ','), {
          maxLength: 12,
        })
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(anyText, anyText, fc.option(anyText), (question, before, quote) => {
        const standalone = standaloneQuestion(question, { question: before, quote }, ['en', 'ro'])
        const isReplaced = before.length > 0 && standalone.startsWith(before.slice(0, 1))
        expect(standalone.startsWith(question) || isReplaced).toBe(true)
        expect(standalone.length).toBeLessThanOrEqual(Math.max(longestQuestion, question.length))
      }),
      { numRuns: 60 },
    )
  })
})
