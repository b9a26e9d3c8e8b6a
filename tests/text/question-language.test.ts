import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionLanguage } from '../../src/text/question-language.ts'

const asked: readonly (readonly [language: string, question: string])[] = [
  ['en', 'Who signed the treaty and when?'],
  ['ro', 'Cine a semnat tratatul și când?'],
  ['ro', 'cine a semnat tratatul si cand'],
  ['es', '¿Quién firmó el tratado y cuándo?'],
  ['fr', 'Qui a signé le traité et quand ?'],
  ['de', 'Wer hat den Vertrag unterzeichnet und wann?'],
  ['it', 'Chi ha firmato il trattato e quando?'],
  ['pt', 'Quem assinou o tratado e quando?'],
  ['nl', 'Wie heeft het verdrag getekend en wanneer?'],
  ['pl', 'Kto podpisał traktat i kiedy?'],
  ['ru', 'Кто подписал договор и когда?'],
  ['uk', 'Хто підписав договір і коли це було?'],
  ['el', 'Ποιος υπέγραψε τη συνθήκη και πότε;'],
  ['tr', 'Antlaşmayı kim imzaladı ve ne zaman?'],
  ['ar', 'من وقع المعاهدة ومتى؟'],
  ['hi', 'संधि पर किसने हस्ताक्षर किए और कब?'],
  ['vi', 'Ai đã ký hiệp ước và khi nào?'],
  ['th', 'ใครลงนามในสนธิสัญญา'],
  ['zh', '谁签署了条约？'],
  ['ja', '誰が条約に署名しましたか'],
]

describe('questionLanguage', () => {
  it.each(asked)('finds %s in %s', (language, question) => {
    expect(questionLanguage(question)).toBe(language)
  })

  it.each(asked)('finds %s whatever the corpus speaks: %s', (language, question) => {
    expect(questionLanguage(question, ['en', 'ro'])).toBe(language)
  })

  it('takes the language of the corpus where no word tells', () => {
    expect(questionLanguage('Putin Hanoi', ['ro', 'en'])).toBe('ro')
  })

  it('takes the language of the script before that of the corpus', () => {
    expect(questionLanguage('Путин Ханой', ['en'])).toBe('ru')
  })

  it('takes the language of a question that holds a word of another script', () => {
    expect(questionLanguage('What does 北京 mean?')).toBe('en')
  })

  it('takes the script for the language when the rest is a name', () => {
    expect(questionLanguage('NATO是什么', ['en'])).toBe('zh')
  })

  it.each([
    ['ro', 'a comentat Moscova prezența soldaților?'],
    ['ro', 'În ce an a murit Tesla?'],
    ['pl', 'Sejm głosował dziś'],
    ['es', '¿Murió Franco?'],
  ])('knows %s by its letters: %s', (language, question) => {
    expect(questionLanguage(question, ['en'])).toBe(language)
  })

  it('does not take the letters of a name for those of the question', () => {
    expect(questionLanguage('Who is Traian Băsescu?', ['en'])).toBe('en')
  })

  it('does not take names for function words', () => {
    expect(questionLanguage('Choe Son Hui Kim Jong Un', ['en'])).toBe('en')
  })

  it('never takes an unknown language of the corpus for that of the question', () => {
    expect(questionLanguage('Putin Hanoi', ['und'])).toBe('en')
  })

  it('takes any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => questionLanguage(text) !== ''))
  })
})
