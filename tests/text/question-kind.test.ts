import { describe, expect, it } from 'vitest'
import {
  answerKind,
  functionWordShares,
  isFunctionWord,
  withoutFunctionWords,
} from '../../src/text/question-kind.ts'

describe('answerKind', () => {
  it.each([
    ['en', 'Who signed the treaty?', 'person'],
    ['en', 'When was the treaty signed?', 'time'],
    ['en', 'In what year did it end?', 'time'],
    ['en', 'Where did he land?', 'place'],
    ['en', 'Which country voted against it?', 'place'],
    ['en', 'How many soldiers are there?', 'count'],
    ['en', 'How old is the bridge?', 'count'],
    ['en', 'How long did the war last?', 'duration'],
    ['en', 'What percentage of voters stayed at home?', 'percent'],
    ['en', 'Why was the agreement cancelled?', 'reason'],
    ['en', 'What is Juche?', 'other'],
    ['ro', 'Cine a semnat tratatul?', 'person'],
    ['ro', 'Când a fost semnat tratatul?', 'time'],
    ['ro', 'cand a fost semnat tratatul', 'time'],
    ['ro', 'Unde a aterizat?', 'place'],
    ['ro', 'Câți soldați sunt acolo?', 'count'],
    ['ro', 'Cât timp a durat războiul?', 'duration'],
    ['ro', 'Ce procent dintre alegători a lipsit?', 'percent'],
    ['ro', 'De ce a fost anulat acordul?', 'reason'],
    ['ro', 'Ce este Juche?', 'other'],
    ['de', 'Wie viele Soldaten sind dort?', 'count'],
    ['fr', 'Où a-t-il atterri ?', 'place'],
    ['zh', '谁签署了条约？', 'person'],
    ['ja', '条約はいつ署名されましたか', 'time'],
    ['th', 'เขาลงจอดที่ไหน', 'place'],
    ['en-US', 'Who signed it?', 'person'],
    ['xx', 'Who signed it?', 'other'],
  ] as const)('in %s: %s asks for %s', (language, question, kind) => {
    expect(answerKind(question, language)).toBe(kind)
  })

  it('does not find question words inside other words', () => {
    expect(answerKind('Is the whole thing elsewhere?', 'en')).toBe('other')
  })
})

describe('isFunctionWord', () => {
  it.each([
    ['The', 'en'],
    ['și', 'ro'],
    ['SI', 'ro'],
    ['où', 'fr'],
    ['или', 'ru'],
  ])('knows %s in %s', (word, language) => {
    expect(isFunctionWord(word, language)).toBe(true)
  })

  it.each([
    ['treaty', 'en'],
    ['the', 'ro'],
    ['UN', 'en'],
    ['the', 'xx'],
  ])('does not take %s for one in %s', (word, language) => {
    expect(isFunctionWord(word, language)).toBe(false)
  })
})

describe('functionWordShares', () => {
  it('counts the share of words that only a language has', () => {
    expect(functionWordShares('the treaty of peace').get('en')).toBe(0.5)
  })

  it('is 0 for a text without words', () => {
    expect(functionWordShares('1961, 2000').get('en')).toBe(0)
  })
})

describe('withoutFunctionWords', () => {
  it('blanks question words and keeps every place', () => {
    expect(withoutFunctionWords('谁签署了条约', 'zh')).toBe(' 签署 条约')
  })

  it('leaves languages with spaces alone', () => {
    expect(withoutFunctionWords('the', 'en')).toBe('the')
  })
})
